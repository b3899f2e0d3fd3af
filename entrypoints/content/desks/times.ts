import { anyOf, CUES, cues, UNITS } from './cues';

/** Times as desks show them. Only good enough to tell which message is older; shown times are passed on as they are. */

export interface ShownTime {
  /** ISO 8601 where the page tells a machine-readable time, else as shown. */
  at: string;
  /** Milliseconds for comparing with times of the same kind, null when it cannot be read. */
  order: number | null;
  /** Only times of one kind can be compared. */
  kind: 'date' | 'clock' | 'ago' | 'none';
}

const MINUTES: Record<string, number> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080, mo: 43_200, y: 525_600 };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const MONTH =
  '(?:jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|m[aä]r(?:ch|z)?|apr(?:il)?|ma[iy]|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
/** Months of other languages, only behind the day: "4. mai 2026", "4 de mayo de 2026"; short forms with a dot or a year. */
const LONG = cues('months').map((m) => m.split('/')[0] ?? m);
const OTHER_MONTH = `(?:${LONG.join('|')}|(?:${[...new Set(cues('months').flatMap((m) => [...m.split('/').slice(1), m.slice(0, 3)]))].join('|')})(?:\\.|(?=\\s+(?:de\\s+)?\\d{4})))`;
const DAY = `(?:\\d{1,2}(?:\\.|º|er)?\\s+(?:de\\s+)?${OTHER_MONTH}(?:,?\\s+(?:de\\s+)?\\d{4})?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+${MONTH}\\.?(?:,?\\s+\\d{4})?|${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?!:)(?:,?\\s+\\d{4}(?!:))?)`;
const CLOCK = '\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?|\\s?Uhr|\\s?uur)?';
const NEAR = `(?:today|yesterday|just now|now|a moment ago|${anyOf('today')}|${anyOf('yesterday')}|${anyOf('now')})`;
const WEEKDAY = `(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|${anyOf('weekdays')}|(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|pon|wt|śr|czw|pt|ma|wo|za|zo|gio|lör|sön|lør|søn)\\.)`;
const JOIN = '(?:,|\\s|at|um|à|às|a las|alle|om|kl\\.?|T|-|–|·)+';
const UNIT =
  '(?:\\d+|an?|one|two|few)\\s?(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)';
const OTHER_UNIT = '(?:\\d+|an?|une?|ein(?:er|em)?|una?|en|et|ett|um|een)\\s?\\p{L}{1,9}';
const OTHER_AGO = cues('ago')
  .map((a) => a.replaceAll(' ', '\\s+').replace('#', OTHER_UNIT))
  .join('|');
const AGO = `(?:(?:about|over|almost|less than|ca\\.?)\\s+)?${UNIT}(?:(?:,|\\s|and)+${UNIT})*(?:\\s+ago)?`;
const ANY = `(?:${WEEKDAY},?\\s+)?(?:${DAY}(?:${JOIN}${CLOCK})?(?:\\s+\\d{4})?|${NEAR}(?:${JOIN}${CLOCK})?|${CLOCK}|${OTHER_AGO}|${AGO}|${WEEKDAY})(?:\\s*(?:UTC|GMT|CES?T|EES?T|WES?T|[ECMP][SD]T|BST|IST|JST|AES?T|[+-]\\d{2}:?\\d{2}))*`;
const WHOLE = new RegExp(
  `^[\\s(\\[,·•|-]*(?:(?:on|at|sent|received|created|posted|added|am|um)\\s+)?${ANY}[\\s)\\],·•|.-]*$`,
  'iu',
);
/** "2 hours ago (7 Mar 2026)": a time, and the same one said otherwise. Taken apart here: a pattern with both takes twice as long to make. */
const SAID_TWICE = /^(?<time>.*[^\s(])\s*\((?<again>[^()]+)\)[\s)\],·•|.-]*$/u;
const WITHIN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WEEKDAY},?\\s+)?(?:${DAY}(?:${JOIN}${CLOCK})?(?:\\s+\\d{4})?|${NEAR}(?:${JOIN}${CLOCK})?|${OTHER_AGO}|${AGO.replace('(?:\\s+ago)?', '\\s+ago')}|${CLOCK})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** What any time holds: a digit or a word for a day. */
const MAYBE = new RegExp(`\\d|day|now|ago|${WEEKDAY}|${NEAR}|\\b\\p{L}{1,8}\\s?y\\b|^(?:vor|il y a|hace|há|för)\\s`, 'iu');

/** Whether a short text is nothing but a time: "18:40", "Yesterday at 6 pm", "2 hours ago", "7 Mar 2026 18:40". */
export function isTime(text: string): boolean {
  if (text.length >= 60 || !MAYBE.test(text)) return false;
  const { time, again } = SAID_TWICE.exec(text)?.groups ?? {};
  if (time !== undefined && again !== undefined) return WHOLE.test(time) && WHOLE.test(again);
  return WHOLE.test(text);
}

/** The first time within a line, and where it stands. */
export function timeIn(text: string): { text: string; index: number } | null {
  if (!MAYBE.test(text)) return null;
  const m = WITHIN.exec(text);
  return m ? { text: m[0].trim(), index: m.index } : null;
}

/** Reads a time from an element: its machine-readable attributes first, then its title, then its text. */
export function timeOf(element: Element): ShownTime | null {
  for (const name of [
    'datetime',
    'data-datetime',
    'data-time',
    'data-timestamp',
    'data-date',
    'data-created',
    'data-created-at',
    'data-sent-at',
    'data-utc',
  ]) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const ms = machine(value);
    if (ms !== null) return { at: new Date(ms).toISOString(), order: ms, kind: 'date' };
  }
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const candidate of [element.getAttribute('title'), element.getAttribute('aria-label'), text]) {
    if (!candidate || candidate.length > 120) continue;
    const found = isTime(candidate) ? candidate.trim() : timeIn(candidate)?.text;
    if (!found) continue;
    const read = parseShown(found);
    // "2 days ago" with the date in its title: the date says more
    if (read.kind === 'date' || candidate === text)
      return { at: isTime(text) && parseShown(text).kind === read.kind ? text : found, ...read };
  }
  return null;
}

const TODAY = new RegExp(`(?<!\\p{L})(?:today|${anyOf('today')})(?!\\p{L})`, 'u');
const YESTERDAY = new RegExp(`(?<!\\p{L})(?:yesterday|${anyOf('yesterday')})(?!\\p{L})`, 'u');
const NOW = new RegExp(`(?<!\\p{L})(?:now|moment ago|${anyOf('now')})(?!\\p{L})`, 'u');
const OTHER_AGO_WHOLE = new RegExp(`^(?:${OTHER_AGO})$`, 'u');

function machine(value: string): number | null {
  if (/^\d{10}(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  if (/^\d{13}$/.test(value)) return Number(value);
  if (!/\d{4}|\d{1,2}:\d{2}/.test(value)) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}

/** A shown time as a number that grows with time, with the kind that tells which others it may be compared with. */
export function parseShown(text: string): Pick<ShownTime, 'order' | 'kind'> {
  const t = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const clock = /(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s?([ap])?\.?m?/.exec(t.replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/, ' '));
  let minutes = 0;
  if (clock) {
    let hour = Number(clock[1]);
    if (clock[4] === 'p' && hour < 12) hour += 12;
    if (clock[4] === 'a' && hour === 12) hour = 0;
    minutes = hour * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  }
  const day = dayOf(t);
  if (day !== null) return { order: day + minutes * 60_000, kind: 'date' };
  if (/ago$|^\D*\d+\s?[smhdwy]$/.test(t)) {
    // "4 days, 2 hours ago": all its parts together
    let minutesAgo = 0;
    for (const m of t.matchAll(/(\d+|\ban?|one|two|few)\s?(s|mo|m|h|d|w|y)/gu)) {
      const n = /\d/.test(m[1] ?? '') ? Number(m[1]) : m[1] === 'two' ? 2 : 1;
      minutesAgo += n * (MINUTES[m[2] ?? ''] ?? 0);
    }
    if (minutesAgo > 0 || /\b0\b/.test(t)) return { order: -minutesAgo * 60_000, kind: 'ago' };
  }
  const other = OTHER_AGO_WHOLE.exec(t);
  if (other) {
    const n = Number(/\d+/.exec(t)?.[0] ?? 1);
    const unit =
      /(?:\d|\b(?:an?|une?|ein(?:er|em)?|una?|en|et|ett|um|een))\s?(\p{L}{1,9})/u.exec(
        t.replace(/^(?:vor|il y a|hace|há|for|för)\s+/, ''),
      )?.[1] ?? '';
    const minutesAgo = n * (UNITS.find(([re]) => re.test(unit))?.[1] ?? 0);
    if (minutesAgo > 0) return { order: -minutesAgo * 60_000, kind: 'ago' };
  }
  if (TODAY.test(t)) return { order: minutes * 60_000, kind: 'clock' };
  if (YESTERDAY.test(t)) return { order: (minutes - 1440) * 60_000, kind: 'clock' };
  if (NOW.test(t)) return { order: 0, kind: 'ago' };
  return clock ? { order: minutes * 60_000, kind: 'clock' } : { order: null, kind: 'none' };
}

function dayOf(t: string): number | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(t);
  if (iso) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const numeric = /(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})/.exec(t);
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])];
    const year = Number(numeric[4]) + (Number(numeric[4]) < 100 ? 2000 : 0);
    // which is the day cannot always be told; for the order of one page's messages either reading mostly does
    const dayFirst = a > 12 || (b <= 12 && numeric[2] !== '/');
    return Date.UTC(year, (dayFirst ? b : a) - 1, dayFirst ? a : b);
  }
  const named = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+)?\\b(${MONTH})\\b\\.?(?:\\s+(\\d{1,2})(?!:|\\d))?`, 'u').exec(
    t,
  );
  if (!named || (!named[1] && !named[3])) return otherDay(t);
  const month = Math.floor(MONTHS.indexOf(folded(named[2] ?? '')) / 4);
  const year = /\b(?:19|20)\d{2}\b/.exec(t)?.[0];
  return month < 0 ? null : Date.UTC(year ? Number(year) : 2000, month, Number(named[1] ?? named[3]));
}

const OTHER_DAY = new RegExp(`(\\d{1,2})(?:\\.|º|er)?\\s+(?:de\\s+)?(${OTHER_MONTH})`, 'u');

function otherDay(t: string): number | null {
  const found = OTHER_DAY.exec(t);
  const name = (found?.[2] ?? '').replace('.', '');
  if (!found || !name) return null;
  for (const { months } of Object.values(CUES)) {
    const month = months.findIndex((m) =>
      m.split('/').some((form) => form === name || (name.length >= 3 && form.startsWith(name))),
    );
    if (month < 0) continue;
    const year = /\b(?:19|20)\d{2}\b/.exec(t)?.[0];
    return Date.UTC(year ? Number(year) : 2000, month, Number(found[1]));
  }
  return null;
}

function folded(month: string): string {
  return month.slice(0, 3).replace('ä', 'a').replace('mai', 'may').replace('okt', 'oct').replace('dez', 'dec');
}

/**
 * 1 when the times grow down the list, -1 when they fall (newest first), 0 when they do not tell.
 * Equal neighbours say nothing; a clear majority decides.
 */
export function directionOf(times: readonly (ShownTime | null)[]): -1 | 0 | 1 {
  let up = 0;
  let down = 0;
  for (const kind of ['date', 'ago', 'clock'] as const) {
    let last: number | null = null;
    for (const t of times) {
      if (!t || t.kind !== kind || t.order === null) continue;
      if (last !== null && t.order > last) up++;
      if (last !== null && t.order < last) down++;
      last = t.order;
    }
    if (up !== down) break;
  }
  return up === down ? 0 : up > down ? 1 : -1;
}

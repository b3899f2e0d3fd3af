/**
 * The words for times in a sentence of an agent, as pieces: days, hours of the clock, parts of a day, lengths of time. What they mean
 * together is worked out in `index.ts`. Each kind of piece is a row of `PIECES`, with sentences that run as its tests.
 */

/** A day as it is named, before anybody knows which one that is. */
export type DayWords =
  | { is: 'near'; days: number }
  | { is: 'weekday'; weekday: number; which: 'plain' | 'this' | 'next' | 'after-a-week' }
  | { is: 'month-day'; day: number }
  | { is: 'date'; day: number; month: number; year: number | null }
  /** "3/4": which of the two is the month depends on who writes. */
  | { is: 'figures'; first: number; second: number; year: number | null }
  | { is: 'period'; of: 'week' | 'month' | 'year'; ahead: number; ends: boolean }
  | { is: 'month-end'; month: number }
  | { is: 'weekend'; ahead: number; over: boolean };

export type PartOfDay =
  | 'first thing'
  | 'mid-morning'
  | 'after lunch'
  | 'mid-afternoon'
  | 'morning'
  | 'lunchtime'
  | 'noon'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'midnight'
  | 'end';

export type Piece =
  | { kind: 'day'; day: DayWords }
  | { kind: 'part'; part: PartOfDay; named: boolean }
  /** `sure`: morning or afternoon was said, or it is a 24 hour clock. `from`: where a slot begins. */
  | { kind: 'clock'; hour: number; minute: number; sure: boolean }
  | { kind: 'zone'; zone: string | null }
  | {
      kind: 'length';
      n: number;
      unit: 'minute' | 'hour' | 'day' | 'week' | 'month';
      working: boolean;
      vague: boolean;
      anchored: boolean;
    };

export interface Placed {
  start: number;
  end: number;
  piece: Piece;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:mon|tues?|weds?|thu(?:rs?)?|fri)(?=[\\s,.;:!)]|$)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);
for (const [word, n] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['forty-five', 45],
  ['twenty-four', 24],
  ['forty-eight', 48],
  ['seventy-two', 72],
  ['a couple of', 2],
  ['couple of', 2],
  ['a', 1],
  ['an', 1],
] as const)
  NUMBERS.set(word, n);
const NUMBER = `(?:\\d{1,4}|twenty[- ]four|forty[- ](?:eight|five)|seventy[- ]two|${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const numberOf = (words: string): number =>
  /^\d/.test(words) ? Number(words) : (NUMBERS.get(words) ?? NUMBERS.get(words.replace(' ', '-')) ?? 0);

const UNIT = '(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnight|months?|h(?=[\\s,.;:!)]|$))';
type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';
/** By how a unit's word begins. */
const UNITS: readonly (readonly [string, Unit])[] = [
  ['mi', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['f', 'week'],
  ['mo', 'month'],
];
const unitOf = (word: string): Unit => UNITS.find(([begins]) => word.startsWith(begins))?.[1] ?? 'day';

/** What time is told in elsewhere. Null: several places call theirs so. */
const ZONES: Readonly<Record<string, string | null>> = {
  utc: 'UTC',
  gmt: 'UTC',
  bst: 'Europe/London',
  'uk time': 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  'eastern time': 'America/New_York',
  ct: 'America/Chicago',
  cst: null,
  cdt: 'America/Chicago',
  'central time': 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  aest: 'Australia/Brisbane',
  aedt: 'Australia/Sydney',
  ist: null,
  'your time': null,
  'your local time': null,
  'local time': null,
};
const ZONE_OF = new Map(Object.entries(ZONES));

type Groups = Readonly<Record<string, string | undefined>>;
interface Row {
  /** Over lower case with straight quotes; tried at every start of a word. */
  pattern: RegExp;
  read(g: Groups): Piece | null;
  /** Sentences that hold such a piece, and which it is in JSON; run by the tests. */
  examples: readonly [string, string][];
}

const day = (d: DayWords): Piece => ({ kind: 'day', day: d });
const part = (p: PartOfDay, named = false): Piece => ({ kind: 'part', part: p, named });
const PART_NAMES: Readonly<Record<string, PartOfDay>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};
const fullYear = (year: string | undefined): number | null =>
  year ? (year.length === 2 ? 2000 + Number(year) : Number(year)) : null;
const weekdayOf = (words: string): number => WEEKDAYS.indexOf(words.slice(0, 3));
const monthOf = (words: string): number => MONTHS.indexOf(words.slice(0, 3)) + 1;

/** Where two rows fit at one place the longer find holds; of equal ones the earlier row. */
export const PIECES: readonly Row[] = [
  {
    pattern: /the day after tomorrow/y,
    read: () => day({ is: 'near', days: 2 }),
    examples: [['I will ring the day after tomorrow.', '{"is":"near","days":2}']],
  },
  {
    pattern: /(?<word>today|tonight|tomm?orr?ow|tmrw)\b/y,
    read: ({ word }) => day({ is: 'near', days: word?.startsWith('tod') || word === 'tonight' ? 0 : 1 }),
    examples: [
      ['You will hear from me today.', '{"is":"near","days":0}'],
      ['It ships tomorrow.', '{"is":"near","days":1}'],
    ],
  },
  {
    pattern: /this (?=(?:morning|afternoon|evening)\b)/y,
    read: () => day({ is: 'near', days: 0 }),
    examples: [['I will call this afternoon.', '{"is":"near","days":0}']],
  },
  {
    pattern: new RegExp(`(?:(?<which>this|next|this coming|coming)\\s+)?(?<weekday>${WEEKDAY})(?<week> week\\b)?`, 'y'),
    read: ({ which, weekday = '', week }) =>
      day({
        is: 'weekday',
        weekday: weekdayOf(weekday),
        which: week ? 'after-a-week' : which === 'next' ? 'next' : which ? 'this' : 'plain',
      }),
    examples: [
      ['By Friday, latest.', '{"is":"weekday","weekday":5,"which":"plain"}'],
      ['I will call next Tuesday.', '{"is":"weekday","weekday":2,"which":"next"}'],
      ['It comes Monday week.', '{"is":"weekday","weekday":1,"which":"after-a-week"}'],
    ],
  },
  {
    pattern: new RegExp(`a week (?:on|from) (?<weekday>${WEEKDAY})`, 'y'),
    read: ({ weekday = '' }) => day({ is: 'weekday', weekday: weekdayOf(weekday), which: 'after-a-week' }),
    examples: [['I will call a week on Thursday.', '{"is":"weekday","weekday":4,"which":"after-a-week"}']],
  },
  {
    pattern: new RegExp(`end of (?<month>${MONTH})(?![a-z])`, 'y'),
    read: ({ month = '' }) => day({ is: 'month-end', month: monthOf(month) }),
    examples: [['You will have it by the end of June.', '{"is":"month-end","month":6}']],
  },
  {
    pattern: new RegExp(
      `(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})(?![a-z])(?:,? (?<year>20\\d\\d)\\b)?`,
      'y',
    ),
    read: ({ day: d, month = '', year }) => day({ is: 'date', day: Number(d), month: monthOf(month), year: fullYear(year) }),
    examples: [['It arrives on 3 December 2026.', '{"is":"date","day":3,"month":12,"year":2026}']],
  },
  {
    pattern: new RegExp(
      `(?<month>${MONTH})\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d)(?:,? (?<year>20\\d\\d)\\b)?(?!\\w)`,
      'y',
    ),
    read: ({ day: d, month = '', year }) => day({ is: 'date', day: Number(d), month: monthOf(month), year: fullYear(year) }),
    examples: [['It arrives on December 3rd.', '{"is":"date","day":3,"month":12,"year":null}']],
  },
  {
    pattern: /(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b/y,
    read: ({ year, month, day: d }) => day({ is: 'date', day: Number(d), month: Number(month), year: fullYear(year) }),
    examples: [['We will be done by 2026-12-03.', '{"is":"date","day":3,"month":12,"year":2026}']],
  },
  {
    pattern: /(?<first>\d{1,2})[/.](?<second>\d{1,2})(?:[/.](?<year>20\d\d|\d\d))(?![\d/])/y,
    read: ({ first, second, year }) => day({ is: 'figures', first: Number(first), second: Number(second), year: fullYear(year) }),
    examples: [['It is due on 03/12/2026.', '{"is":"figures","first":3,"second":12,"year":2026}']],
  },
  {
    pattern: /(?<=\b(?:by|on|before|until|for|the) )(?<first>\d{1,2})\/(?<second>\d{1,2})(?![\d/])/y,
    read: ({ first, second }) => day({ is: 'figures', first: Number(first), second: Number(second), year: null }),
    examples: [['You will have it by 3/12.', '{"is":"figures","first":3,"second":12,"year":null}']],
  },
  {
    // no hour has such a number: "by 27.11."
    pattern: /(?<=\b(?:by|on|before|until) )(?<day>2[4-9]|3[01])\.(?<month>1[0-2]|0?[1-9])\.?(?!\w)/y,
    read: ({ day: d, month }) => day({ is: 'date', day: Number(d), month: Number(month), year: null }),
    examples: [['It will be paid by 27.11.', '{"is":"date","day":27,"month":11,"year":null}']],
  },
  {
    // not "the 2nd parcel": a term comes before it, or nothing that it could count comes behind
    pattern:
      /(?:(?<=\b(?:by|on|before|until|till|from) )the |the (?=\d{1,2}(?:st|nd|rd|th)(?:[^\w ]|$| (?:at|by|between|and|or|to|around|before|after|from|in|so|when|morning|afternoon|evening)\b))|(?<=day,? ))(?<day>\d{1,2})(?:st|nd|rd|th)\b/y,
    read: ({ day: d }) => day({ is: 'month-day', day: Number(d) }),
    examples: [
      ['I will look at it on Monday 30th.', '{"is":"month-day","day":30}'],
      ['I will call you the 3rd at noon.', '{"is":"month-day","day":3}'],
      ['You will hear by the 12th.', '{"is":"month-day","day":12}'],
    ],
  },
  {
    pattern:
      /(?:the )?(?:(?:end|last (?:working )?day) of (?<next>next )?(?:the |this )?|(?:the )?(?=(?:week|month|year)[- ]end))(?<of>week|month|year)(?:[- ]end)?\b/y,
    read: ({ next, of }) => day({ is: 'period', of: of as 'week' | 'month' | 'year', ahead: next ? 1 : 0, ends: true }),
    examples: [
      ['I will write by the end of the week.', '{"is":"period","of":"week","ahead":0,"ends":true}'],
      ['You will have it by the end of next month.', '{"is":"period","of":"month","ahead":1,"ends":true}'],
    ],
  },
  {
    pattern: /the week after next\b/y,
    read: () => day({ is: 'period', of: 'week', ahead: 2, ends: false }),
    examples: [['I will call you the week after next.', '{"is":"period","of":"week","ahead":2,"ends":false}']],
  },
  {
    pattern: /eo(?<of>w|m)\b/y,
    read: ({ of }) => day({ is: 'period', of: of === 'w' ? 'week' : 'month', ahead: 0, ends: true }),
    examples: [['You will hear by EOW.', '{"is":"period","of":"week","ahead":0,"ends":true}']],
  },
  {
    pattern: /(?<=\b(?:by|on|this|next|until|before) )(?<weekday>sat|sun)(?!\w)/y,
    read: ({ weekday = '' }) => day({ is: 'weekday', weekday: weekdayOf(weekday), which: 'plain' }),
    examples: [['It will be there by Sat.', '{"is":"weekday","weekday":6,"which":"plain"}']],
  },
  {
    pattern: /(?:(?:early|late|later|mid|the (?:start|beginning|middle) of) )?(?<which>this|next) (?<of>week|month)(?! on\b)\b/y,
    read: ({ which, of }) => day({ is: 'period', of: of as 'week' | 'month', ahead: which === 'next' ? 1 : 0, ends: false }),
    examples: [['You will have it next week.', '{"is":"period","of":"week","ahead":1,"ends":false}']],
  },
  {
    pattern: /(?:(?<=\b(?:over|at|during|after) )(?<over>)|)(?:the |this |(?<next>next ))?weekend\b/y,
    read: ({ over, next }) => day({ is: 'weekend', ahead: next ? 1 : 0, over: over !== undefined }),
    examples: [['We will fix it before the weekend.', '{"is":"weekend","ahead":0,"over":false}']],
  },
  {
    pattern:
      /(?:the )?(?:end of (?:the |this |our |my )?(?:(?:working |business )?day|play|business|shift)|close of (?:business|play)|cob|eod|eob)\b|(?<=\bbefore )the day is (?:out|over|done)\b/y,
    read: () => part('end', true),
    examples: [
      ['By end of play, I promise.', '"end"'],
      ['You will have it by close of business.', '"end"'],
    ],
  },
  {
    pattern: /after lunch\b/y,
    read: () => part('after lunch', true),
    examples: [['I will write to you after lunch.', '"after lunch"']],
  },
  {
    pattern: /first thing(?: in the morning)?\b/y,
    read: () => part('first thing'),
    examples: [['I will call first thing.', '"first thing"']],
  },
  {
    pattern: /(?<lead>in the |the )?(?<name>morning|afternoon|evening)\b/y,
    read: ({ lead, name = '' }) => part(PART_NAMES[name] ?? 'end', lead === 'in the '),
    examples: [['I will call in the morning.', '"morning"']],
  },
  {
    pattern: /mid[- ]?(?<name>morning|afternoon)\b/y,
    read: ({ name }) => part(name === 'morning' ? 'mid-morning' : 'mid-afternoon', true),
    examples: [['I will have news by mid-afternoon.', '"mid-afternoon"']],
  },
  { pattern: /night\b/y, read: () => part('night'), examples: [['I will call tomorrow night.', '"night"']] },
  { pattern: /(?:noon|midday)\b/y, read: () => part('noon', true), examples: [['By noon it is done.', '"noon"']] },
  { pattern: /lunch ?time\b/y, read: () => part('lunchtime', true), examples: [['I will ring by lunchtime.', '"lunchtime"']] },
  { pattern: /midnight\b/y, read: () => part('midnight', true), examples: [['We will be done by midnight.', '"midnight"']] },
  {
    pattern: /(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))? ?(?<half>[ap])(?:m|\.m\b\.?)(?!\w)/y,
    read: ({ hour, minute, half }) => clock(hour, minute, half),
    examples: [
      ['I will call at 5.30 pm.', '[17,30,true]'],
      ['By 12 am it runs.', '[0,0,true]'],
    ],
  },
  {
    pattern: /(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?![\d:])(?: ?(?:hrs|hours|h)\b)?/y,
    read: ({ hour = '', minute }) => clock(hour, minute),
    examples: [
      ['I will call at 17:30.', '[17,30,true]'],
      ['I will call at 5:30.', '[5,30,false]'],
      ['Ready at 08:00.', '[8,0,true]'],
    ],
  },
  {
    pattern:
      /(?<=\b(?:by|at|before|around|until|till|from|and|to) )(?<hour>\d{1,2})(?:h(?<past>[0-5]\d)?|\.(?<minute>[0-5]\d)(?! ?(?:pounds|euros|dollars|per ?cent|[%£$€k])))(?!\w)/y,
    read: ({ hour, past, minute }) => (minute ? clock(hour, minute) : clock24(hour, past)),
    examples: [
      ['I will call at 16.30.', '[16,30,true]'],
      ['I will call by 17h30.', '[17,30,true]'],
    ],
  },
  {
    // a year is no time: "by 2027"
    pattern:
      /(?<=\b(?:by|at|before|around|until|till|and|to) )(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?: ?(?:hrs|hours|h))?(?<!\b20[2-5]\d)(?!\w)/y,
    read: ({ hour, minute }) => clock24(hour, minute),
    examples: [['I will call at 0900.', '[9,0,true]']],
  },
  {
    pattern: new RegExp(`half (?:past )?(?<hour>${NUMBER})\\b(?! (?:an |a )?${UNIT})`, 'y'),
    read: ({ hour = '' }) => clock(String(numberOf(hour)), '30'),
    examples: [['I will call at half past three.', '[3,30,false]']],
  },
  {
    pattern: new RegExp(`quarter (?<side>past|to) (?<hour>${NUMBER})\\b`, 'y'),
    read: ({ hour = '', side }) =>
      side === 'past' ? clock(String(numberOf(hour)), '15') : clock(String(((numberOf(hour) + 10) % 12) + 1), '45'),
    examples: [['I will call at quarter to five.', '[4,45,false]']],
  },
  {
    pattern: new RegExp(`(?<hour>${NUMBER}) ?o'clock\\b`, 'y'),
    read: ({ hour = '' }) => clock(String(numberOf(hour))),
    examples: [["I will call at five o'clock.", '[5,0,false]']],
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:by|at|before|around|until|till|about|between|from|to|and|than) |[-–])(?<hour>[1-9]|1[0-2]|${[...NUMBERS.keys()].slice(0, 12).join('|')})(?:\\.(?<minute>[0-5]\\d))?(?![\\d%/:£$€]|\\.\\d|,\\d|(?:st|nd|rd|th)\\b|[- ]?(?:per ?cent|times?\\b|people|items?|of\\b|or\\b|pounds|euros|dollars|business|working|more|to \\d+ (?:business|working|${UNIT})|${UNIT}|${MONTH}\\b))`,
      'y',
    ),
    read: ({ hour = '', minute }) => clock(String(numberOf(hour)), minute),
    examples: [['You will have it by 5 today.', '[5,0,false]']],
  },
  {
    pattern: new RegExp(`\\(?(?<zone>${[...ZONE_OF.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\)?`, 'y'),
    read: ({ zone = '' }) => ({ kind: 'zone', zone: ZONE_OF.get(zone) ?? null }),
    examples: [['I will call at 5 pm ET.', '"America/New_York"']],
  },
  {
    pattern: new RegExp(
      `(?<vague>(?:(?:a )?few|several|some|a number of) )?(?:(?<n>${NUMBER})(?: ?(?:to|-|–|or|/) ?(?<most>${NUMBER}))?)?(?<half>(?:half an|an? half) )?[- ]?(?:(?:more|full|whole) )?(?<working>(?:working|business|week) ?)?(?<unit>${UNIT})(?<plus> and a half)?(?: or (?<more>two|so))?(?:'s?)?(?: (?:time|of))?(?:(?:(?<= of)|(?= (?:of (?!today)|after |from (?!now|today)|once |when |following )))(?<anchored>)|)`,
      'y',
    ),
    read: ({ vague, n, most, half, working, unit = '', plus, more, anchored }) => {
      if (!vague && !n && !half) return null;
      const several = vague !== undefined;
      const count = half && !n ? 0.5 : numberOf(most ?? (more === 'two' ? 'two' : (n ?? '0'))) + (plus ? 0.5 : 0);
      return {
        kind: 'length',
        n: (several ? 3 : count) * (unit === 'fortnight' ? 2 : 1),
        unit: unitOf(unit),
        working: working !== undefined,
        vague: several,
        anchored: anchored !== undefined,
      };
    },
    examples: [
      ['You will hear within 24 hours.', '[24,"hour",false]'],
      ['It takes 3 to 5 working days.', '[5,"day",true]'],
      ['I will ring in half an hour.', '[0.5,"hour",false]'],
      ['It takes an hour or two.', '[2,"hour",false]'],
      ['Done in a couple of days.', '[2,"day",false]'],
      ['Done in the next couple of hours.', '[2,"hour",false]'],
      ['You will have it in a fortnight.', '[2,"week",false]'],
    ],
  },
  {
    pattern:
      /(?<=\b(?:within|in|inside) )the (?:next )?(?<working>(?:working|business) )?(?<unit>hour|day)\b|(?:next|following) (?<day>working|business) day\b/y,
    read: ({ working, unit, day: named }) => ({
      kind: 'length',
      n: 1,
      unit: unit === 'hour' ? 'hour' : 'day',
      working: working !== undefined || named !== undefined,
      vague: false,
      anchored: false,
    }),
    examples: [
      ['You will have the form within the hour.', '[1,"hour",false]'],
      ['I will be in touch within the next working day.', '[1,"day",true]'],
      ['I will call you the next working day.', '[1,"day",true]'],
    ],
  },
];

function clock(hour = '', minute = '0', half?: string): Piece | null {
  const h = Number(hour);
  const m = Number(minute);
  if (half) return h >= 1 && h <= 12 ? { kind: 'clock', hour: (h % 12) + (half === 'p' ? 12 : 0), minute: m, sure: true } : null;
  if (h > 23) return null;
  return { kind: 'clock', hour: h, minute: m, sure: h > 12 || h === 0 || /^0\d/.test(hour) };
}

const clock24 = (hour = '', minute = '0'): Piece | null =>
  Number(hour) > 23 ? null : { kind: 'clock', hour: Number(hour), minute: Number(minute), sure: true };

/** Spans that look back, or that are how long a thing lasts: "for two days", "5 days ago". */
const NO_TERM = /^(?: (?:ago|earlier|old|late|later than|long|guarantee|warranty|trial|ahead|notice)\b)/;
const LASTS = /\b(?:for|since|past|last|previous|every|each|another|took|taken|been|was|were)(?: the)?(?: last| past)? $/;

/** The pieces of a text, apart, in order of place. Offsets are UTF-16 in the text as given. */
export function piecesIn(text: string): Placed[] {
  const plain = text.replace(/[‘’]/g, "'").toLowerCase();
  // another length would put every offset out; only some capitals of Turkish do that
  if (plain.length !== text.length) return [];
  const out: Placed[] = [];
  for (let at = 0; at < plain.length; ) {
    if (!/[\w(]/.test(plain[at] ?? '') || /\w/.test(plain[at - 1] ?? '')) {
      at++;
      continue;
    }
    const found = longestAt(plain, at);
    if (!found) {
      at++;
      continue;
    }
    out.push(found);
    at = Math.max(found.end, at + 1);
  }
  return out;
}

function longestAt(plain: string, at: number): Placed | null {
  let best: Placed | null = null;
  for (const { pattern, read } of PIECES) {
    pattern.lastIndex = at;
    const m = pattern.exec(plain);
    if (!m || m[0].length === 0 || (best && at + m[0].length <= best.end)) continue;
    const piece = read(m.groups ?? {});
    if (!piece) continue;
    if (piece.kind === 'length' && (NO_TERM.test(plain.slice(at + m[0].length)) || LASTS.test(plain.slice(0, at)))) continue;
    best = { start: at, end: at + m[0].trimEnd().length, piece };
  }
  return best;
}

/**
 * What a time in the words of an agent comes to on the clock: "by Friday 5 pm", "within 24 hours", "end of play". What can be meant in two
 * ways is asked, with the candidates, and not guessed. Pure: when it was said and in which zone come with the call.
 */
import { agreed, type Doubt, daysOf, SMALL_HOURS } from './days';
import { type PartOfDay, type Piece, type Placed, piecesIn } from './pieces';
import { dateOfDay, dayOf, instantOf, type Wall, wallAt, weekdayOf } from './zone';

export type { Doubt } from './days';

/** Instants are ms since 1970. `choices` are in order of time, all later than it was said; none: only a person can tell. */
export type When = { kind: 'at'; at: number } | { kind: 'ask'; why: Doubt; choices: readonly number[] };

export interface Found {
  /** The words, and where they stand in the text (UTF-16). */
  words: string;
  start: number;
  end: number;
  when: When;
}

export interface Said {
  /** When the words were written; null where nobody knows. */
  at: number | null;
  /** The present. */
  now: number;
  /** The writer's zone (IANA). */
  zone: string;
  /** The hour at which the working day ends: what "end of play" and a day without an hour come to. */
  dayEnds?: number;
}

/** When parts of a day are over, at the latest: a promise is a term. */
const HOURS: Readonly<Record<Exclude<PartOfDay, 'end'>, number>> = {
  'first thing': 9,
  'mid-morning': 11,
  'mid-afternoon': 15,
  noon: 12,
  morning: 12,
  lunchtime: 13,
  'after lunch': 14,
  afternoon: 17,
  evening: 20,
  night: 22,
  midnight: 24,
};
const DAY_ENDS = 17;
/** An hour of the clock without am or pm is one within these, if only one is. */
const WAKING = [7, 22] as const;

/** The words between two pieces that belong to one time. */
const JOINT =
  /^[\s,(]*(?:(?:and|or|by|at|on|in|before|around|about|of|from|between|to|till|until|the|sometime|some time|no later than|at the latest|latest|noon|to|-|–)[\s,]*)*$/i;
/** What makes a time a term, right before it. */
const TERM =
  /\b(?:by|before|within|inside|until|till|in|on|at|after|around|about|from|between|next|no later than|(?:no |not )?more than|less than|under|up to|over|to|come|be|next)(?: (?:about|around|the|the next|a further|another|up to|at most|roughly))* ?$/i;

/** What was done at that time, right before it: "since you wrote on Friday". */
const GONE =
  /\b(?:you|we|they|he|she|it|i)(?:['’]ve| have| had)? (?:wrote|written|ordered|rang|called|asked|bought|paid|said|told|got|received|sent|placed|booked|reported|tried|came|went|left|missed|was|were|did|spoke|spoken|contacted|placed)\b[^,.;!?\n]*$/i;

/** Runs of pieces that belong together, without those that look back. */
function phrases(text: string): Placed[][] {
  const out: Placed[][] = [];
  for (const piece of piecesIn(text)) {
    const run = out.at(-1);
    const last = run?.at(-1);
    if (run && last && JOINT.test(text.slice(last.end, piece.start))) run.push(piece);
    else out.push([piece]);
  }
  return out.filter((run) => run.some(({ piece }) => piece.kind !== 'zone') && !GONE.test(text.slice(0, startOf(run))));
}

/**
 * The term named in a sentence: the one that `due` (words found before, from the same text) is part of, else the last that follows a word
 * such as "by" or "within"; null where none is.
 */
export function whenIn(text: string, said: Said, due?: string | null): Found | null {
  const runs = phrases(text);
  const at = due ? text.toLowerCase().indexOf(due.toLowerCase()) : -1;
  const overDue = runs.filter((run) => at >= 0 && startOf(run) < at + (due?.length ?? 0) && endOf(run) > at);
  const terms = runs.filter(
    (run) =>
      TERM.test(text.slice(0, startOf(run))) ||
      run.some(({ piece }) => isTerm(piece)) ||
      /^(?:next|following) /i.test(text.slice(startOf(run), endOf(run))),
  );
  const run = overDue.at(-1) ?? terms.at(-1);
  if (!run) return null;
  const [start, end] = [startOf(run), endOf(run)];
  const lead =
    /(?:\b(?:by|before|within|after|until|in|on|at)(?: the| the next| about| around)? ?)$/i.exec(text.slice(0, start))?.[0] ?? '';
  const before = /\bbefore\b/i.test(text.slice(start - lead.length, end));
  const after = /^after\b/i.test(lead);
  return {
    words: text.slice(start - lead.length, end),
    start: start - lead.length,
    end,
    when: meaning(run, text.slice(start, end), { before, after }, said),
  };
}

const startOf = (run: readonly Placed[]) => run[0]?.start ?? 0;
const endOf = (run: readonly Placed[]) => run.at(-1)?.end ?? 0;
const isTerm = (p: Piece) => p.kind === 'day' || (p.kind === 'part' && p.named);

interface Sides {
  before: boolean;
  after: boolean;
}

function meaning(run: readonly Placed[], words: string, sides: Sides, said: Said): When {
  const from = said.at ?? said.now;
  const made = meant(run, words, sides, { ...said, from });
  const due = made.kind === 'at' ? [made.at] : made.choices;
  // A day with its month stands for itself, whenever it was written.
  const fixed = run.some(({ piece }) => piece.kind === 'day' && (piece.day.is === 'date' || piece.day.is === 'figures'));
  if (said.at === null && !fixed) return { kind: 'ask', why: 'unsaid', choices: due };
  return made;
}

type From = Said & { from: number };

function meant(run: readonly Placed[], words: string, sides: Sides, said: From): When {
  const pieces = run.map((p) => p.piece);
  const today = dayOf(wallAt(said.from, said.zone));
  const zonePiece = pieces.find((p) => p.kind === 'zone');
  const zone = zonePiece?.kind === 'zone' && zonePiece.zone ? zonePiece.zone : said.zone;
  const ends = said.dayEnds ?? DAY_ENDS;
  const named = pieces.flatMap((p) => (p.kind === 'day' ? [p.day] : []));
  const clocks = clocksOf(run, words);
  const parts = pieces.flatMap((p) => (p.kind === 'part' ? [p.part] : []));
  // "first thing in the morning", "tonight"
  const part = parts.find((p) => p === 'first thing') ?? parts.at(-1) ?? (/\btonight\b/i.test(words) ? 'night' : null);
  const length = pieces.flatMap((p) => (p.kind === 'length' ? [p] : [])).at(-1);
  if (named.length === 0 && clocks.length === 0 && length) return afterLength(length, said, ends);

  const hours = hoursOf(clocks, part, ends);
  let doubt: Doubt | null = hours.length > 1 ? 'half-day' : null;
  let days: readonly number[];
  if (named.length === 0) {
    // The next time that the clock shows it, or that the part of the day is over.
    days = [today, today + 1];
    const wall = wallAt(said.from, zone);
    const morning = part === 'morning' && clocks.length === 0 && wall.hour >= SMALL_HOURS && wall.hour < 12;
    if (!morning) {
      const first = hours.flatMap((h) => {
        const at = days.map((d) => onDay(d, h, zone)).find((t) => t > said.from);
        return at === undefined ? [] : [at];
      });
      // "end of play" when play has ended: today still, or when the next day of work is over
      if (part === 'end' && clocks.length === 0 && first[0] !== onDay(today, ends * 60, zone))
        return ask('past', [onDay(today, 24 * 60 - 1, zone), onDay(workingDay(today, 1), ends * 60, zone)], said.from);
      return settle(doubt, first, said.from, zonePiece);
    }
    doubt = 'which-day';
  } else {
    const meanings = named.map((d) => daysOf(d, wallAt(said.from, said.zone).hour, today));
    const last = meanings.reduce((a, b) => (Math.max(...b.days, 0) >= Math.max(...a.days, 0) ? b : a));
    const clash = agreed(named, meanings);
    const chosen = clash ?? last;
    if (chosen.days.length === 0) return { kind: 'ask', why: chosen.why ?? 'no-such-day', choices: [] };
    doubt = chosen.why ?? doubt;
    days = chosen.days;
  }

  const untimed = clocks.length === 0 && part === null;
  if (sides.before && untimed && named.length > 0 && !named.some((d) => d.is === 'weekend' || d.is === 'period'))
    days = days.map((d) => d - 1);
  if (sides.after && untimed && named.length > 0) {
    const next = days.map((d) => onDay(workingDay(d, 1), ends * 60, zone));
    return ask('vague', next, said.from);
  }
  if (part === 'midnight' && clocks.length === 0 && named.some((d) => d.is !== 'near' || d.days > 0))
    return ask(
      'which-day',
      days.flatMap((d) => [onDay(d, 0, zone), onDay(d, 24 * 60, zone)]),
      said.from,
    );
  const all = days.flatMap((d) => hours.map((h) => onDay(d, h, zone)));
  if (all.every((at) => at <= said.from)) {
    // Nobody said an hour: the day itself is the term, and it goes on until midnight.
    const midnight = onDay(today, 24 * 60 - 1, zone);
    if (untimed && days.includes(today) && midnight > said.from) return { kind: 'at', at: midnight };
    return ask(
      'past',
      days.flatMap((d) => hours.map((h) => onDay(d + (named.some((n) => n.is === 'weekday') ? 7 : 1), h, zone))),
      said.from,
    );
  }
  return settle(doubt, all, said.from, zonePiece);
}

/** What was said in someone else's zone, or can be meant in two ways, is asked; one way alone is taken. */
function settle(doubt: Doubt | null, all: readonly number[], from: number, zone: Piece | undefined): When {
  if (zone?.kind === 'zone' && zone.zone === null) return ask('zone', all, from);
  const [only, ...more] = ahead(all, from);
  if (only === undefined) return { kind: 'ask', why: 'past', choices: [] };
  if (more.length === 0 && (doubt === null || doubt === 'half-day' || doubt === 'which-day' || doubt === 'day-or-month'))
    return { kind: 'at', at: only };
  return { kind: 'ask', why: doubt ?? 'which-day', choices: [only, ...more] };
}

const ahead = (all: readonly number[], from: number): number[] =>
  [...new Set(all)].filter((at) => at > from).sort((a, b) => a - b);
const ask = (why: Doubt, all: readonly number[], from: number): When => ({ kind: 'ask', why, choices: ahead(all, from) });

/** Minutes of a day in which a clock shows the hour; the end of a slot stands for the slot. */
function hoursOf(
  clocks: readonly { hour: number; minute: number; sure: boolean }[],
  part: PartOfDay | null,
  ends: number,
): number[] {
  const last = clocks.at(-1);
  if (!last) {
    if (part && part !== 'end') return [HOURS[part] * 60];
    return [ends * 60];
  }
  const own = last.hour * 60 + last.minute;
  if (last.sure) return [own];
  // 12 on the clock is noon or midnight
  const both = last.hour === 12 ? [own, 24 * 60] : [own, own + 720];
  if (part === 'morning' || part === 'mid-morning' || part === 'first thing') return [own];
  if (part === 'afternoon' || part === 'after lunch' || part === 'mid-afternoon' || part === 'evening' || part === 'night')
    return [last.hour === 12 ? own : own + 720];
  const awake = both.filter((m) => m >= WAKING[0] * 60 && m < WAKING[1] * 60);
  return awake.length > 0 ? awake : both;
}

/** The clock pieces; in "2-4 pm" what is said of the last holds for the first, and only the last counts. */
function clocksOf(run: readonly Placed[], words: string): { hour: number; minute: number; sure: boolean }[] {
  const all = run.flatMap(({ piece }) => (piece.kind === 'clock' ? [piece] : []));
  // "between 10 and 12", "from 11 to 3": the end is the next such hour after the beginning
  const [first, last] = [all.at(-2), all.at(-1)];
  if (!first || !last || last.sure || !/\b(?:between|from|and|to)\b|[-–]/i.test(words)) return all;
  const begin = first.sure ? first.hour : first.hour < WAKING[0] ? first.hour + 12 : first.hour;
  const hour = last.hour > begin ? last.hour : last.hour + 12;
  return hour < 24 ? [{ ...last, hour, sure: first.sure || hour <= WAKING[1] }] : all;
}

/** The instant at so many minutes into a day; 24:00 is the next day's 0:00. */
const onDay = (day: number, minutes: number, zone: string): number =>
  instantOf({ ...dateOfDay(day), hour: Math.floor(minutes / 60), minute: minutes % 60 }, zone);

/** The n-th working day (Monday to Friday; holidays are not known) after a day. */
function workingDay(day: number, n: number): number {
  let at = day;
  for (let left = n; left > 0; ) {
    at++;
    if (weekdayOf(at) % 6 !== 0) left--;
  }
  return at;
}

/** An end of a length of time: hours are hours, days keep the hour of the clock, working days end with the working day. */
function afterLength(length: Extract<Piece, { kind: 'length' }>, said: From, ends: number): When {
  const at = (n: number): number => {
    const minutes = length.unit === 'minute' ? n : length.unit === 'hour' ? n * 60 : null;
    if (minutes !== null) return said.from + minutes * 60_000;
    const wall = wallAt(said.from, said.zone);
    if (length.unit === 'month') {
      const month = wall.month - 1 + Math.floor(n);
      const lastDay = new Date(Date.UTC(wall.year, month + 1, 0)).getUTCDate();
      return keep(dayOf({ year: wall.year, month: month + 1, day: Math.min(wall.day, lastDay) }), wall, said);
    }
    const days = Math.ceil(n * (length.unit === 'week' ? 7 : 1));
    if (length.working && length.unit === 'day') {
      // After the end of a working day the count begins with the next.
      const begun = weekdayOf(dayOf(wall)) % 6 !== 0 && wall.hour >= ends ? workingDay(dayOf(wall), 1) : dayOf(wall);
      return onDay(workingDay(begun, days), ends * 60, said.zone);
    }
    return keep(dayOf(wall) + days, wall, said);
  };
  if (length.vague) return ask('vague', [at(3), at(5)], said.from);
  if (length.anchored) return ask('anchor', [at(length.n)], said.from);
  if (length.working && length.unit === 'hour') return ask('vague', [at(length.n)], said.from);
  return length.n > 0 ? { kind: 'at', at: at(length.n) } : { kind: 'ask', why: 'vague', choices: [] };
}

/** The same place on the clock, to the millisecond, on another day. */
const keep = (day: number, wall: Wall, said: From): number =>
  onDay(day, wall.hour * 60 + wall.minute, said.zone) + (((said.from % 60_000) + 60_000) % 60_000);

/**
 * Wall clocks and instants. Instants are milliseconds since 1970 (UTC), as `Date.now()` gives them; zones are IANA names. Pure: the rules of
 * the zones come with the runtime's `Intl`, the clock and the zone from the caller.
 */

/** What a clock and a calendar on the wall show; month 1..12. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the runtime knows a zone of this name. */
function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall in a zone at an instant. @throws RangeError where the zone is not known */
export function wallAt(at: number, zone: string): Wall {
  const read: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = read;
  return { year, month, day, hour, minute };
}

const asUtc = ({ year, month, day, hour, minute }: Wall): number => Date.UTC(year, month - 1, day, hour, minute);

/** How far the zone's wall is ahead of UTC at an instant, in ms (whole minutes). */
const offsetAt = (at: number, zone: string): number => asUtc(wallAt(at, zone)) - Math.floor(at / 60_000) * 60_000;

const DAY = 86_400_000;

/**
 * The instant at which the wall in a zone shows this. An hour that the clocks skip counts on from the hour before it (02:30 becomes
 * 03:30), of an hour that comes twice the first is meant: as `Temporal` does under "compatible". Fields beyond their range carry over.
 */
export function instantOf(wall: Wall, zone: string): number {
  const utc = asUtc(wall);
  const before = offsetAt(utc - DAY, zone);
  const after = offsetAt(utc + DAY, zone);
  const found = [utc - before, utc - after].filter((at) => offsetAt(at, zone) === utc - at);
  return found.length > 0 ? Math.min(...found) : utc - before;
}

/** A day of the calendar as a number: consecutive days have consecutive numbers. */
export const dayOf = ({ year, month, day }: Pick<Wall, 'year' | 'month' | 'day'>): number => Date.UTC(year, month - 1, day) / DAY;

/** The date of a day number. */
export function dateOfDay(day: number): Pick<Wall, 'year' | 'month' | 'day'> {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

import { dateOf, spoken, t } from '@/components/strings';
import { LOCALES } from '@/components/strings/language';
import { instantOf, wallAt } from '@/rules/when/zone';

/** Times of follow-ups in words, in the interface's language and the zone of this computer unless another is named. */
const DAY = 86_400_000;

/** The number of a day in a zone. */
function dayIn(at: number, zone: string): number {
  const { year, month, day } = wallAt(at, zone);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** "today, 17:00", "tomorrow, 09:00", "Fri 27 Nov, 17:00", with the year where it is another one. */
export function timeWords(at: number, now: number, zone: string): string {
  const days = dayIn(at, zone) - dayIn(now, zone);
  const hour = dateOf(at, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const near = Math.abs(days) <= 1;
  const day = near
    ? new Intl.RelativeTimeFormat(LOCALES[spoken()], { numeric: 'auto' }).format(days, 'day')
    : dateOf(at, {
        timeZone: zone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        ...(wallAt(at, zone).year === wallAt(now, zone).year ? {} : { year: 'numeric' }),
      });
  return t('followups.time', { day, hour });
}

const UNITS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours", "1 day": the largest unit that fits; at least a minute. */
export function spanWords(ms: number): string {
  const [unit, size] = UNITS.find(([, s]) => ms >= s) ?? (['minute', 60_000] as const);
  const n = Math.max(1, Math.floor(ms / size));
  return new Intl.NumberFormat(LOCALES[spoken()], { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}

/** What a field for date and time holds ("2026-11-20T17:00") of an instant. */
export function fieldOf(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallAt(at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant that such a field means in a zone; null while it is not whole. */
export function ofField(text: string, zone: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text);
  if (!m) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = m.slice(1).map(Number);
  return year < 1971 ? null : instantOf({ year, month, day, hour, minute }, zone);
}

/** Nine in the morning of the next day that is no weekend. */
export function nextMorning(now: number, zone: string): number {
  const { year, month, day } = wallAt(now, zone);
  for (let n = 1; ; n++) {
    const date = new Date(Date.UTC(year, month - 1, day + n));
    if (date.getUTCDay() % 6 === 0) continue;
    return instantOf(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: 9, minute: 0 },
      zone,
    );
  }
}

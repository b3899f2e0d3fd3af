import { dateOf, spoken } from '@/components/strings';
import { numberIn } from '@/components/strings/fill';
import { LOCALES } from '@/components/strings/language';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "5 minutes ago", "yesterday". @param at ISO 8601 @param now ms since 1970 */
export function ago(at: string, now: number): string {
  const past = Date.parse(at) - now;
  const format = new Intl.RelativeTimeFormat(LOCALES[spoken()], { numeric: 'auto' });
  for (const [unit, ms] of UNITS) if (Math.abs(past) >= ms) return format.format(Math.round(past / ms), unit);
  return format.format(0, 'minute');
}

/** Day and time in the browser's own time zone. */
export const dayAndTime = (at: string): string => dateOf(at, { dateStyle: 'medium', timeStyle: 'short' });

/** A count as the interface's language writes it. */
export const figure = (n: number): string => numberIn(n, LOCALES[spoken()]);

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in words: "820 byte", "1.2 kB". @param bytes at least 0 */
export function sizeIn(bytes: number): string {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(LOCALES[spoken()], {
    style: 'unit',
    unit: SIZES[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: step === 0 ? 3 : 2,
  }).format(bytes / 1000 ** step);
}

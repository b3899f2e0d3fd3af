/** Which days of the calendar the words for a day can mean. Days are numbers (see `dayOf`). Pure. */
import type { DayWords } from './pieces';
import { dateOfDay, dayOf, weekdayOf } from './zone';

/** Why a time cannot be told from its words. */
export type Doubt =
  | 'half-day' // "by 8 tomorrow": in the morning or in the evening
  | 'which-day' // "next Friday", "next week", "Sunday" on a Sunday, "tomorrow" at two in the morning
  | 'day-or-month' // "by 3/4"
  | 'zone' // "5 pm your time"
  | 'vague' // "in a few days"
  | 'anchor' // "within 5 days of receiving it"
  | 'no-such-day' // "31 June", "Monday 2 December" where that is a Wednesday
  | 'past' // the time had passed when it was said
  | 'unsaid'; // nobody knows when it was written

/** All that the words can mean, and the doubt there is when that is more than one thing. */
export interface Meant {
  why: Doubt | null;
  days: readonly number[];
}

/** Before this hour people who say "tomorrow" may mean the day that has begun. */
export const SMALL_HOURS = 5;

/**
 * Which days words for a day can mean.
 * @param hour of the clock at which they were said @param today the day (see `dayOf`) on which they were
 */
export function daysOf(words: DayWords, hour: number, today: number): Meant {
  const sure = (day: number): Meant => ({ why: null, days: [day] });
  switch (words.is) {
    case 'near':
      // Before dawn the day that ends with sleep is still "today".
      if (hour < SMALL_HOURS && words.days === 1) return { why: 'which-day', days: [today, today + 1] };
      return sure(today + words.days);
    case 'weekday': {
      const coming = (words.weekday - weekdayOf(today) + 7) % 7;
      if (words.which === 'after-a-week') return sure(today + coming + 7);
      if (words.which === 'this') return sure(today + coming);
      if (words.which === 'next') {
        // Weeks begin on Monday for most and on Sunday for some: where that makes no difference it is not asked.
        if (coming === 0) return sure(today + 7);
        const thisWeek = coming <= 7 - (weekdayOf(today) || 7) || weekdayOf(today) === 0;
        return thisWeek ? { why: 'which-day', days: [today + coming, today + coming + 7] } : sure(today + coming);
      }
      return coming === 0 ? { why: 'which-day', days: [today, today + 7] } : sure(today + coming);
    }
    case 'month-day': {
      const { year, month } = dateOfDay(today);
      const found = [0, 1].flatMap((n) => realDay(year, month + n, words.day)).find((d) => d >= today);
      return found === undefined ? { why: 'no-such-day', days: [] } : sure(found);
    }
    case 'date':
      return dated(words.day, words.month, words.year, today);
    case 'figures': {
      const readings = [dated(words.first, words.second, words.year, today), dated(words.second, words.first, words.year, today)];
      const days = [...new Set(readings.flatMap((r) => r.days))];
      return { why: days.length > 1 ? 'day-or-month' : days.length === 0 ? 'no-such-day' : null, days };
    }
    case 'month-end': {
      const { year } = dateOfDay(today);
      const day = [year, year + 1].map((y) => dayOf({ year: y, month: words.month + 1, day: 0 })).find((d) => d >= today);
      return { why: null, days: day === undefined ? [] : [day] };
    }
    case 'weekend':
      return weekend(words, today);
    case 'period':
      return period(words, today);
  }
}

const realDay = (year: number, month: number, day: number): number[] => {
  const at = dayOf({ year, month, day });
  return dateOfDay(at).day === day ? [at] : [];
};

/** A day so recently gone that next year's is hardly meant. */
const JUST_GONE = 60;

function dated(day: number, month: number, year: number | null, today: number): Meant {
  if (month < 1 || month > 12 || day < 1) return { why: 'no-such-day', days: [] };
  if (year !== null) {
    const days = realDay(year, month, day);
    return { why: days.length === 0 ? 'no-such-day' : null, days };
  }
  const own = dateOfDay(today).year;
  // 29 February may be four years off, or eight around 2100
  const days = [...Array(9).keys()].flatMap((n) => realDay(own + n, month, day)).filter((d) => d >= today);
  const [first] = days;
  if (first === undefined) return { why: 'no-such-day', days: [] };
  return { why: first - today > 365 - JUST_GONE ? 'past' : null, days: [first] };
}

/** Friday of the week (Monday to Sunday) that a day is in. */
const fridayOf = (day: number): number => day + 5 - (weekdayOf(day) || 7);

function weekend({ ahead: n, over }: { ahead: number; over: boolean }, today: number): Meant {
  const friday = fridayOf(today) + 7 * n;
  const day = over ? friday + 2 : friday;
  return day >= today ? { why: n > 0 ? 'which-day' : null, days: [day] } : { why: 'which-day', days: [today, day + 7] };
}

function period({ of, ahead: n, ends }: Extract<DayWords, { is: 'period' }>, today: number): Meant {
  const { year, month } = dateOfDay(today);
  if (of === 'year') return { why: null, days: [dayOf({ year: year + n + 1, month: 1, day: 0 })] };
  if (of === 'month') {
    const last = dayOf({ year, month: month + n + 1, day: 0 });
    return ends || n === 0
      ? { why: null, days: [last] }
      : { why: 'which-day', days: [dayOf({ year, month: month + n, day: 1 }), last] };
  }
  const friday = fridayOf(today) + 7 * n;
  if (n > 0 && !ends) return { why: 'which-day', days: [friday - 4, friday] };
  return friday >= today ? { why: null, days: [friday] } : { why: 'which-day', days: [friday + 2, friday + 7] };
}

/** "Friday 12 June": a weekday beside a date only confirms it; where it does not, both are asked. Null: nothing to agree. */
export function agreed(named: readonly DayWords[], meanings: readonly Meant[]): Meant | null {
  const date = named.findIndex((d) => d.is === 'date' || d.is === 'figures' || d.is === 'month-day');
  const weekday = named.find((d) => d.is === 'weekday');
  const found = meanings[date];
  if (!found || weekday?.is !== 'weekday') return null;
  const fits = found.days.filter((d) => weekdayOf(d) === weekday.weekday);
  if (fits.length > 0) return { why: found.why === 'past' ? 'past' : null, days: fits };
  return { why: 'no-such-day', days: [...found.days, ...(meanings[named.indexOf(weekday)]?.days ?? [])] };
}

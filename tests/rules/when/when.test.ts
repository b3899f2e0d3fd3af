import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Said, whenIn } from '@/rules/when';
import { instantOf, wallAt } from '@/rules/when/zone';

const BERLIN = 'Europe/Berlin';
/** "2026-11-18 10:00" on the wall of a zone. */
const at = (wall: string, zone = BERLIN): number => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/\D+/).map(Number);
  return instantOf({ year, month, day, hour, minute }, zone);
};
const shown = (ms: number, zone = BERLIN): string => {
  const w = wallAt(ms, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${w.year}-${two(w.month)}-${two(w.day)} ${two(w.hour)}:${two(w.minute)}`;
};
const said = (wall: string, zone = BERLIN): Said => ({ at: at(wall, zone), now: at(wall, zone), zone });
const read = (text: string, wall: string, due?: string) => {
  const found = whenIn(text, said(wall), due);
  if (!found) return null;
  return found.when.kind === 'at'
    ? shown(found.when.at)
    : `${found.when.why}? ${found.when.choices.map((c) => shown(c)).join(', ')}`;
};

// A Wednesday morning.
const WED = '2026-11-18 10:00';

describe('the times that a promise names', () => {
  it.each([
    ['I will write to you by Friday 5 pm.', '2026-11-20 17:00'],
    ["I'll get back to you by 5 pm on Friday.", '2026-11-20 17:00'],
    ['You will hear from me within 24 hours.', '2026-11-19 10:00'],
    ['You’ll have an answer within the next 24 to 48 hours.', '2026-11-20 10:00'],
    ['I will call you tomorrow morning.', '2026-11-19 12:00'],
    ['I will call you first thing tomorrow.', '2026-11-19 09:00'],
    ['You will have it by end of play.', '2026-11-18 17:00'],
    ['You will have it by end of play tomorrow.', '2026-11-19 17:00'],
    ['I will update you by EOD Friday.', '2026-11-20 17:00'],
    ['I will call you at 17:30 today.', '2026-11-18 17:30'],
    ['I will call you this afternoon.', '2026-11-18 17:00'],
    ['An engineer will be with you between 2 and 4 pm on Thursday.', '2026-11-19 16:00'],
    ['An engineer will come on Thursday between 10 and 12.', '2026-11-19 12:00'],
    ['I will ring between 11 and 3 tomorrow.', '2026-11-19 15:00'],
    ['The refund will be in your account within 3 to 5 working days.', '2026-11-25 17:00'],
    ['You will have it in two days.', '2026-11-20 10:00'],
    ['You will have it in a couple of days.', '2026-11-20 10:00'],
    ['I will ring you in half an hour.', '2026-11-18 10:30'],
    ['I will be back in an hour and a half.', '2026-11-18 11:30'],
    ['I will call by 5 tomorrow.', '2026-11-19 17:00'],
    ['I will call at 10 tomorrow.', '2026-11-19 10:00'],
    ['It will be with you on Friday 20 November.', '2026-11-20 17:00'],
    ['It will be with you by December 3rd at noon.', '2026-12-03 12:00'],
    ['It will be fixed by the 25th.', '2026-11-25 17:00'],
    ['It will be fixed by 25/11.', '2026-11-25 17:00'],
    ['We will have this done by 2026-12-01.', '2026-12-01 17:00'],
    ['We will have this done before Friday.', '2026-11-19 17:00'],
    ['We will have this done before the weekend.', '2026-11-20 17:00'],
    ['I will write by the end of the week.', '2026-11-20 17:00'],
    ['I will write by the end of next week.', '2026-11-27 17:00'],
    ['I will write by the end of the month.', '2026-11-30 17:00'],
    ['I will call you on Monday week.', '2026-11-30 17:00'],
    ['I will call you next Monday.', '2026-11-23 17:00'],
    ['I will call you at 9 am.', '2026-11-19 09:00'],
    ['We will be done by midnight.', '2026-11-19 00:00'],
    ['I will call you at 3 pm ET today.', '2026-11-18 21:00'],
    ['It will arrive on Monday or Tuesday.', '2026-11-24 17:00'],
    ['You ordered on Monday, so I will send it by Friday.', '2026-11-20 17:00'],
    ['I will call you on Thursday at half past three.', '2026-11-19 15:30'],
    ['I will check in with you within a week.', '2026-11-25 10:00'],
    ['I will call you tomorrow at 2.', '2026-11-19 14:00'],
    ['I will call you Thursday, 2 pm at the latest.', '2026-11-19 14:00'],
    ['I will call you the day after tomorrow.', '2026-11-20 17:00'],
    ['We will fix it over the weekend.', '2026-11-22 17:00'],
    ['I will check first thing Monday morning.', '2026-11-23 09:00'],
    ['I will send it tonight.', '2026-11-18 22:00'],
    ['I will call you at 8 tonight.', '2026-11-18 20:00'],
    ['You will hear from us within the hour.', '2026-11-18 11:00'],
    ['I will be in touch within the next working day.', '2026-11-19 17:00'],
    ['Since you wrote on Friday, you will get a reply by noon.', '2026-11-18 12:00'],
    ['We said we would call; I will do that by 16.30.', '2026-11-18 16:30'],
    ['I will have news by mid-afternoon.', '2026-11-18 15:00'],
    ['You will have it in a fortnight.', '2026-12-02 10:00'],
    ['You will hear from me by EOW.', '2026-11-20 17:00'],
    ['I will look at it on Monday 30th.', '2026-11-30 17:00'],
    ['We will send it on the last day of the month.', '2026-11-30 17:00'],
    ['It will be with you the next working day.', '2026-11-19 17:00'],
    ['I will send the 2nd parcel by Friday.', '2026-11-20 17:00'],
    ['I will confirm by tomorow morning.', '2026-11-19 12:00'],
    ['It will be paid by 27.11.', '2026-11-27 17:00'],
    ['Somebody will ring you before the day is out.', '2026-11-18 17:00'],
    ['I will write to you after lunch.', '2026-11-18 14:00'],
  ])('%s', (text, wanted) => expect(read(text, WED)).toBe(wanted));

  it.each([
    ['I will call you by 8 tomorrow.', 'half-day? 2026-11-19 08:00, 2026-11-19 20:00'],
    ['I will call you next Friday.', 'which-day? 2026-11-20 17:00, 2026-11-27 17:00'],
    ['I will call you on Wednesday.', 'which-day? 2026-11-18 17:00, 2026-11-25 17:00'],
    ['You will have it next week.', 'which-day? 2026-11-23 17:00, 2026-11-27 17:00'],
    ['I will call you the week after next.', 'which-day? 2026-11-30 17:00, 2026-12-04 17:00'],
    ['You will have it by 3/12.', 'day-or-month? 2026-12-03 17:00, 2027-03-12 17:00'],
    ['I will call you at 5 pm your time.', 'zone? 2026-11-18 17:00'],
    ['You will have it in a few days.', 'vague? 2026-11-21 10:00, 2026-11-23 10:00'],
    ['You will be paid within 5 days of receiving the return.', 'anchor? 2026-11-23 10:00'],
    ['You will have it by 31 June.', 'no-such-day? '],
    ['You will have it by the 29th of February.', 'past? 2028-02-29 17:00'],
    ['You will have it by Monday 3 December.', 'no-such-day? 2026-11-23 17:00, 2026-12-03 17:00'],
    ['You will have it by midnight on Friday.', 'which-day? 2026-11-20 00:00, 2026-11-21 00:00'],
    ['I will ring in the morning.', 'which-day? 2026-11-18 12:00, 2026-11-19 12:00'],
    ['I will ring after Friday.', 'vague? 2026-11-23 17:00'],
    ['I will ring by 9 am today.', 'past? 2026-11-19 09:00'],
    ['You will have it by 10 November.', 'past? 2027-11-10 17:00'],
  ])('asks: %s', (text, wanted) => expect(read(text, WED)).toBe(wanted));

  it.each([
    ['I will come back to you by end of play.', '2026-11-20 18:10', 'past? 2026-11-20 23:59, 2026-11-23 17:00'],
    ['You will hear from me today.', '2026-11-20 18:10', '2026-11-20 23:59'],
    ['You will hear from me tomorrow.', '2026-11-20 02:00', 'which-day? 2026-11-20 17:00, 2026-11-21 17:00'],
    ['You will have it within 2 working days.', '2026-11-20 18:10', '2026-11-25 17:00'],
    ['You will have it within 2 working days.', '2026-11-21 12:00', '2026-11-24 17:00'],
    ['I will call on Friday at 3 pm.', '2026-11-20 16:00', '2026-11-27 15:00'],
    ['I will call next Monday.', '2026-11-22 12:00', 'which-day? 2026-11-23 17:00, 2026-11-30 17:00'],
    ['I will write by the end of the week.', '2026-11-21 12:00', 'which-day? 2026-11-22 17:00, 2026-11-27 17:00'],
    ['You will have it within a month.', '2026-01-31 10:00', '2026-02-28 10:00'],
    // the clocks go back on 25 October 2026 at 03:00 and forward on 29 March 2026 at 02:00
    ['You will hear from me within 24 hours.', '2026-10-24 12:00', '2026-10-25 11:00'],
    ['You will hear from me in one day.', '2026-10-24 12:00', '2026-10-25 12:00'],
    ['It runs tomorrow at 02:30.', '2026-03-28 12:00', '2026-03-29 03:30'],
    ['It runs tomorrow at 2:30 am.', '2026-10-24 12:00', '2026-10-25 02:30'],
  ])('%s said at %s', (text, wall, wanted) => expect(read(text, wall)).toBe(wanted));

  it.each(['I will look into it soon.', 'Thank you for waiting two days.', 'We may need 5 photos.', 'You wrote on page 3.', ''])(
    'finds none: %s',
    (text) => expect(read(text, WED)).toBeNull(),
  );

  it('takes the time that the promise was found by', () => {
    const text = 'I will send it by Friday and you can tell me by Monday.';
    expect(read(text, WED, 'by Friday')).toBe('2026-11-20 17:00');
    expect(whenIn(text, said(WED), 'by Friday')?.words).toBe('by Friday');
  });

  it('asks where nobody knows when it was written, unless the words name the date', () => {
    const unknown: Said = { at: null, now: at(WED), zone: BERLIN };
    expect(whenIn('You will hear within 24 hours.', unknown)?.when).toEqual({
      kind: 'ask',
      why: 'unsaid',
      choices: [at('2026-11-19 10:00')],
    });
    expect(whenIn('You will hear by 3 December at 9 am.', unknown)?.when).toEqual({ kind: 'at', at: at('2026-12-03 09:00') });
  });
});

const ZONES = [
  'UTC',
  BERLIN,
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2037, 0, 1) });
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayNumber = (ms: number, z: string) => {
  const w = wallAt(ms, z);
  return Date.UTC(w.year, w.month - 1, w.day) / 86_400_000;
};
const sure = (text: string, from: number, z: string): number => {
  const when = whenIn(text, { at: from, now: from, zone: z })?.when;
  if (when?.kind !== 'at') throw new Error(`${text}: ${JSON.stringify(when)}`);
  return when.at;
};

describe('in every zone, at every hour of every year', () => {
  it('hours are hours', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 1, max: 96 }), (z, from, n) => {
        expect(sure(`You will hear from me within ${n} hours.`, from, z) - from).toBe(n * 3_600_000);
      }),
    );
  });

  it('days keep the hour of the clock, or the one after a skipped hour', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 1, max: 30 }), (z, from, n) => {
        const due = sure(`You will hear from me in ${n} days.`, from, z);
        expect(dayNumber(due, z)).toBe(dayNumber(from, z) + n);
        const [a, b] = [wallAt(from, z), wallAt(due, z)];
        const moved = b.hour * 60 + b.minute - a.hour * 60 - a.minute;
        expect([0, 30, 60]).toContain(moved);
      }),
    );
  });

  it('a weekday with an hour is the next such day, or the one after when the hour is over', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 4, max: 23 }), (z, from, weekday, hour) => {
        const when = whenIn(
          `I will call you on ${WEEKDAYS[weekday]} at ${hour}:00${hour < 13 ? (hour === 12 ? ' pm' : ' am') : ''}.`,
          {
            at: from,
            now: from,
            zone: z,
          },
        )?.when;
        // On the day itself it is asked, as long as the hour is still to come.
        if (when?.kind === 'ask') {
          expect(when.choices.map((c) => dayNumber(c, z) - dayNumber(from, z))).toEqual([0, 7]);
          return;
        }
        const due = when?.at ?? Number.NaN;
        expect(new Date(dayNumber(due, z) * 86_400_000).getUTCDay()).toBe(weekday);
        expect(wallAt(due, z)).toMatchObject({ hour, minute: 0 });
        expect(due).toBeGreaterThan(from);
        expect(dayNumber(due, z) - dayNumber(from, z)).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('working days are never at a weekend, and there are so many of them', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 1, max: 20 }), (z, from, n) => {
        const due = sure(`It takes up to ${n} working days.`, from, z);
        expect([0, 6]).not.toContain(new Date(dayNumber(due, z) * 86_400_000).getUTCDay());
        let days = 0;
        for (let d = dayNumber(from, z) + 1; d <= dayNumber(due, z); d++)
          if (![0, 6].includes(new Date(d * 86_400_000).getUTCDay())) days++;
        expect(days - n).toBe(weekdayAfterHours(from, z) ? 1 : 0);
      }),
    );
  });

  it('whatever is named lies ahead, and what is asked has its choices in order', () => {
    const word = fc.constantFrom(
      ...'by at on before within after next this Friday|Monday|Sunday|5 pm|17:00|5|8|12 June|the 31st|29 February|end of play|end of the week|next week|next month|24 hours|a few days|3 working days|half an hour|3/4|31/12/2026|between 2 and 4|tomorrow|today|tonight|morning|in the evening|noon|midnight|your time|ET|the weekend|first thing|and|or|,'
        .split('|')
        .flatMap((w) => (w.startsWith('by at') ? w.split(' ') : [w])),
    );
    fc.assert(
      fc.property(zone, instant, fc.array(word, { maxLength: 6 }), (z, from, words) => {
        const text = `I will write ${words.join(' ')}.`;
        const found = whenIn(text, { at: from, now: from, zone: z });
        if (!found) return;
        expect(text.slice(found.start, found.end)).toBe(found.words);
        const { when } = found;
        const all = when.kind === 'at' ? [when.at] : when.choices;
        for (const [i, t] of all.entries()) {
          expect(Number.isSafeInteger(t)).toBe(true);
          // a year that is named may be one that has passed
          if (!text.includes('2026')) expect(t).toBeGreaterThan(i > 0 ? (all[i - 1] ?? 0) : from);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const weekdayAfterHours = (ms: number, z: string): boolean =>
  ![0, 6].includes(new Date(dayNumber(ms, z) * 86_400_000).getUTCDay()) && wallAt(ms, z).hour >= 17;

describe('walls and instants', () => {
  it('an instant that is on the wall comes back from it, except in the hour that comes twice', () => {
    fc.assert(
      fc.property(zone, instant, (z, ms) => {
        const minute = ms - (ms % 60_000);
        const back = instantOf(wallAt(minute, z), z);
        expect(shown(back, z)).toBe(shown(minute, z));
        expect(back).toBeLessThanOrEqual(minute);
        expect(minute - back).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('a wall that is never shown comes out an hour (or half) on', () => {
    expect(shown(at('2026-03-29 02:30'))).toBe('2026-03-29 03:30');
    expect(shown(at('2026-10-04 02:15', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toBe('2026-10-04 02:45');
  });
});

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;

/** Working day and hours in which a promised time may fall. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/**
 * Dates and times that may be promised, as slots `date+1d` .. `date+14d` ("Thursday 12 June", moved off weekends) and
 * `time+1h` .. `time+4h` ("3.30 pm", today within working hours). The agent's wall clock is read off `now` itself, so
 * that no time zone is guessed.
 * @param now ISO 8601 with offset
 */
export function promisedDates(now: string): Record<string, string> {
  const m = ISO.exec(now);
  if (!m) return {};
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((i) => Number(m[i] ?? 'NaN')) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const out: Record<string, string> = {};
  for (const n of [1, 2, 3, 4, 5, 7, 10, 14]) {
    const at = new Date(Date.UTC(year, month - 1, day + n));
    while (at.getUTCDay() === 0 || at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() + 1);
    out[`date+${n}d`] = `${DAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`;
  }
  if (Number.isNaN(hour) || Number.isNaN(minute)) return out;
  for (const n of [1, 2, 3, 4]) {
    // rounded up to the half hour: a promise to the minute would not be kept
    const half = Math.ceil((hour * 60 + minute + n * 60) / 30) * 30;
    const h = Math.floor(half / 60);
    if (h < FIRST_HOUR || half > LAST_HOUR * 60) continue;
    const clock = h === 12 ? 12 : h % 12;
    out[`time+${n}h`] = `${clock}${half % 60 ? '.30' : ''} ${h < 12 ? 'am' : 'pm'}`;
  }
  return out;
}

import type { Reminder } from '@/entrypoints/background/followups/reminder';

export const HOUR = 3_600_000;
/** Wednesday 18 November 2026, 10:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 18, 9);
let n = 0;

export const reminder = (more: Partial<Reminder> = {}): Reminder => ({
  id: `r${++n}`,
  rev: 1,
  kind: 'promise',
  at: NOW + HOUR,
  due: NOW + 2 * HOUR,
  said: 'by Friday 5 pm',
  zone: 'Europe/Berlin',
  name: 'Dana',
  issue: 'delivery',
  note: '',
  origin: 'https://desk.example',
  ticket: '/tickets/7?',
  address: 'https://desk.example/tickets/7',
  mark: null,
  made: NOW,
  done: null,
  told: null,
  snoozed: 0,
  ...more,
});

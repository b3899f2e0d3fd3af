import type { Page } from 'puppeteer-core';

/** One event of a Chromium trace; times in microseconds. */
export interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread. */
  tdur?: number;
  args: { data?: { type?: string; url?: string; functionName?: string }; name?: string };
}

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

/** Runs `work` and gives what the browser recorded meanwhile, in order. */
export async function traced(page: Page, work: () => Promise<void>): Promise<Traced[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const raw = await page.tracing.stop();
  if (!raw) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(raw)) as { traceEvents: Traced[] };
  return traceEvents.sort((a, b) => a.ts - b.ts);
}

/** The events of the page's own main thread: the one on which events of `type` were dispatched. */
export function mainThread(events: readonly Traced[], type = 'keydown'): Traced[] {
  const key = events.find((e) => e.name === 'EventDispatch' && e.args.data?.type === type);
  return key ? events.filter((e) => e.pid === key.pid && e.tid === key.tid) : [];
}

export const dispatched = (events: readonly Traced[], type: string) =>
  events.filter((e) => e.name === 'EventDispatch' && e.args.data?.type === type);

/** Milliseconds of processor time that the thread's tasks took between two points in time. */
export function busy(thread: readonly Traced[], from: number, to: number): number {
  let sum = 0;
  for (const e of thread) if (isTask(e) && e.ts >= from && e.ts < to) sum += e.tdur ?? e.dur ?? 0;
  return sum / 1000;
}

/** Milliseconds by the clock that the thread's tasks took between two points in time. */
export function held(thread: readonly Traced[], from: number, to: number): number {
  let sum = 0;
  for (const e of thread) if (isTask(e) && e.ts >= from && e.ts < to) sum += e.dur ?? 0;
  return sum / 1000;
}

export const isTask = (e: Traced) => e.ph === 'X' && e.name === 'RunTask';

/** Calls into scripts of an extension. */
export const ourCalls = (events: readonly Traced[]) =>
  events.filter((e) => e.name === 'FunctionCall' && e.args.data?.url?.startsWith('chrome-extension://'));

export function quantile(list: readonly number[], q: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/**
 * Work in steps: a generator that yields wherever it may be interrupted. On the page's thread it runs a few milliseconds at a
 * time, so that no key or frame waits for it.
 */
export type Steps<T> = Generator<void, T>;

/** How long the page's thread is held at a time, in ms; a frame has 16. */
const SLICE = 6;

/** All steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The steps a slice at a time, with everything the page has to do in between.
 * @param stale asked before each further slice: true drops the rest
 * @returns what came out and the time taken in ms, or null when it was dropped
 * @throws what a step throws
 */
export async function inSlices<T>(steps: Steps<T>, stale: () => boolean): Promise<{ value: T; took: number } | null> {
  let took = 0;
  for (;;) {
    const start = performance.now();
    for (;;) {
      const step = steps.next();
      const held = performance.now() - start;
      if (step.done) return { value: step.value, took: took + held };
      if (held >= SLICE) {
        took += held;
        break;
      }
    }
    await turn();
    if (stale()) return null;
  }
}

/** Lets the page work; then goes on. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
}

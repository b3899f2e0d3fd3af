import type { Bank } from '@/phrasebank/schema';
import type { Band, Channel } from '@/rules/types';
import { type Compared, compareMarks } from './compare';
import type { Engine } from './engine';
import type { Reply } from './read';

export interface Result {
  reply: Reply;
  marks: readonly Compared[];
}

/** How long the page is kept from its other work at a time, in ms. */
const BREATH = 12;

interface RunOptions {
  engine: Engine;
  before: Bank;
  /** The same object as `before` when nothing is edited: then each reply is judged once. */
  after: Bank;
  assumed: Band;
  channel: (reply: Reply) => Channel;
  signal: AbortSignal;
  progress(done: number): void;
}

/** Judges replies with both banks in slices. @returns what was done when it ended or was stopped, in the replies' order */
export async function runReplies(replies: readonly Reply[], options: RunOptions): Promise<Result[]> {
  const { engine, before, after, assumed, channel, signal, progress } = options;
  const results: Result[] = [];
  let until = performance.now() + BREATH;
  for (const reply of replies) {
    if (performance.now() > until) {
      progress(results.length);
      await new Promise((go) => setTimeout(go, 0));
      until = performance.now() + BREATH;
    }
    if (signal.aborted) break;
    const marks = (bank: Bank) => engine.marks(reply.text, reply.turns, bank, assumed, channel(reply));
    const now = marks(after);
    const was = before === after ? now : marks(before);
    results.push({ reply, marks: compareMarks(was, now) });
  }
  return results;
}

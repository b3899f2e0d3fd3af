/**
 * `npx tsx tests/eval/flags-left-out.ts`: the figures of the flags, patterns and learned part together, on authors whose sentences the
 * learned part has not seen: it is trained anew without each of them. The patterns have been mended after reading these authors.
 */
import { readFileSync } from 'node:fs';
import type { PackedModel } from '@/rules/flags/learned/model';
import { readerOf } from '@/rules/flags/learned/reader';
import { authorDrafts, figuresOf, HEADING, type Outcome, outcomeOf, row } from './flags';
import { packed, train, trainingRows } from './flags-training';

const { least } = JSON.parse(
  readFileSync(new URL('../../rules/flags/learned/weights.json', import.meta.url), 'utf8'),
) as PackedModel;

/** Outcomes by author, each judged without their own sentences. */
export function leftOut(): Map<number, Outcome[]> {
  const rows = trainingRows();
  const out = new Map<number, Outcome[]>();
  for (const n of [1, 2, 4, 5, 6]) {
    const drafts = authorDrafts(n);
    if (drafts.length === 0) continue;
    const model = packed(train(rows.filter((r) => r.author !== `author ${n}`)), least);
    const reader = readerOf(() => model);
    out.set(
      n,
      drafts.map((d) => outcomeOf(d, reader)),
    );
  }
  return out;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const found = leftOut();
  console.log(HEADING);
  for (const [n, outcomes] of found) console.log(row(`author ${n} (left out)`, figuresOf(outcomes)));
  console.log(row('all', figuresOf([...found.values()].flat())));
}

/** Every replacement pressed, for reading: `npx tsx tests/support/press-replacements.ts [examples|FILE.jsonl ...]` prints before and after. */
import { readFileSync } from 'node:fs';
import { builtinBank } from '@/phrasebank/builtin';
import { avoid } from '@/phrasebank/builtin/avoid';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { editFor } from '@/rules/flags/replacements';
import type { Anger } from '@/rules/types';

const ANGRY: Anger = {
  score: 70,
  band: 'angry',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};

function show(draft: string): void {
  const list = findFlags(draft, compileBank(builtinBank), {
    turns: [],
    anger: ANGRY,
    channel: 'chat',
    slots: { customerName: 'Dana' },
  });
  for (const f of list) {
    const from = Math.max(0, f.start - 60);
    const to = Math.min(draft.length, f.end + 60);
    const flat = (s: string) => s.replace(/\n+/g, ' / ');
    console.log(
      `${f.entryId} (${f.severity})\n  - ${flat(draft.slice(from, f.start))}[${flat(f.text)}]${flat(draft.slice(f.end, to))}`,
    );
    for (const r of f.replacements) {
      const e = editFor(draft, f, r);
      console.log(
        `  + ${flat(draft.slice(Math.min(from, e.start), e.start) + e.text + draft.slice(e.end, Math.max(e.end, to)))}`,
      );
    }
    if (f.replacements.length === 0) console.log('  + (none)');
  }
}

const files = process.argv.slice(2);
if (files.length === 0 || files[0] === 'examples') for (const e of avoid) e.examples.bad.forEach(show);
for (const file of files.filter((f) => f !== 'examples')) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim()) {
      const row = JSON.parse(line) as { draft?: string; text?: string };
      show(row.draft ?? row.text ?? '');
    }
  }
}

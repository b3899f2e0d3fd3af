import { readFileSync } from 'node:fs';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { indexBank } from '@/rules/bank';
import { CUES } from '@/rules/suggest/cue-table';
import { locksMade } from '@/rules/text/guard';
import type { Turn } from '@/rules/types';
import { type Contents, FILES } from './load';

/**
 * The texts of the data files beside the worker, by path, made from the tables of this repository. Runs at build time only.
 * @param root the repository's folder, with a slash at its end
 * @param tables paths in it of the JSON tables that the bundle leaves out
 */
export function dataFiles(root: string, tables: readonly string[]): Record<string, string> {
  const contents: Contents = [
    builtinBank,
    Object.fromEntries(tables.map((name) => [name, JSON.parse(readFileSync(root + name, 'utf8')) as object])),
    { index: indexBank(builtinBank), locks: locks() },
  ];
  return Object.fromEntries(FILES.map((file, i) => [file, JSON.stringify(contents[i])]));
}

/** What one long conversation asks about; the tables of `rules/` are gone through whole for each text, so that hardly a lock is left out. */
function locks() {
  const bad = builtinBank.entries.flatMap((e) => (e.kind === 'avoid' ? e.examples.bad : []));
  const said = CUES.flatMap((row) => row.yes);
  const turns = said.flatMap((text, i): Turn[] => [
    { from: 'customer', name: 'Dana', text },
    { from: 'agent', name: 'Mara', text: bad[i] ?? 'May I have your order number, please?' },
  ]);
  assess({ channel: 'email', turns, draft: bad.join(' '), agentName: 'Mara' }, builtinBank);
  return locksMade();
}

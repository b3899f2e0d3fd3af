import { takeBuiltinBank } from '@/entrypoints/background/data/load';
import { warmPieces } from '@/entrypoints/background/warm';
import type { Bank } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { input, keystrokes } from './sample';

/** Runs in a bare page: what the worker does at its start, then one call per key. */
let bank: Bank | null = null;

function start(...texts: string[]): void {
  bank = takeBuiltinBank(texts);
  compileBank(bank).avoidPatterns();
}

const drafts = keystrokes();
const key = (i: number) => bank && assess(input(drafts[i] ?? ''), bank);
const pieces = () => (bank ? warmPieces(bank) : []);
Object.assign(globalThis, { start, key, pieces });

import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { input, keystrokes } from './sample';

/** Runs in a bare page: what the worker does at its start, then one call per key. */
compileBank(builtinBank).avoidPatterns();

const drafts = keystrokes();
Object.assign(globalThis, { key: (i: number) => assess(input(drafts[i] ?? ''), builtinBank).flags.length });

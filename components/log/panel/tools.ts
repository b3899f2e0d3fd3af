import { connectBank } from '@/entrypoints/background/bank/client';
import { bankLines } from '../bank-lines';
import { browserLog, troubleOf } from '../disk';
import { entryOf, logAgain } from '../model/make';
import { linesIn } from '../model/used-lines';
import { baseName } from '../prefs';
import { createSaver } from '../saver';
import type { LogTools } from './store';

/** @param base which database */
export function logTools(base: number): LogTools {
  const disk = browserLog(baseName(base));
  return {
    disk,
    entryOf,
    logAgain,
    saver: (entry) => createSaver(entry, disk.write, () => new Date().toISOString()),
    cues: async ({ turns, assessment }) => (assessment ? (await import('./judge')).cuesIn(turns, assessment.facts) : []),
    lines: async ({ turns }) => {
      const sent = turns.filter((t) => t.from === 'agent').map((t) => t.text);
      return sent.length === 0 ? [] : linesIn(sent, await bankLines(connectBank));
    },
    troubleOf,
  };
}

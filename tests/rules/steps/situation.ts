import { issues } from '@/phrasebank/builtin/issues';
import { models } from '@/phrasebank/builtin/models';
import { actsOf } from '@/rules/acts';
import { BAND_FLOOR } from '@/rules/bands';
import { compileBank } from '@/rules/bank';
import { readFacts } from '@/rules/facts';
import { promisesMade } from '@/rules/facts/promises';
import { openQuestions } from '@/rules/facts/questions';
import type { Situation } from '@/rules/steps';
import type { Anger, Band, Threat, Turn } from '@/rules/types';
import { bank } from '../facts/bank';

export { bank };

/** The same entries under another model. */
export const bankWith = (model: string) => compileBank({ entries: [...issues, ...models], model });

/** A situation with a given mood, so that these tests do not hang on the anger score. Lines begin with "C:" or "A:". */
export function situation(
  lines: string[],
  mood: { band: Band; worst?: Band; threats?: Threat[] },
  draft = '',
  channel: 'chat' | 'email' = 'chat',
): Situation {
  const turns: Turn[] = lines.map((l) => ({ from: l.startsWith('A:') ? 'agent' : 'customer', text: l.slice(2).trim() }));
  const anger: Anger = {
    score: BAND_FLOOR[mood.band] + 5,
    band: mood.band,
    trend: 'steady',
    perTurn: turns.flatMap((t, turn) =>
      t.from === 'customer' ? [{ turn, score: BAND_FLOOR[mood.worst ?? mood.band] + 5 }] : [],
    ),
    evidence: [],
    threats: mood.threats ?? [],
    abuse: false,
    tooLittle: false,
  };
  return {
    input: { channel, turns, draft },
    anger,
    facts: readFacts(turns, bank),
    promises: promisesMade(turns),
    questions: openQuestions(turns, draft),
    acts: new Map(turns.flatMap((t, i) => (t.from === 'agent' ? [[i, actsOf(t.text)] as const] : []))),
    draftActs: actsOf(draft),
  };
}

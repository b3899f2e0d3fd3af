import type { Bank } from '@/phrasebank/schema';
import { actsOf } from '@/rules/acts';
import { scoreAnger } from '@/rules/anger';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { readFacts } from '@/rules/facts';
import { findFlags } from '@/rules/flags';
import type { AssessInput } from '@/rules/types';

/** A conversation like many, so that what it runs through is what the first real one will. */
const SAMPLE: AssessInput = {
  channel: 'email',
  turns: [
    {
      from: 'customer',
      name: 'Dana Reyes',
      text: 'Hi, this is the third time I write about order HP-20471. I was charged 49.90 TWICE and have been waiting for nine days. Why is nobody answering me? I want my money back!!\n\nDana Reyes',
    },
    { from: 'agent', name: 'Mara', text: 'Thanks Dana, I am looking into it now and will write back by tomorrow noon.' },
    { from: 'customer', name: 'Dana Reyes', text: "It's past noon and I haven't heard a thing. Where is my refund?" },
  ],
  draft:
    'Hi Dana,\n\nI am sorry that you were charged twice and had to ask again. According to our policy refunds take up to ten days, but I have asked billing to release yours today. You should have told us earlier. Please calm down, the money will be back on your card by Friday.\n\nKind regards,\nMara',
};

/** What a first answer needs, in pieces of some ten milliseconds. */
export function warmPieces(bank: Bank): readonly (() => void)[] {
  const compiled = compileBank(bank);
  const { turns, draft, channel } = SAMPLE;
  return [
    () => compiled.avoidPatterns(),
    ...turns.map((t) => () => scoreAnger([t])),
    ...turns.map((t) => () => readFacts([t], compiled)),
    ...turns.map((t) => () => actsOf(t.text, compiled)),
    ...draft
      .split(/(?<=\.) /)
      .map((text) => () => findFlags(text, compiled, { turns, anger: scoreAnger(turns), channel, slots: {} })),
    () => assess({ ...SAMPLE, draft: '' }, bank),
    () => assess(SAMPLE, bank),
  ];
}

/**
 * Runs through a made-up conversation once the worker has nothing to do, so that the first real answer comes quickly: what has never run is
 * slow. Whoever asks meanwhile is served between two pieces, and once anybody has been served the rest is left out.
 */
export function warmUp(bank: Bank, served: () => boolean): void {
  const pieces = warmPieces(bank);
  const go = (i: number) => {
    if (served()) return;
    pieces[i]?.();
    if (i + 1 < pieces.length) setTimeout(go, 0, i + 1);
  };
  setTimeout(go, 0, 0);
}

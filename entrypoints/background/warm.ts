import type { Bank } from '@/phrasebank/schema';
import { actsOf } from '@/rules/acts';
import { scoreAnger } from '@/rules/anger';
import { assess } from '@/rules/assess';
import { type CompiledBank, compileBank } from '@/rules/bank';
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

/** More of the like in other words: what has run several times runs quicker, and more of the bank's patterns are ready. */
const MORE: readonly AssessInput[] = [
  {
    channel: 'chat',
    turns: [
      {
        from: 'customer',
        name: 'Tom',
        text: "Hello? My parcel was due on Tuesday and it's still not here. I've emailed twice and called once, no one gets back to me. Order 88-2071.",
      },
      { from: 'agent', name: 'Mara', text: 'Hello Tom, sorry for the wait. Could you send me your order number please?' },
      { from: 'customer', name: 'Tom', text: 'I just GAVE you the number. This is ridiculous, are you even reading this?' },
    ],
    draft:
      'You are right, Tom, you gave it and I missed it. I have asked the depot where your parcel is. Unfortunately we cannot say when it will arrive. I will let you know by 5 pm today.',
  },
  {
    channel: 'email',
    turns: [
      {
        from: 'customer',
        name: 'Ms Okoro',
        text: 'To whom it may concern,\n\nThe washing machine that I bought from you in May stopped working again after the second repair. I paid £420 for it. If I do not hear from you by Friday I will go to my bank and post about this. I would like a refund.\n\nRegards,\nA. Okoro',
      },
      {
        from: 'agent',
        name: 'Mara',
        text: 'Dear Ms Okoro, thank you for your email. I understand how frustrating that is. An engineer will call you tomorrow morning to arrange a visit.',
      },
      { from: 'customer', name: 'Ms Okoro', text: 'Nobody rang. I am not happy with this at all and I want to cancel.' },
      {
        from: 'agent',
        name: 'Mara',
        text: 'I apologise for the inconvenience. Please be patient, your case has been passed to the team.',
      },
    ],
    draft:
      'Dear Ms Okoro,\n\nNobody rang you, and I am sorry for that. As stated before, I do not see any notes on the account. I can offer you a refund of £420 or a new machine, whichever you prefer. We value your business. Is there anything else I can help you with?\n\nBest wishes,\nMara',
  },
];

/** What a first answer needs, in pieces of some ten milliseconds. */
export function warmPieces(bank: Bank): readonly (() => void)[] {
  const compiled = compileBank(bank);
  return [() => compiled.avoidPatterns(), ...[SAMPLE, ...MORE].flatMap((sample) => piecesOf(sample, bank, compiled))];
}

function piecesOf(sample: AssessInput, bank: Bank, compiled: CompiledBank): (() => void)[] {
  const { turns, draft, channel } = sample;
  return [
    ...turns.map((t) => () => scoreAnger([t])),
    ...turns.map((t) => () => readFacts([t], compiled)),
    ...turns.map((t) => () => actsOf(t.text, compiled)),
    ...draft
      .split(/(?<=\.) /)
      .map((text) => () => findFlags(text, compiled, { turns, anger: scoreAnger(turns), channel, slots: {} })),
    () => assess({ ...sample, draft: '' }, bank),
    () => assess(sample, bank),
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

import { builtinBank } from '@/phrasebank/builtin';
import { actsOf } from '@/rules/acts';
import { BAND_FLOOR } from '@/rules/bands';
import { compileBank } from '@/rules/bank';
import { readFacts } from '@/rules/facts';
import type { Situation } from '@/rules/steps';
import type { Band, Channel, Facts, Step, Steps, Threat, Turn } from '@/rules/types';

export const bank = compileBank(builtinBank);

/** "c: text" and "a: text", or "c Dana: text" with a display name. */
export function turns(...lines: string[]): Turn[] {
  return lines.map((line) => {
    const m = /^([ca])(?: ([^:]+))?: ([\s\S]*)$/.exec(line);
    if (!m) throw new Error(line);
    return { from: m[1] === 'c' ? 'customer' : 'agent', ...(m[2] ? { name: m[2] } : {}), text: m[3] ?? '' };
  });
}

interface Extra {
  band?: Band;
  threats?: Threat[];
  abuse?: boolean;
  draft?: string;
  channel?: Channel;
  now?: string;
  agentName?: string;
  facts?: Partial<Facts>;
}

/** A situation with its mood given and its facts read (or given), so that these tests rest on the lines alone. */
export function situation(all: Turn[], extra: Extra = {}): Situation {
  const band = extra.band ?? 'frustrated';
  return {
    input: {
      channel: extra.channel ?? 'chat',
      turns: all,
      draft: extra.draft ?? '',
      ...(extra.now ? { now: extra.now } : {}),
      ...(extra.agentName ? { agentName: extra.agentName } : {}),
    },
    anger: {
      score: BAND_FLOOR[band] + 5,
      band,
      trend: 'steady',
      perTurn: [],
      evidence: [],
      threats: extra.threats ?? [],
      abuse: extra.abuse ?? false,
      tooLittle: false,
    },
    facts: { ...readFacts(all, bank), ...extra.facts },
    promises: [],
    questions: [],
    acts: new Map(all.flatMap((t, i) => (t.from === 'agent' ? [[i, actsOf(t.text)] as const] : []))),
    draftActs: [],
  };
}

export function steps(next: Step, avoid: Step[] = []): Steps {
  return { done: [], next, title: '', why: '', avoid };
}

/** Conversations of many kinds, written for these tests. */
export const SAMPLES: Record<string, Turn[]> = {
  'late sofa': turns(
    "c: Hi, my sofa was due on Monday and it still hasn't come. Order 5512-07. I stayed in all day. I've been waiting nine days now. Ruth Imrie",
    'a: Hello Ruth, thanks for waiting. It should be with you shortly.',
    "c: That's what I was told last week. This is the third time I've asked. Where is my sofa?",
  ),
  'double charge': turns('c Dana: you charged me £129 twice for order HP-8812!! i want my money back today'),
  'smashed lamp': turns(
    'c: The lamp arrived smashed. It was a birthday present for my sister. Order number 71-330. Can you send another one? Thanks, Mo',
  ),
  outage: turns("c: broadband's gone again, second time this week. i run a small shop and my customers can't pay"),
  'locked out': turns(
    "c: I can't log in to my account, the reset email never arrives. My email is p.fenn@post.example. I need it by Friday.",
  ),
  'rude staff': turns(
    'c: Your man on the phone was so rude and then he hung up on me. I only asked about a bill.',
    'a: We value your feedback.',
    "c: Did you even read what I wrote? I don't want a template reply.",
  ),
  cancel: turns(
    'c: Please cancel my subscription, account 99120.',
    'a: Could I offer you two months at half price?',
    "c: No. I've asked three times to cancel and you keep charging me £12.",
  ),
  loss: turns("c: My mother passed away in June and you're still sending her bills for £31. Account 3311-8. Mrs Adele Court"),
  fraud: turns('c: there are two payments of £400 on my card, I never made them, please stop it, that is my rent'),
  legal: turns(
    'c: Dear Sirs, the deposit of £900 was due back on 3 May. I shall begin a claim in court in seven days. Yours faithfully, Dr T. Okafor',
  ),
  question: turns('c: Hi, does the green kettle come with a spare lid? Many thanks, Ines'),
  fixed: turns(
    'c: the heating is working again thank you, but we were six days without it and i want to know why',
    'a: Great, closing this!',
    'c: please answer my question',
  ),
  done: turns(
    "c: where's my order? it's late",
    'a: It is out with the driver, I have taken the delivery fee off.',
    "c: it's here now, thank you so much, sorry I was short with you",
  ),
  accepted: turns(
    'c: the boots are the wrong size, order K-204',
    'a: I can send a size 8 tomorrow and collect the others. Would that suit you?',
    'c: yes please, that would be great',
  ),
  thin: turns('c: you lot are a joke. sort it out'),
  plural: turns(
    'c: My walking boots split after a week. They cost £85. Order BB-1102. I want a refund. This is the second time I write. Karl',
  ),
  travel: turns(
    'c: you lost my bag on the flight to Porto yesterday and nobody at the airport would tell me a thing. i have nothing to wear',
  ),
};

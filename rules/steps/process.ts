import type { Step } from '../types';
import type { Signals } from './signals';
import { contactsSoFar, list, sofar, thanTrouble } from './wording';

/**
 * The process as a table: the first row that fits says which steps are due now. In which order they are taken is the
 * model's business (`phrasebank/builtin/models.ts`); what the draft already does is skipped.
 */
export interface Row {
  id: string;
  when: (g: Signals) => boolean;
  due: Step[];
  /** One sentence: why the first of these steps is due. */
  why: (g: Signals) => string;
}

const FORMAL = ['legal', 'regulator', 'chargeback', 'public'] as const;
const formal = (g: Signals) => g.s.anger.threats.some((t) => (FORMAL as readonly string[]).includes(t));
const heated = (g: Signals) => g.grade >= 2;
const unhappy = (g: Signals) => g.grade >= 1 || g.worst >= 2 || g.now.has('short-cold');
const content = (g: Signals) =>
  g.grade <= 1 && (g.now.has('thanks') || g.now.has('praise-agent') || g.now.has('customer-sorry') || g.grade === 0);

/** They point to a case and will not tell it here. */
const nothingButNumber = (g: Signals) => {
  const f = g.s.facts;
  return f.orderNumber !== null && f.product === null && f.amount === null && f.customerName === null && f.accountNumber === null;
};
const settling = (g: Signals) => g.now.has('thanks') || g.now.has('resolved') || g.now.has('customer-sorry');
const sorries = (g: Signals) => g.apologies + g.hollowApologies;

export const PROCESS: readonly Row[] = [
  {
    id: 'nothing-yet',
    when: (g) => g.customerTurns === 0,
    due: ['acknowledge'],
    why: () => 'There is no message from the customer yet.',
  },
  {
    id: 'harm',
    when: (g) => g.harm,
    due: ['set-boundary', 'hand-over'],
    why: () => 'There is a threat to hurt someone, so safety comes first.',
  },
  {
    id: 'abuse-again',
    when: (g) => g.abuseNow && g.abuseTurns >= 2,
    due: ['set-boundary', 'resolve'],
    why: (g) =>
      `Insults in ${g.abuseTurns === 2 ? 'two' : 'several'} messages. A calm limit, with the help still on offer, is fair.`,
  },
  {
    id: 'nothing-but-abuse',
    when: (g) => g.abuseNow && g.replies > 0 && g.latestWords <= 8,
    due: ['set-boundary', 'resolve'],
    why: () => 'The latest message is an insult and nothing else. A calm limit, with the help still on offer, is fair.',
  },
  {
    id: 'answered',
    when: (g) => g.answered,
    due: ['follow-up'],
    why: (g) => `You have replied, so the next word is ${g.name ?? 'the customer'}'s.`,
  },
  {
    id: 'not-finished',
    when: (g) => g.now.has('more-coming') && g.replies === 0 && !g.asks,
    due: ['acknowledge'],
    why: (g) => `${g.Who} has more to say. Let ${g.name ?? 'them'} finish before you offer anything.`,
  },
  {
    id: 'asks-for-manager',
    when: (g) => g.now.has('manager'),
    due: ['hand-over', 'commit'],
    why: (g) => `${g.Who} asked for someone senior. Give a name, a time and the story so far.`,
  },
  {
    id: 'wants-news',
    when: (g) => g.now.has('wants-news') && g.grade <= 2 && g.replies > 0 && !g.failed,
    due: ['commit', 'follow-up'],
    why: (g) => `${g.Who} asks to be told. Say who will do that, and when.`,
  },
  {
    id: 'solved',
    when: (g) => g.settled && !g.asks && g.now.has('resolved') && (content(g) || g.now.has('thanks')),
    due: ['close'],
    why: (g) => `${g.Who} has what was needed. A short, warm end is enough.`,
  },
  {
    id: 'only-thanks',
    when: (g) =>
      g.now.has('thanks') &&
      g.latestWords <= 12 &&
      g.grade <= 1 &&
      !g.asks &&
      !g.failed &&
      !g.now.has('accepted') &&
      g.replies > 0,
    due: ['close'],
    why: (g) => `${g.Who} says thanks and asks for nothing more.`,
  },
  {
    id: 'accepted',
    when: (g) => g.now.has('accepted') && g.offerOpen && (g.grade <= 2 || settling(g) || g.plan) && (!g.failed || g.plan),
    due: ['confirm', 'follow-up'],
    why: (g) => `${g.Who} said yes. Repeat what is agreed so that it can't go astray.`,
  },
  {
    id: 'other-language',
    when: (g) => g.language !== 'en' && g.language !== 'und' && !(g.settled && g.replies > 0),
    due: ['hand-over'],
    why: () => 'The messages are not in English, and somebody who speaks the language will hear more.',
  },
  {
    id: 'plan-stands',
    when: (g) => g.plan && g.settled && !g.asks && g.grade <= 2,
    due: ['confirm', 'follow-up'],
    why: (g) => `${g.Who} is content with what you said. Repeat what is agreed so that it can't go astray.`,
  },
  {
    id: 'one-question-left',
    when: (g) => settling(g) && g.asks && g.fixes > 0 && g.grade <= 2 && !g.failed,
    due: ['resolve', 'confirm'],
    why: (g) => `${g.Who} is content with the rest. One question is left.`,
  },
  {
    id: 'plain-question',
    when: (g) =>
      g.grade <= 1 &&
      g.worst <= 1 &&
      (g.grade === 0 || g.replies === 0) &&
      g.asksAtAll &&
      !g.failed &&
      !g.promiseBroken &&
      contactsSoFar(g) === 0 &&
      (g.trouble === null || g.trouble.entry.issue === 'information' || (g.now.has('thanks') && g.grade === 0)),
    due: ['resolve', 'close'],
    why: () => 'It is a plain question and nobody is upset, so a plain answer is all it takes.',
  },
  {
    id: 'happy',
    when: (g) =>
      g.grade === 0 &&
      g.worst <= 1 &&
      !g.asks &&
      !g.failed &&
      (g.trouble === null || g.now.has('thanks')) &&
      (g.s.facts.wants === null || g.now.has('praise-agent')),
    due: ['close'],
    why: (g) => `${g.Who} is content and asks for nothing more.`,
  },
  {
    id: 'formal-threat',
    when: (g) => formal(g) && unhappy(g) && (g.grade >= 1 || g.replies === 0),
    due: ['acknowledge', 'hand-over', 'commit'],
    why: (g) => `${g.Who} names a formal step. Take it seriously in plain words before anything else.`,
  },
  {
    id: 'told-us-everything',
    when: (g) => g.askedAgain && unhappy(g) && nothingButNumber(g) && (g.trouble === null || g.trouble.entry.issue === 'wait'),
    due: ['acknowledge', 'commit'],
    why: (g) => `${g.Who} won't tell it again. Say that you have it open and are reading it.`,
  },
  {
    id: 'offer-refused',
    when: (g) => g.now.has('refused') && !g.now.has('accepted') && g.offerOpen && !g.askedAgain,
    due: ['acknowledge', 'resolve'],
    why: (g) => `The last offer missed what ${g.who} needs. Show you see that before the next one.`,
  },
  {
    id: 'sorry-is-not-enough',
    when: (g) => g.now.has('sorry-not-enough') || (sorries(g) >= 2 && unhappy(g) && !g.now.has('thanks')),
    due: ['resolve', 'commit'],
    why: (g) =>
      sorries(g) < 2
        ? 'An apology without a fix has not helped. Another one would cost more than it gives.'
        : `${list.upper(sorries(g))} apologies and no fix yet. Another one would cost more than it gives.`,
  },
  {
    id: 'doubted',
    when: (g) => g.now.has('doubted') && unhappy(g) && g.apologies === 0,
    due: ['apologise', 'resolve', 'commit'],
    why: (g) => `The last reply sounded as if ${g.who} was not believed. Take that back first.`,
  },
  {
    id: 'at-stake-now',
    when: (g) => g.now.has('hurt') && unhappy(g),
    due: ['empathise', 'apologise', 'resolve'],
    why: (g) => `There is more at stake for ${g.who} than ${thanTrouble(g)}. Say so first.`,
  },
  {
    id: 'fault-of-others',
    when: (g) => g.now.has('third-party') && !g.settled,
    due: ['empathise', 'resolve', 'commit'],
    why: (g) => `${g.Who} is not cross with you. Be on the same side, then help.`,
  },
  {
    id: 'first-answer',
    when: (g) => g.replies === 0 && heated(g) && !g.now.has('short-cold') && !g.askedAgain && contactsSoFar(g) < 2,
    due: ['acknowledge', 'empathise', 'clarify'],
    why: (g) => `Nobody has answered ${g.who} yet. Being heard comes before any fix.`,
  },
  {
    id: 'we-failed-them',
    when: (g) => (g.failed || g.promiseBroken) && unhappy(g) && g.apologies === 0,
    due: ['apologise', 'resolve', 'commit'],
    why: (g) => `${sofar(g)} is still waiting for an apology.`,
  },
  {
    id: 'contacted-again',
    when: (g) => contactsSoFar(g) >= 2 && unhappy(g) && g.apologies === 0,
    due: ['apologise', 'resolve', 'commit'],
    why: (g) => `${sofar(g)} has had no apology yet.`,
  },
  {
    id: 'waits-for-a-date',
    when: (g) =>
      g.apologies > 0 && unhappy(g) && (g.asksWhen || g.promiseBroken || g.s.facts.waiting !== null || g.now.has('short-cold')),
    due: ['commit'],
    why: (g) =>
      g.promiseBroken
        ? 'The last promise was not kept. A name and a date count now.'
        : `${g.Who} has had an apology. A name and a date count now.`,
  },
  {
    id: 'hurt',
    when: (g) =>
      (g.ever.has('hurt') || g.now.has('distress') || g.now.has('danger')) && !g.now.has('thanks') && !(g.plan && g.grade <= 1),
    due: ['empathise', 'resolve', 'commit'],
    why: (g) => `There is more at stake for ${g.who} than ${thanTrouble(g)}. Say so before the fix.`,
  },
  {
    id: 'calm-with-a-plan',
    when: (g) => g.grade <= 1 && g.plan && !g.asks && g.fixes + Number(g.offerOpen) > 0 && !g.promiseBroken && !g.failed,
    due: ['confirm', 'commit'],
    why: (g) => `${g.Who} knows what you will do. Repeat who does what by when.`,
  },
  {
    id: 'calm-and-known',
    when: (g) => g.grade <= 1 && (g.identified || g.replies > 0),
    due: ['resolve', 'commit'],
    why: (g) =>
      g.grade === 0
        ? `${g.Who} is calm and has said what is needed.`
        : `${g.Who} has said what is needed. Help now keeps it small.`,
  },
  {
    id: 'calm-and-unknown',
    when: (g) => g.grade === 0,
    due: ['clarify', 'resolve'],
    why: () => 'One fact is missing before you can help.',
  },
  {
    id: 'annoyed-first',
    when: (g) => g.replies === 0,
    due: ['acknowledge', 'clarify', 'resolve'],
    why: (g) => `Nobody has answered ${g.who} yet. Show that you have read it.`,
  },
  {
    id: 'no-apology-yet',
    when: (g) =>
      heated(g) &&
      g.replies > 0 &&
      sorries(g) === 0 &&
      !g.plan &&
      !g.now.has('own-side') &&
      !g.now.has('customer-sorry') &&
      g.trouble?.entry.issue !== 'other',
    due: ['apologise', 'resolve', 'commit'],
    why: (g) => `${sofar(g)} has had no apology yet.`,
  },
  {
    id: 'heard-but-not-helped',
    when: (g) => heated(g) && !g.plan,
    due: ['acknowledge', 'resolve', 'commit'],
    why: (g) => `The last reply did not help ${g.who}. Show that you have read this one before the fix.`,
  },
  {
    id: 'heard-now-help',
    when: (g) => heated(g),
    due: ['commit'],
    why: (g) => `${g.Who} has been told what you will do. A name and a date make it count.`,
  },
  {
    id: 'help',
    when: () => true,
    due: ['resolve', 'commit'],
    why: (g) => `${g.Who} has been heard. What counts now is what you do.`,
  },
];

/** Steps that would do harm now, each with its reason; every row that fits counts. */
export const HARM: readonly { step: Step; when: (g: Signals) => boolean; why: string }[] = [
  { step: 'close', when: (g) => g.grade >= 1 && !g.settled, why: 'Nothing is settled yet.' },
  { step: 'close', when: (g) => g.asks && !g.asksAnsweredInDraft, why: 'A question is still open.' },
  { step: 'close', when: (g) => g.failed, why: 'The last reply let them down.' },
  {
    step: 'close',
    when: (g) =>
      g.trouble !== null &&
      g.fixes === 0 &&
      !g.now.has('resolved') &&
      !(g.plan && g.settled) &&
      g.trouble.entry.issue !== 'information',
    why: 'Nothing has been done yet.',
  },
  {
    step: 'confirm',
    when: (g) => g.grade >= 3 && !g.now.has('accepted') && !g.settled,
    why: '"Is that all right now?" asks too much of someone this angry.',
  },
  { step: 'confirm', when: (g) => g.fixes === 0 && !g.offerOpen && g.customerTurns > 0, why: 'There is nothing to confirm yet.' },
  {
    step: 'follow-up',
    when: (g) => g.grade >= 2 && g.fixes === 0 && !g.answered && !g.plan,
    why: 'First there must be something to follow up.',
  },
  { step: 'apologise', when: (g) => g.apologies + g.hollowApologies >= 2 && g.fixes === 0, why: 'A third apology with no fix.' },
  { step: 'apologise', when: (g) => g.now.has('sorry-not-enough'), why: 'They have said that sorry is not enough.' },
  { step: 'apologise', when: (g) => g.grade === 0 && g.worst <= 1 && !g.failed && !g.promiseBroken, why: 'Nobody is upset.' },
  {
    step: 'apologise',
    when: (g) => (g.abuseNow && g.abuseTurns >= 2) || g.harm,
    why: 'It would sound like giving in to the insults.',
  },
  { step: 'apologise', when: (g) => g.now.has('resolved') && g.grade <= 1, why: 'It is solved; going back to it does not help.' },
  {
    step: 'empathise',
    when: (g) =>
      g.grade === 0 &&
      g.worst <= 1 &&
      !g.ever.has('hurt') &&
      !g.now.has('danger') &&
      (g.settled || g.trouble === null || g.trouble.entry.issue === 'information'),
    why: 'Nobody is upset.',
  },
  { step: 'empathise', when: (g) => g.now.has('accepted') && g.offerOpen, why: 'They have moved on to the fix.' },
  {
    step: 'hand-over',
    when: (g) => g.replies === 0 && !g.now.has('manager') && !g.harm && (g.language === 'en' || g.language === 'und'),
    why: 'Nobody has listened yet.',
  },
  {
    step: 'set-boundary',
    when: (g) => !g.abuseNow && !g.harm,
    why: 'Anger alone is no reason for a limit.',
  },
  { step: 'clarify', when: (g) => g.askedAgain, why: 'They have told us already.' },
  {
    step: 'clarify',
    when: (g) => g.identified && g.trouble !== null && g.customerTurns > 1,
    why: 'What you need is in the conversation.',
  },
  { step: 'clarify', when: (g) => g.now.has('resolved') || (g.now.has('accepted') && g.offerOpen), why: 'It is settled.' },
  {
    step: 'resolve',
    when: (g) => g.replies === 0 && g.grade >= 3 && !g.identified && (g.trouble === null || g.s.facts.product === null),
    why: 'You do not know enough to fix it yet.',
  },
];

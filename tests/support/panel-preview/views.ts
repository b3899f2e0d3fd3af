import type { DeskInfo, SessionView } from '@/entrypoints/background/protocol';
import type { Assessment, Evidence, Facts, Flag, Line, Turn, TurnSpan } from '@/rules/types';

/** Ready-made views of every state of the panel: for its tests, and for looking at it (`tests/support/panel-preview`). */

interface Assessed extends SessionView {
  assessment: Assessment;
  desk: DeskInfo;
}

const site = { origin: 'https://help.harbourpine.example', host: 'help.harbourpine.example', state: 'on' } as const;

const desk = {
  origin: site.origin,
  recipe: 'generic',
  ticket: 'HP-20471',
  channel: 'email',
  agentName: 'Priya',
  customerName: 'Dana Whitlow',
} as const;

const turns: Turn[] = [
  {
    from: 'customer',
    name: 'Dana Whitlow',
    at: '2026-03-02T09:12:00Z',
    text: 'Hi, order HP-20471 shows two payments of £129.00. Can you look?',
  },
  { from: 'agent', name: 'Priya', at: '2026-03-02T10:01:00Z', text: 'Hello Dana, the refund takes 5 days.' },
  {
    from: 'customer',
    name: 'Dana Whitlow',
    at: '2026-03-09T08:40:00Z',
    text: 'It has been a week. Where is my refund? Please reply to dana.w@example.com.',
  },
  { from: 'agent', name: 'Priya', at: '2026-03-09T12:20:00Z', text: 'I have asked billing.' },
  { from: 'note', name: 'Sam', at: '2026-03-09T12:25:00Z', text: 'Billing ref 88213, duplicate capture.' },
  {
    from: 'customer',
    name: 'Dana Whitlow',
    at: '2026-03-11T09:30:00Z',
    text: 'This is the third time I’m writing. I was charged TWICE. Nine days now. Refund it today or I start a chargeback. Why did it happen?',
  },
  { from: 'agent', name: 'Priya', at: '2026-03-11T09:38:00Z', text: 'I am looking into it right now.' },
  {
    from: 'customer',
    name: 'Dana Whitlow',
    at: '2026-03-11T09:41:00Z',
    text: 'OK, thanks for looking. I still want it back today.',
  },
];

/** Where some words stand in the turns, from the last turn back. */
function inTurns(text: string, among: readonly Turn[] = turns): TurnSpan {
  for (let turn = among.length - 1; turn >= 0; turn--) {
    const start = among[turn]?.text.indexOf(text) ?? -1;
    if (start >= 0) return { turn, start, end: start + text.length };
  }
  throw new Error(`not in the conversation: ${text}`);
}

const evidence = (text: string, signal: string, weight: number, why: string): Evidence => ({
  ...inTurns(text),
  text,
  signal,
  weight,
  why,
});
const line = (id: string, text: string): Line => ({ id, text, fills: {} });

const draftText =
  'As I already told you, Dana, according to our policy refunds take 5 days. Sorry for any inconvenience. We will refund you as soon as possible.';

function flag(
  text: string,
  entryId: string,
  category: Flag['category'],
  severity: Flag['severity'],
  why: string,
  replacements: string[],
): Flag {
  const start = draftText.indexOf(text);
  return { start, end: start + text.length, text, entryId, category, severity, why, replacements };
}

const facts: Facts = {
  issue: { value: 'billing', ...inTurns('payments') },
  wants: { value: 'refund', ...inTurns('Refund it today') },
  customerName: null,
  orderNumber: { value: 'HP-20471', ...inTurns('HP-20471') },
  accountNumber: null,
  email: { value: 'dana.w@example.com', ...inTurns('dana.w@example.com') },
  phone: null,
  product: null,
  amount: { value: '£129.00', ...inTurns('£129.00') },
  dates: null,
  waiting: { value: '9 days', ...inTurns('Nine days') },
  contacts: { value: 3, ...inTurns('third time') },
};

const furiousAssessment: Assessment = {
  language: 'en',
  anger: {
    score: 82,
    band: 'furious',
    trend: 'falling',
    perTurn: [
      { turn: 0, score: 34 },
      { turn: 2, score: 40 },
      { turn: 5, score: 90 },
      { turn: 7, score: 82 },
    ],
    evidence: [
      evidence('third time I’m writing', 'contact.again', 22, 'Wrote before'),
      evidence('charged TWICE', 'capitals.trouble', 15, 'Capitals on the trouble'),
      evidence('chargeback', 'threat.chargeback', 13, 'Formal step'),
      evidence('thanks for looking', 'thanks', -8, 'Thanks'),
      evidence('Nine days now', 'waiting', 7, 'Has waited long'),
      evidence('Where is my refund?', 'question.pressing', 4, 'Presses for an answer'),
      evidence('Please', 'polite', -2, 'Polite'),
    ],
    threats: ['chargeback'],
    abuse: false,
    tooLittle: false,
  },
  priority: { level: 1, reasons: ['Furious', 'Mentions a chargeback'] },
  flags: [
    flag('As I already told you', 'avoid.blame.already-told', 'blame', 'stop', 'It can sound as if Dana wasn’t listening.', [
      'To bring you up to date',
      '',
    ]),
    flag(
      'according to our policy',
      'avoid.policy-shield.our-policy',
      'policy-shield',
      'warn',
      'It puts a rule between you and Dana.',
      ['I’ve checked, and', 'Here’s how it works:'],
    ),
    flag(
      'Sorry for any inconvenience',
      'avoid.hollow-apology.inconvenience',
      'hollow-apology',
      'warn',
      'It names nothing that went wrong.',
      ['I’m sorry we charged you twice'],
    ),
    flag('as soon as possible', 'avoid.stall.asap', 'stall', 'hint', 'Dana can’t plan with it.', ['today by 5 pm']),
  ],
  checks: [
    { id: 'answers-questions', ok: false, why: 'Answer “Why did it happen?”' },
    { id: 'owns-promise', ok: false, why: 'Own the 5-day refund promise, 4 days late' },
    { id: 'name', ok: true, why: 'Uses Dana’s name' },
    { id: 'length', ok: true, why: 'Right length' },
    { id: 'asks-twice', ok: true, why: 'Asks nothing twice' },
  ],
  facts,
  promises: [{ text: 'the refund takes 5 days', due: '2026-03-07', turn: 1, kept: false }],
  questions: [{ text: 'Why did it happen?', turn: 5, answeredInDraft: false }],
  steps: {
    done: ['acknowledge', 'clarify'],
    next: 'apologise',
    title: 'Say sorry for the double charge',
    why: 'Three messages in, Dana is still waiting for an apology.',
    avoid: ['close', 'confirm'],
  },
  suggestions: {
    step: [
      line('step.apologise.waiting', 'Dana, I’m sorry we charged you £129 twice and left you waiting nine days.'),
      line('step.apologise.own', 'Three messages and it’s still not fixed. I’m sorry. I’m staying on it now.'),
      line('step.apologise.plain', 'I’m sorry for this, Dana. You were charged twice and then kept waiting.'),
    ],
    empathy: [
      line('empathy.billing.money', 'I’m sorry, Dana. That £129 should have been back with you last week.'),
      line('empathy.billing.weeks', 'Nine days without £129 that is yours is a long time.'),
    ],
    questions: [line('question.billing.pending', 'Do both payments show as completed, or is one still pending?')],
  },
  customerType: {
    kind: 'repeat',
    why: 'Three contacts about the same double charge.',
    hint: 'Start from what has been tried. Own the delay before anything new.',
  },
};

const furious: Assessed = {
  tabId: 7,
  site,
  status: 'assessed',
  desk,
  turns,
  draft: { text: draftText, mode: 'reply' },
  assessment: furiousAssessment,
};

const calmTurns: Turn[] = [
  ...turns,
  { from: 'agent', name: 'Priya', at: '2026-03-11T09:50:00Z', text: 'Your £129 refund went out just now.' },
  {
    from: 'customer',
    name: 'Dana Whitlow',
    at: '2026-03-11T09:52:00Z',
    text: 'Oh, that was quick, thank you. I can see it on my account.',
  },
];
const said = (text: string, signal: string, weight: number, why: string): Evidence => ({
  ...inTurns(text, calmTurns),
  text,
  signal,
  weight,
  why,
});

const calm: Assessed = {
  ...furious,
  turns: calmTurns,
  draft: {
    text: 'It went back to your card at 09:38 and shows within a day, Dana. A second capture was made by mistake.',
    mode: 'reply',
  },
  assessment: {
    ...furiousAssessment,
    anger: {
      score: 18,
      band: 'calm',
      trend: 'falling',
      perTurn: [
        { turn: 0, score: 34 },
        { turn: 2, score: 62 },
        { turn: 5, score: 90 },
        { turn: 7, score: 48 },
        { turn: 9, score: 18 },
      ],
      evidence: [
        said('that was quick, thank you', 'thanks', -20, 'Thanks'),
        said('I can see it on my account', 'resolved', -14, 'It worked'),
      ],
      threats: [],
      abuse: false,
      tooLittle: false,
    },
    flags: [],
    checks: [
      { id: 'who-what-when', ok: true, why: 'Says what was done and when it arrives' },
      { id: 'answers-questions', ok: true, why: 'Answers “why did it happen?”' },
    ],
    questions: [],
    steps: {
      done: ['acknowledge', 'clarify', 'apologise', 'resolve', 'commit'],
      next: 'confirm',
      title: 'Check that it worked',
      why: 'The refund is through. One question now saves Dana a fourth message.',
      avoid: [],
    },
    suggestions: {
      step: [
        line('step.confirm.statement', 'Can you see the £129 on your statement yet, Dana?'),
        line('step.confirm.open', 'Before I close this: is there any part of the double charge still open for you?'),
      ],
      empathy: [],
      questions: [],
    },
    customerType: null,
  },
};

const ines: Turn[] = [
  { from: 'customer', name: 'Inês Duarte', at: '09:02', text: 'Bom dia, a encomenda HP-20533 não chegou.' },
  { from: 'customer', name: 'Inês Duarte', at: '09:20', text: 'Paguei £64.50. Alguém pode responder?' },
];
const language: Assessed = {
  ...furious,
  desk: { ...desk, ticket: 'HP-20533', customerName: 'Inês Duarte' },
  turns: ines,
  draft: { text: 'You need to send the form.', mode: 'reply' },
  assessment: {
    ...furiousAssessment,
    language: 'pt',
    anger: { score: 0, band: 'calm', trend: 'steady', perTurn: [], evidence: [], threats: [], abuse: false, tooLittle: false },
    flags: [
      {
        start: 0,
        end: 16,
        text: 'You need to send',
        entryId: 'avoid.command.need-to',
        category: 'command',
        severity: 'warn',
        why: 'It can read as an order.',
        replacements: ['Could you send'],
      },
    ],
    checks: [],
    questions: [],
    facts: {
      ...facts,
      issue: null,
      wants: null,
      waiting: null,
      contacts: null,
      email: null,
      customerName: { value: 'Inês', turn: 0, start: 0, end: 0 },
      orderNumber: { value: 'HP-20533', ...inTurns('HP-20533', ines) },
      amount: { value: '£64.50', ...inTurns('£64.50', ines) },
    },
    steps: {
      done: [],
      next: 'hand-over',
      title: 'Bring in someone who speaks Portuguese',
      why: 'So Inês can be understood without guessing.',
      avoid: [],
    },
    suggestions: {
      step: [
        line(
          'step.hand-over.language',
          'Hi Inês, I’m asking a colleague who speaks Portuguese to join us, so nothing gets lost.',
        ),
        line(
          'step.hand-over.language-2',
          'Thanks for writing, Inês. I’d like to be sure I understand you, so I’m bringing in help.',
        ),
      ],
      empathy: [],
      questions: [],
    },
    customerType: null,
  },
};

const little: Assessed = {
  ...furious,
  turns: [{ from: 'customer', name: 'Dana Whitlow', text: 'Hello?' }],
  draft: null,
  assessment: {
    ...furiousAssessment,
    language: 'und',
    anger: {
      score: 0,
      band: 'calm',
      trend: 'steady',
      perTurn: [{ turn: 0, score: 0 }],
      evidence: [],
      threats: [],
      abuse: false,
      tooLittle: true,
    },
    flags: [],
    checks: [],
    questions: [],
    facts: {
      ...facts,
      issue: null,
      wants: null,
      orderNumber: null,
      email: null,
      amount: null,
      waiting: null,
      contacts: null,
    },
    steps: {
      done: [],
      next: 'acknowledge',
      title: 'Say that you’re here',
      why: 'Dana has only said hello.',
      avoid: ['resolve', 'hand-over', 'close'],
    },
    suggestions: {
      step: [line('step.acknowledge.here', 'Hello Dana, I’m here. What has happened?')],
      empathy: [],
      questions: [],
    },
    customerType: null,
  },
};

const empty: SessionView = { tabId: 7, site, status: 'nothing', desk: null, turns: [], draft: null, assessment: null };

export const VIEWS = {
  furious,
  calm,
  nothing: empty,
  off: { ...empty, site: { ...site, state: 'off' }, status: 'off' },
  lang: language,
  unsure: { ...furious, status: 'unsure', assessment: { ...furiousAssessment, checks: [] } },
  little,
  note: {
    ...furious,
    draft: { text: 'Billing says duplicate capture, refund tomorrow.', mode: 'note' },
    assessment: { ...furiousAssessment, flags: [], checks: [] },
  },
  unknown: { ...empty, site: { origin: null, host: null, state: 'unknown' }, status: 'off' },
  unsupported: { ...empty, site: { origin: null, host: null, state: 'unsupported' }, status: 'off' },
  error: { ...furious, status: 'error', error: 'RangeError in flags', assessment: null },
  abuse: {
    ...furious,
    draft: null,
    assessment: {
      ...furiousAssessment,
      anger: { ...furiousAssessment.anger, abuse: true, trend: 'rising', threats: ['legal', 'regulator', 'public'] },
    },
  },
} satisfies Record<string, SessionView>;

export type ViewName = keyof typeof VIEWS;

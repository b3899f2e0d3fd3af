import type { Step, Want } from '../types';
import type { Signals } from './signals';

const COUNT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers in words. */
export const list = {
  lower: (n: number) => COUNT[n] ?? String(n),
  upper: (n: number) => {
    const w = COUNT[n] ?? String(n);
    return w.charAt(0).toUpperCase() + w.slice(1);
  },
};

/** Contacts the customer counts, or messages in this conversation when they count none. */
export function contactsSoFar(g: Signals): number {
  return g.s.facts.contacts?.value ?? 0;
}

// Only a length of time in plain English stands after "After".
const LENGTH =
  /^(?:(?:nearly|almost|over|about|around|more than) )?(?:an? |[\w-]+ )(?:\w+ )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)$/i;

/** "Three messages in, Dana", or with the wait or the count that the customer gave. Stands before "is" or "has". */
export function sofar(g: Signals): string {
  const waiting = g.s.facts.waiting?.value;
  const times = contactsSoFar(g);
  if (times >= 3) return `${list.upper(times)} contacts in, ${g.who}`;
  if (waiting && LENGTH.test(waiting)) return `After ${waiting.toLowerCase()}, ${g.who}`;
  if (g.customerTurns >= 2) return `${list.upper(g.customerTurns)} messages in, ${g.who}`;
  return g.Who;
}

const WANTED: Partial<Record<Want, string>> = {
  refund: 'the refund',
  replacement: 'the replacement',
  repair: 'the repair',
  credit: 'the credit',
  cancellation: 'the cancellation',
  callback: 'the call',
  delivery: 'the delivery',
  access: 'the way back in',
  compensation: 'what you can give',
  explanation: 'the explanation',
};

const RESOLVE: Record<Want, string> = {
  refund: 'Say what you can do about the refund',
  replacement: 'Offer the replacement, or the nearest thing',
  repair: 'Say how it gets fixed',
  explanation: 'Explain what went wrong',
  credit: 'Say what you can credit',
  cancellation: 'Cancel it, and say so',
  apology: 'Say what changes because of this',
  callback: 'Set the call',
  information: 'Answer the question',
  delivery: 'Say where it is and how it gets there',
  manager: 'Say what you can do yourself',
  access: 'Get them back in',
  compensation: 'Say what you can offer',
  action: 'Do what was asked, and say so',
};

/** Kinds of trouble whose own name says that something did not come in time. */
const ABOUT_TIME: ReadonlySet<string> = new Set(['delivery', 'wait']);

/** Rows in which something is agreed rather than done. */
const AGREED: ReadonlySet<string> = new Set(['accepted', 'plan-stands', 'calm-with-a-plan']);

const MISSING: [(g: Signals) => boolean, string][] = [
  [(g) => !g.identified && g.s.facts.product === null, 'Ask which order or account it is'],
  [(g) => g.trouble === null, 'Ask what happened'],
  [(g) => !g.identified, 'Ask for the number you need'],
  [(g) => g.s.facts.wants === null, 'Ask what would put it right'],
];

/**
 * Nouns of trouble that do not fit every sentence after "the": what stands there instead, null for a sentence without them.
 * Nouns that are not listed (a lead's own among them) are used as they are.
 */
const INSTEAD: Readonly<
  Record<string, { sorry?: string | null; meant?: string | null; read?: string; right?: string; than?: string }>
> = {
  question: {
    sorry: 'the unanswered question',
    meant: null,
    read: 'Show you have read the question',
    right: 'Answer the question',
    than: 'the answer',
  },
  request: {
    sorry: null,
    meant: null,
    read: 'Show you have read the request',
    right: 'Say what you can do',
    than: 'the request',
  },
  cancellation: {
    sorry: 'the trouble with cancelling',
    meant: 'the trouble with cancelling',
    read: 'Show you have read the cancellation',
    right: 'Cancel it, and say so',
  },
  'change of details': {
    sorry: 'the trouble with the details',
    meant: 'the trouble with the details',
    right: 'Make the change, and say so',
  },
  voucher: {
    sorry: 'the trouble with the voucher',
    meant: 'the trouble with the voucher',
    right: 'Say what the voucher can still do',
  },
  'disputed payments': { sorry: 'the worry over the payments', right: 'Say what happens with the disputed payments' },
  'open points': { sorry: null, meant: null, read: 'Show you have read every point', right: 'Take the points one by one' },
  'way that was handled': {
    meant: 'being treated that way',
    right: 'Say what changes because of this',
    than: 'the way it was handled',
  },
  silence: { right: 'Give the answer they are waiting for' },
  scare: { right: 'Make it safe, and say how' },
  wait: { right: 'Say when the wait ends' },
  delay: { right: 'Say how long it will be, and what they can do meanwhile' },
  'long wait': { right: 'Say when the wait ends' },
  'long wait on hold': { right: 'Deal with it here and now' },
  'missed call': { right: 'Set the call' },
  fine: { right: 'Say what you can do about the fine' },
};

/** The trouble after "than": "more at stake than the late delivery". */
export const thanTrouble = (g: Signals) => (g.noun ? (INSTEAD[g.noun]?.than ?? `the ${g.noun}`) : 'the case');

function afterThe(noun: string | null, place: 'sorry' | 'meant'): string | null {
  if (!noun) return null;
  const other = INSTEAD[noun]?.[place];
  return other === undefined ? `the ${noun}` : other;
}

/** The step as an instruction that names this customer's trouble. */
export function titleOf(step: Step, g: Signals, row: string): string {
  const the = g.noun ? `the ${g.noun}` : null;
  const wants = g.s.facts.wants?.value;
  const whose = g.name ? `${g.name}'s` : "the customer's";
  switch (step) {
    case 'acknowledge':
      if (row === 'not-finished') return `Let ${g.who} finish`;
      if (row === 'nothing-yet') return 'Say hello and ask how you can help';
      if (row === 'told-us-everything') return 'Say you have the case open';
      if (row === 'offer-refused') return 'Show you see why the offer missed';
      return the ? (INSTEAD[g.noun ?? '']?.read ?? `Show you have read about ${the}`) : `Show you have read ${whose} message`;
    case 'clarify':
      return (
        MISSING.find(([when]) => when(g))?.[1] ?? (the ? `Ask the one thing you need about ${the}` : 'Ask the one thing you need')
      );
    case 'empathise':
      return `Say what ${afterThe(g.noun, 'meant') ?? 'this'} meant for ${g.name ?? 'them'}`;
    case 'apologise':
      if (
        g.promiseBroken &&
        row === 'we-failed-them' &&
        g.s.promises.some((p) => p.kept === false) &&
        !ABOUT_TIME.has(g.trouble?.entry.issue ?? '')
      )
        return 'Say sorry for the promise that was not kept';
      if (g.noun === 'question' && g.replies === 0) return 'Say sorry, and for what';
      return afterThe(g.noun, 'sorry') ? `Say sorry for ${afterThe(g.noun, 'sorry')}` : 'Say sorry, and for what';
    case 'resolve':
      if (g.asks && (wants === 'information' || row === 'plain-question')) return `Answer ${whose} question`;
      if (wants === 'information') return g.asks ? RESOLVE.information : 'Tell them what you know';
      if (wants) return RESOLVE[wants];
      return the ? (INSTEAD[g.noun ?? '']?.right ?? `Put ${the} right`) : 'Say what you can do';
    case 'commit':
      return wants && WANTED[wants] ? `Give a name and a date for ${WANTED[wants]}` : 'Say who does what by when';
    case 'confirm':
      return AGREED.has(row) ? 'Repeat back what is agreed' : 'Check that it worked';
    case 'follow-up':
      return 'Set a time to check back';
    case 'hand-over':
      if (row === 'asks-for-manager') return 'Bring in someone senior, by name';
      if (row === 'other-language') return `Bring in someone who speaks ${languageName(g.language)}`;
      if (row === 'harm') return 'Bring in your supervisor';
      return 'Bring in someone who can decide';
    case 'set-boundary':
      return row === 'harm' ? 'Set a limit' : 'Set a limit, and say what help remains';
    case 'close':
      return 'Close warmly';
  }
}

const LANGUAGES: Record<string, string> = {
  es: 'Spanish',
  pt: 'Portuguese',
  fr: 'French',
  de: 'German',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  sv: 'Swedish',
  da: 'Danish',
  no: 'Norwegian',
  nb: 'Norwegian',
  fi: 'Finnish',
  cs: 'Czech',
  ro: 'Romanian',
  hu: 'Hungarian',
  tr: 'Turkish',
  el: 'Greek',
  ru: 'Russian',
  uk: 'Ukrainian',
  ar: 'Arabic',
  he: 'Hebrew',
  hi: 'Hindi',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  vi: 'Vietnamese',
  th: 'Thai',
  id: 'Indonesian',
};
const languageName = (code: string) => LANGUAGES[code.split('-')[0] ?? ''] ?? 'their language';

const DONE_ALREADY: Partial<Record<Step, string>> = {
  acknowledge: 'shows that you have read it',
  empathise: 'feels with them',
  apologise: 'says sorry',
  clarify: 'asks',
  resolve: 'says what you can do',
  commit: 'gives a time',
  confirm: 'checks',
  'hand-over': 'hands over',
  'set-boundary': 'sets the limit',
};

/** The reason for a step that comes next because the draft has done the one before it. */
export function whyAfterDraft(done: Step, next: Step): string {
  const has = DONE_ALREADY[done] ?? 'has the first step';
  const then: Partial<Record<Step, string>> = {
    apologise: 'An apology for what happened comes next.',
    resolve: 'Now say what you can do.',
    commit: 'Now say who does what by when.',
    confirm: 'Now repeat what is agreed.',
    'follow-up': 'Now set a time to check back.',
    close: 'A warm end is all that is missing.',
    clarify: 'One question is still needed.',
    'hand-over': 'Now say who takes it on, and why.',
    empathise: 'Now say what it has meant for them.',
  };
  return `Your draft ${has}. ${then[next] ?? 'That comes first.'}`;
}

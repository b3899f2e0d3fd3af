import type { Issue, Want } from '../types';

/** What they want as a noun phrase: fits after "you asked for" and "you'd like". */
export const WANT_NOUN: Record<Want, string> = {
  refund: 'a refund',
  replacement: 'a replacement',
  repair: 'a repair',
  explanation: 'an explanation',
  credit: 'a credit',
  cancellation: 'a cancellation',
  apology: 'an apology',
  callback: 'a call back',
  information: 'a clear answer',
  delivery: 'your delivery',
  manager: 'a manager',
  access: 'your access back',
  compensation: 'compensation',
  action: 'something done about it',
};

/** The wish as a clause, for the paraphrase. */
export const WISH: Record<Want, string> = {
  refund: "you'd like your money back",
  replacement: "you'd like another one instead",
  repair: "you'd like it working again",
  explanation: "you'd like to know why",
  credit: "you'd like it credited",
  cancellation: "you'd like to cancel",
  apology: "you'd like a proper apology",
  callback: "you'd like someone to ring you",
  information: "you'd like a clear answer",
  delivery: "you'd still like to have it",
  manager: "you'd like to speak to a manager",
  access: 'you need to get back in',
  compensation: "you'd like us to make up for it",
  action: "you'd like to see something done about it",
};

/** The same with the definite article: fits after "about" and "for". */
export const THE_WANT: Record<Want, string> = {
  refund: 'the refund',
  replacement: 'the replacement',
  repair: 'the repair',
  explanation: 'the explanation',
  credit: 'the credit',
  cancellation: 'the cancellation',
  apology: 'the apology',
  callback: 'the call back',
  information: 'the answer',
  delivery: 'the delivery',
  manager: 'the call with a manager',
  access: 'the access',
  compensation: 'the compensation',
  action: 'what you asked us to do',
};

/** The trouble after "the" where no cue names it more closely. */
export const ISSUE_NOUN: Record<Issue, string> = {
  delivery: 'delivery problem',
  billing: 'billing problem',
  defect: 'fault',
  outage: 'outage',
  wait: 'wait',
  'agent-conduct': 'way you were treated',
  cancellation: 'cancellation',
  'account-access': 'account problem',
  information: 'question',
  other: 'problem',
};

/** The trouble as a clause after "So I have this right:", where no cue names it. */
export const ISSUE_SAID: Record<Issue, string> = {
  delivery: "there's a problem with the delivery of {yourProduct|your order}",
  billing: "there's something wrong with your bill for {yourProduct|what you had from us}",
  defect: "there's something wrong with {yourProduct|what you bought}",
  outage: "you've lost the use of {yourProduct|your service}",
  wait: "you're waiting on {yourProduct|something we owe you}",
  'agent-conduct': "you weren't treated properly by one of our staff",
  cancellation: 'you want {yourProduct|this} cancelled',
  'account-access': 'something needs putting right on your account',
  information: 'you have a question about {yourProduct|this}',
  other: 'something has gone wrong with {yourProduct|what you had from us}',
};

const LANGUAGES: Record<string, string> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  bn: 'Bengali',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ms: 'Malay',
  nb: 'Norwegian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sr: 'Serbian',
  sv: 'Swedish',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** English name of a BCP 47 language, or null where the table has none. */
export function languageName(tag: string): string | null {
  return LANGUAGES[tag.split('-')[0] ?? ''] ?? null;
}

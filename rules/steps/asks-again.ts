import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { Facts, Turn } from '../types';

/** How a reply asks for each fact, and whether that fact is known. */
interface AskRow {
  fact: string;
  asks: RegExp;
  known: (f: Facts, customer: string) => string | null;
}

const NUMBER = '(?:number|no\\b|id|code|ref(?:erence)?)';
export const ASKS: readonly AskRow[] = [
  {
    fact: 'orderNumber',
    asks: new RegExp(`\\b(?:order|booking|reservation|claim|case|ticket|reference|tracking|job) ?${NUMBER}`, 'i'),
    known: (f) => f.orderNumber?.value ?? null,
  },
  {
    fact: 'accountNumber',
    asks: new RegExp(`\\b(?:account|membership|policy|customer|contract) ?${NUMBER}`, 'i'),
    known: (f) => f.accountNumber?.value ?? null,
  },
  { fact: 'email', asks: /\be-?mail(?: address)?\b/i, known: (f) => f.email?.value ?? null },
  {
    fact: 'phone',
    asks: /\b(?:phone|mobile|contact|telephone) number\b|\bnumber to (?:call|ring|reach)/i,
    known: (f) => f.phone?.value ?? null,
  },
  {
    fact: 'customerName',
    asks: /\byour (?:full |first |last )?name\b|\bwho am i (?:speaking|talking)/i,
    known: (f) => f.customerName?.value ?? null,
  },
  {
    fact: 'product',
    asks: /\b(?:what|which) (?:item|product|model|plan|one|service)\b|\bwhat (?:did )?you (?:order|bought|buy|ordered)\b/i,
    known: (f) => f.product?.value ?? null,
  },
  { fact: 'amount', asks: /\bhow much\b|\b(?:what|which) amount\b/i, known: (f) => f.amount?.value ?? null },
  {
    fact: 'dates',
    asks: /\bwhen (?:did|was|were|it was|you)\b|\b(?:what|which) (?:date|day)\b|\bdate of (?:purchase|order|delivery)\b/i,
    known: (f) => f.dates?.[0]?.value ?? null,
  },
  {
    fact: 'wants',
    asks: /\bwhat (?:would|do) you (?:like|want)\b|\bhow would you like (?:us|me)\b/i,
    known: (f) => (f.wants && f.wants.value !== 'information' ? (WISH[f.wants.value] ?? null) : null),
  },
  {
    fact: 'what-happened',
    asks: /\bwhat (?:has |had )?(?:happened|went wrong|is (?:the|your) (?:problem|issue)|seems)\b|\b(?:explain|describe|tell (?:me|us) (?:more )?about) (?:the|your|what)\b|\bdescription of\b/i,
    known: (f) => (f.issue && f.product ? 'what happened' : null),
  },
  {
    fact: 'photo',
    asks: /\b(?:photo|picture|image|video|screenshot)s?\b/i,
    known: (_, c) =>
      /\b(?:attach\w*|enclos\w*|sent|here['’]?s)\b[^.!?\n]{0,30}\b(?:photo|picture|image|video|screenshot)|\b(?:photo|picture|video|screenshot)s?\b[^.!?\n]{0,20}\battached|\battached, both/i.test(
        c,
      )
        ? 'a photo'
        : null,
  },
  {
    fact: 'receipt',
    asks: /\b(?:receipt|proof of purchase|invoice)\b/i,
    known: (_, c) =>
      /\b(?:receipt|invoice|proof of purchase)\b/i.test(c) && /\b(?:attach|enclos|sent|got the|have the)\w*/i.test(c)
        ? 'the receipt'
        : null,
  },
];

const WISH: Record<string, string> = {
  refund: 'a refund',
  replacement: 'a replacement',
  repair: 'a repair',
  cancellation: 'to cancel',
  callback: 'a call',
  delivery: 'the delivery',
  manager: 'a manager',
  explanation: 'an explanation',
};

const REQUEST =
  /\?|\b(?:please|kindly|could you|can you|would you|i(?:'ll| will)? need|we(?:'ll| will)? need|may i|provide|confirm|send (?:me|us)|let (?:me|us) (?:know|have)|give (?:me|us))\b/i;
const NAMES: Record<string, string> = {
  orderNumber: 'the order number',
  accountNumber: 'the account number',
  email: 'the e-mail address',
  phone: 'the phone number',
  customerName: 'the name',
  product: 'what it is about',
  amount: 'the amount',
  dates: 'the date',
  wants: 'what they want',
  'what-happened': 'what happened',
  photo: 'a photo',
  receipt: 'the receipt',
};

/** What one sentence of a reply asks for. */
const asksIn = memo(1000, (sentence: string): readonly AskRow[] =>
  REQUEST.test(sentence) ? ASKS.filter((row) => row.asks.test(sentence)) : [],
);

/** Facts that a reply asks for although the customer has given them. */
export function asksAgainFor(reply: string, facts: Facts, turns: readonly Turn[]): { fact: string; why: string }[] {
  const customer = turns
    .filter((t) => t.from === 'customer')
    .map((t) => t.text)
    .join('\n');
  const out = new Map<string, string>();
  for (const s of sentences(reply)) {
    for (const row of asksIn(s.text)) {
      const value = row.known(facts, customer);
      // naming the value while asking about it is checking, not asking again
      if (value === null || s.text.includes(value)) continue;
      const told = NAMES[row.fact] ?? row.fact;
      const same = value === told || row.fact === 'what-happened';
      out.set(row.fact, same ? `Don't ask for ${told}: it is in the conversation` : `Don't ask for ${told}: it is ${value}`);
    }
  }
  return [...out].map(([fact, why]) => ({ fact, why }));
}

import type { Cue } from '@/phrasebank/schema';
import type { CompiledBank } from '../bank';
import { displayName, troubleOf } from '../facts';
import { detectLanguage } from '../text/language';
import type { AssessInput, Fact, Facts } from '../types';
import { type CueSet, cueRow, readCues } from './cues';
import { promisedDates } from './dates';
import {
  addressName,
  amountText,
  determiner,
  duration,
  ordinal,
  productName,
  properDate,
  recordWord,
  sinceWhen,
  times,
} from './forms';
import { ISSUE_NOUN, languageName, THE_WANT, WANT_NOUN } from './wordings';

export { SLOTS } from './slot-names';

/** Cues that name the trouble, closest first. */
export const NAMING: readonly Cue[] = [
  'fraud',
  'double-charge',
  'charged-after-cancel',
  'marked-delivered',
  'wrong-item',
  'damaged',
  'missing-part',
  'refund-late',
  'locked-out',
  'missed-call',
  'late',
  'no-show',
  'unexpected-charge',
  'down',
  'stopped-working',
  'rude',
  'cancel-hard',
];

/** The issues each naming cue belongs to; others would misname the trouble ("the outage" in a voucher dispute). */
const BELONGS: Partial<Record<Cue, readonly string[]>> = {
  down: ['outage', 'defect', 'wait', 'other'],
  'stopped-working': ['defect', 'outage', 'wait', 'other', 'account-access'],
  late: ['delivery', 'wait', 'other'],
  'marked-delivered': ['delivery', 'wait', 'other'],
  damaged: ['delivery', 'defect', 'other'],
  'wrong-item': ['delivery', 'defect', 'other'],
  'missing-part': ['delivery', 'defect', 'other'],
  'no-show': ['delivery', 'wait', 'defect', 'outage', 'other', 'agent-conduct'],
  'locked-out': ['account-access', 'other', 'wait'],
  'double-charge': ['billing', 'cancellation', 'other', 'wait'],
  'charged-after-cancel': ['billing', 'cancellation', 'other'],
  'unexpected-charge': ['billing', 'cancellation', 'other'],
  'refund-late': ['billing', 'wait', 'cancellation', 'delivery', 'other'],
  fraud: ['billing', 'account-access', 'other'],
  rude: ['agent-conduct', 'other'],
  'missed-call': ['wait', 'agent-conduct', 'other', 'information'],
  'cancel-hard': ['cancellation', 'other'],
};

/** Whether a cue names the trouble of this issue class. An unknown class takes any. */
export function belongs(cue: Cue, facts: Facts): boolean {
  const issue = facts.issue?.value;
  return !issue || (BELONGS[cue]?.includes(issue) ?? true);
}

function before(input: AssessInput, fact: Fact<unknown>): string {
  return input.turns[fact.turn]?.text.slice(0, fact.start) ?? '';
}

function after(input: AssessInput, fact: Fact<unknown>): string {
  return input.turns[fact.turn]?.text.slice(fact.end) ?? '';
}

function nameOf(input: AssessInput, facts: Facts): string | null {
  const agents = new Set(
    [input.agentName, ...input.turns.filter((t) => t.from === 'agent').map((t) => t.name)].map(
      (n) => n?.trim().toLowerCase().split(' ')[0],
    ),
  );
  const given =
    displayName(input.turns, facts.customerName?.value ?? null) ??
    input.turns.findLast((t) => t.from === 'customer' && t.name)?.name;
  const name = given ? addressName(given) : null;
  return name && !agents.has(name.toLowerCase()) ? name : null;
}

const DEADLINE =
  /\b(?:(?:need|needs|needed|must|want|paid|paying|have)\b[^.?!\n]{0,40}\b(?:by|before|on|for)|(?:fly|leave|travel|move|depart|starts?|is|are|married|trip|wedding|exam|party|flight|completion|birthday|trek|interview|funeral|holiday|event|move)\s+(?:is\s+|are\s+|starts?\s+)?(?:on|at|by|before)?|(?:until|till?|by|before))\s*(?:the\s+)?$/i;
const EVENT =
  /\b(?:wedding|funeral|exam|interview|flight|fly|trip|holiday|trek|move|moving|completion|surgery|operation|race|concert|christening|graduation|conference|birthday|party|due|need|needs|needed|have to have|must have|paying|til|till|married)\b/i;

/** The date by which it matters: one that stands behind "by", "before" or the event itself, in a clause that looks ahead. */
function deadlineOf(input: AssessInput, facts: Facts): string | null {
  for (const date of facts.dates?.toReversed() ?? []) {
    const text = before(input, date);
    const clause = text.split(/[.?!\n;]/).at(-1) ?? '';
    const behind = input.turns[date.turn]?.text.slice(date.start, date.end) ?? '';
    if (/\b(?:was|were|had|since|ordered|bought|delivered|arrived|came|paid|told|rang|called|died)\b/i.test(clause.slice(-45)))
      continue;
    const near = clause.slice(-50);
    if (!DEADLINE.test(`${near.trimEnd()} `.trimEnd()) || !EVENT.test(near + behind)) continue;
    const value = properDate(date.value).replace(/^(?:by|before|on|til|till|until|the)\s+/i, '');
    const good =
      /^(?:(?:this |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \d{1,2}(?:st|nd|rd|th)?(?: \w+)?)?|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z]\w+|[A-Z]\w{2,8} \d{1,2}(?:st|nd|rd|th)?|the \d{1,2}(?:st|nd|rd|th))$/;
    if (good.test(value)) return value;
  }
  return null;
}

/** Whether the wish was not said but goes by the kind of trouble: both then rest on the same words. */
export function wishInferred(facts: Facts): boolean {
  const { wants, issue } = facts;
  return Boolean(wants && issue && wants.turn === issue.turn && wants.start === issue.start && wants.end === issue.end);
}

/** "Room 512" is "room" in a sentence: nobody says "your Room 512". */
const unnumbered = (value: string) =>
  value.replace(
    /^(room|flight|train|cabin|pitch|plot|coach|bus|table|flat|unit|apartment|locker|bay)\s[A-Z]*\s?\d+[A-Z]?$/i,
    (_, word: string) => word.toLowerCase(),
  );

/** The trouble as a noun phrase after "the": the bank's own word for it, else what the cues name, else the class. */
function troubleNoun(input: AssessInput, facts: Facts, cues: CueSet, bank?: CompiledBank): string | null {
  const trouble = bank ? troubleOf(input.turns, bank) : null;
  if (trouble?.general) return ISSUE_NOUN.other;
  const entry = trouble?.entry;
  if (entry && entry.issue === facts.issue?.value) return entry.noun;
  for (const cue of NAMING) {
    if (!cues.has(cue) || !belongs(cue, facts)) continue;
    const noun = cueRow(cue)?.noun;
    if (noun) return noun;
  }
  return facts.issue ? ISSUE_NOUN[facts.issue.value] : null;
}

/**
 * Values for {slots} in lines and replacements, from what is known; a key is absent when its value is not known.
 * @param bank its issue entries name the trouble for {issue}; without it the built-in words do
 * @param known cues, where they have been read already
 */
export function slotValues(input: AssessInput, facts: Facts, bank?: CompiledBank, known?: CueSet): Record<string, string> {
  const cues = known ?? readCues(input.turns, facts);
  const out: Record<string, string> = {};
  const put = (key: string, value: string | null | undefined) => {
    if (value) out[key] = value;
  };
  put('customerName', nameOf(input, facts));
  put('agentName', input.agentName ? addressName(input.agentName) : null);

  const fallback = facts.issue?.value === 'delivery' || facts.issue?.value === 'defect' ? 'order' : 'reference';
  if (facts.orderNumber) {
    put('orderNumber', facts.orderNumber.value);
    put('order', `${recordWord(before(input, facts.orderNumber), fallback)} ${facts.orderNumber.value}`);
  }
  if (facts.accountNumber) {
    put('accountNumber', facts.accountNumber.value);
    put('account', `${recordWord(before(input, facts.accountNumber), 'account')} ${facts.accountNumber.value}`);
  }
  put('record', out.order ?? out.account);

  const product = facts.product ? productName(unnumbered(facts.product.value), after(input, facts.product)) : null;
  if (facts.product && product) {
    put('product', product);
    put('yourProduct', `${determiner(before(input, facts.product), facts.issue?.value === 'information')} ${product}`);
  }
  put('amount', facts.amount ? amountText(facts.amount.value) : null);

  if (facts.waiting) {
    put('waiting', properDate(facts.waiting.value));
    put('waitingFor', duration(facts.waiting.value));
    put('waitingSince', sinceWhen(facts.waiting.value));
  }
  if (facts.dates?.length === 1) put('date', properDate(facts.dates[0]?.value ?? ''));
  put('deadline', deadlineOf(input, facts));
  if (facts.contacts) {
    put('contacts', String(facts.contacts.value));
    put('times', times(facts.contacts.value));
    put('nth', ordinal(facts.contacts.value));
  }
  put('issue', troubleNoun(input, facts, cues, bank));
  // a wish that was only inferred from the kind of trouble is not put into the customer's mouth
  if (facts.wants && !wishInferred(facts)) {
    put('want', WANT_NOUN[facts.wants.value]);
    put('theWant', THE_WANT[facts.wants.value]);
  }
  if (cues.has('other-language')) {
    const said = input.turns.filter((t) => t.from === 'customer').map((t) => t.text);
    put('language', languageName(detectLanguage(said.join('\n'))));
  }
  return input.now ? Object.assign(out, promisedDates(input.now)) : out;
}

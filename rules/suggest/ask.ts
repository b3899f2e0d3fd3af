import { gradeOf } from '../bands';
import type { CompiledBank } from '../bank';
import type { Situation } from '../steps';
import { readSignals } from '../steps/signals';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import { fold } from '../text/tokens';
import type { Facts, Line, Steps } from '../types';
import type { CueSet } from './cues';
import { type Need, PRESSING, type Ranked, rank, take } from './rank';
import { FREE_FACTS, WORTH_ASKING } from './worth-asking';

/** How many questions a customer in each band may be asked. */
const MOST = [3, 3, 3, 2, 1] as const;

/** Number of agent replies that were a person's: an automatic acknowledgement asks and answers nothing. */
const AUTOMATIC =
  /\b(?:has been (?:received|logged)|we have received your|thank you for contacting|will (?:reply|respond|be in touch) within|case #|ticket #|you(?:'|’)?re (?:now )?connected|automated)\b/i;

const FACT_KEYS: readonly (keyof Facts)[] = [
  'issue',
  'wants',
  'customerName',
  'orderNumber',
  'accountNumber',
  'email',
  'phone',
  'product',
  'amount',
  'dates',
  'waiting',
  'contacts',
];

// An agent's question about a fact of `Facts`, whatever its wording.
const ASKED: Partial<Record<keyof Facts, RegExp>> = {
  orderNumber: /\b(?:order|booking|reference|ref|claim|case|contract|job|number plate|ticket) ?(?:number|no|id)?\b/,
  accountNumber: /\b(?:account|policy|membership|contract|customer) (?:number|no|id|name)\b/,
  customerName: /\b(?:your|full) name\b/,
  email: /\be-?mail\b/,
  phone: /\b(?:phone|mobile|telephone|contact) number\b|\bnumber (?:to|we can) (?:call|ring|reach)/,
  product: /\b(?:which|what) (?:product|item|model)\b|\bwhat (?:did you|you) order/,
  wants: /\bwhat would you like\b|\bhow would you like\b|\bwould you (?:like|prefer|rather)\b/,
  amount: /\bhow much\b|\bwhat amount\b/,
  dates: /\bwhen (?:was|did|were)\b|\bwhat date\b/,
  waiting: /\bhow long\b/,
};

// "my tablets", "the sofa you sent": a thing has been named, even where no product was found for certain
const NAMES_THING =
  /\b(?:my|our)\s+(?!(?:order|parcel|package|delivery|account|money|refund|deposit|e-?mails?|messages?|name|number|address|bank|card|problem|issue|complaint|question|time|days?|house|home|door|husband|wife|son|daughter|kids?|children|mum|mom|mother|father|dad|family|life|job|work|own|patience|case|ticket|call|last|first|next|previous|stuff|things?)\b)[a-z]{3,}/;

/** The sentences of an agent's text that ask for something, folded. */
const asksOf = memo(100, (text: string): readonly string[] =>
  sentences(text)
    .filter((q) => /\?|\b(?:please|could you|provide|submit)\b/i.test(q.text))
    .map((q) => fold(q.text)),
);

/**
 * Whether a fact is known, or an agent has asked for it before: then it is not asked (again).
 * @param name a key of `Facts` or of `FREE_FACTS`; an unknown name counts as known, so that it is never asked blindly
 */
function isKnown(name: string, s: Situation): boolean {
  const key = FACT_KEYS.find((k) => k === name);
  const asked = key ? ASKED[key] : FREE_FACTS[name]?.asked;
  const texts = s.input.turns.filter((t) => t.from === 'agent').map((t) => t.text);
  if (asked && [...texts, s.input.draft].some((text) => asksOf(text).some((q) => asked.test(q)))) return true;
  if (key) {
    if (s.facts[key]) return true;
    // after a reply both sides know what it is about, named or not
    if (
      key === 'product' &&
      s.input.turns.some((t, i) => t.from === 'agent' && s.input.turns.slice(0, i).some((c) => c.from === 'customer'))
    )
      return true;
    if (key === 'product' && s.input.turns.some((t) => t.from === 'customer' && NAMES_THING.test(fold(t.text)))) return true;
    // one number finds the record: no second one is asked for
    const record = s.facts.orderNumber ?? s.facts.accountNumber;
    if ((key === 'orderNumber' || key === 'accountNumber') && (record || (key === 'accountNumber' && s.facts.email))) return true;
    return false;
  }
  const free = FREE_FACTS[name];
  if (!free) return true;
  return s.input.turns.some((t) => t.from === 'customer' && free.said.test(fold(t.text)));
}

/** How many questions fit now; 0 when waiting for a fix, not a fact, is the trouble. */
function questionsAllowed(s: Situation, steps: Steps, cues: CueSet): number {
  if (steps.avoid.includes('clarify')) return 0;
  const enough = [
    'asked-again',
    'not-read',
    'other-language',
    'happy',
    'fixed',
    'dying',
    'sorry-enough',
    'passed-around',
    'resolved',
    'accepted',
    'bare-ok',
    'doubted',
    'offer-small',
  ] as const;
  if (enough.some((c) => cues.has(c))) return 0;
  if (s.anger.threats.includes('harm') || s.anger.threats.includes('legal')) return 0;
  const grade = gradeOf(s.anger.band);
  // something is on its way already
  if (grade <= 1 && readSignals(s).plan) return 0;
  if (grade === 0 && cues.has('thanks') && s.acts.size > 0) return 0;
  if (s.facts.issue?.value === 'information' && s.facts.product) return 0;
  const f = s.facts;
  const found = f.orderNumber ?? f.accountNumber ?? f.email ?? f.phone;
  const matter = f.product ?? f.amount ?? f.dates ?? f.waiting;
  // insults are no moment for questions, unless nothing at all is known yet
  if (s.anger.abuse && (found || matter)) return 0;
  const first = s.input.turns.findIndex((t) => t.from === 'customer');
  const lastAgent = s.input.turns.findLastIndex((t) => t.from === 'agent');
  const replied = s.input.turns.some((t, i) => i > first && t.from === 'agent' && !AUTOMATIC.test(t.text));
  const toldSince = Boolean(found && found.turn > lastAgent);
  const chasing =
    (f.contacts?.value ?? 0) > 1 || cues.has('promise-broken') || cues.has('no-reply') || (replied && cues.has('failed-again'));
  if (chasing && replied && grade >= 1) return 0;
  if (found && f.wants && (chasing || (matter && replied && !toldSince))) return 0;
  if (chasing && matter && (found || replied)) return 0;
  if (f.issue?.value === 'wait' && replied && (matter || found)) return 0;
  if ((f.contacts?.value ?? 0) > 2 && found) return 0;
  // all there is to know at a first contact: one closer question at the most
  const most = MOST[grade] ?? 1;
  return found && f.wants && matter ? Math.min(1, most) : most;
}

/** Clarifying questions for what is missing and useful for this issue, most useful first; one a fact. */
export function askFor(s: Situation, steps: Steps, bank: CompiledBank, need: Need): Line[] {
  const most = questionsAllowed(s, steps, need.cues);
  if (most === 0) return [];
  const order = WORTH_ASKING[need.facts.issue?.value ?? 'other'];
  const ranked = rank('question', bank.question, need);
  const out: Ranked[] = [];
  for (const name of order) {
    if (isKnown(name, s)) continue;
    const best = ranked.find((r) => r.entry.kind === 'question' && r.entry.asks === name);
    if (best) out.push(best);
  }
  // a bank may ask for facts of its own that no table lists: last, and only where an issue or a cue is named
  for (const r of ranked) {
    if (
      r.entry.kind !== 'question' ||
      order.includes(r.entry.asks) ||
      (!r.entry.issues && !r.entry.cues) ||
      isKnown(r.entry.asks, s)
    )
      continue;
    out.push(r);
  }
  // where health, safety or stolen money is at stake, the one question that bears on it is enough
  const pressing = out.filter((r) => r.entry.cues?.some((c) => PRESSING.includes(c)));
  if (PRESSING.some((c) => need.cues.has(c))) return take(pressing.length > 0 ? pressing : out, need, 1);
  return take(out, need, most);
}

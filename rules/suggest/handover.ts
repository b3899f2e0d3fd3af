import type { CompiledBank } from '../bank';
import { displayName } from '../facts';
import type { Situation } from '../steps';
import type { Act, Steps, Threat } from '../types';
import { readCues } from './cues';
import { properDate } from './forms';
import { HANDOVER_REASONS, type HandoverParts, type HandoverReason } from './handover-line';
import { slotValues, wishInferred } from './slots';
import { WANT_NOUN } from './wordings';

const THREAT_WORDS: Record<Threat, string> = {
  leave: 'leaving',
  chargeback: 'a chargeback',
  legal: 'legal action',
  regulator: 'a complaint to the regulator',
  public: 'going public',
  harm: 'harm to someone',
};

const ACT_WORDS: Partial<Record<Act, string>> = {
  clarify: 'asked for details',
  apologise: 'apologised',
  resolve: 'offered or made a fix',
  explain: 'explained',
  commit: 'promised a next step',
  'hand-over': 'passed it on',
  'set-boundary': 'asked for civil wording',
};

const STEP_WORDS: Record<Steps['next'], string> = {
  acknowledge: 'show that it has been read',
  clarify: 'ask for the missing fact',
  empathise: 'name what this has meant for them',
  apologise: 'apologise for it by name',
  resolve: 'offer the fix',
  commit: 'say who does what by when',
  confirm: 'check that it is settled',
  'follow-up': 'come back to check that it held',
  'hand-over': 'take it over',
  'set-boundary': 'set a polite limit',
  close: 'close it',
};

/** One line of the summary, in English as the conversation is: what it is about, and what there is to say. */
export interface HandoverRow {
  label: string;
  text: string;
}

/** What a colleague who takes over needs to know, and what the customer is told of it. */
export interface Handover {
  rows: HandoverRow[];
  /** Why it may be passed on, the likeliest first; always at least one. */
  reasons: HandoverReason[];
  /** Values for the line to the customer, where they are known. */
  fills: Pick<HandoverParts, 'name' | 'language' | 'issue'>;
}

/** The same as text: one line each, `Label: words`. */
export function handoverSummary(s: Situation, steps?: Steps, bank?: CompiledBank): string {
  return handoverRows(s, steps, bank)
    .map((row) => `${row.label}: ${row.text}`)
    .join('\n');
}

/** Summary and line to the customer for one conversation. */
export function handoverOf(s: Situation, steps: Steps, bank: CompiledBank): Handover {
  const cues = readCues(s.input.turns, s.facts);
  const v = slotValues(s.input, s.facts, bank, cues);
  const wants = s.facts.wants?.value;
  const issue = s.facts.issue?.value;
  const fits: Record<HandoverReason, boolean> = {
    language: v.language !== undefined,
    senior: wants === 'manager',
    decide: wants === 'refund' || wants === 'credit' || wants === 'compensation' || wants === 'cancellation',
    specialist: issue !== undefined && issue !== 'other',
    away: false,
  };
  return {
    rows: handoverRows(s, steps, bank),
    reasons: HANDOVER_REASONS.filter((r) => r !== 'language' || fits.language).sort((a, b) => Number(fits[b]) - Number(fits[a])),
    fills: {
      ...(v.customerName ? { name: v.customerName } : {}),
      ...(v.language ? { language: v.language } : {}),
      ...(issue ? { issue } : {}),
    },
  };
}

/**
 * A summary for the colleague who takes over (playbook P15), so that the customer need not repeat themselves: who, what, since when, tried,
 * promised, wants, mood and why, next step; only what is known.
 */
function handoverRows(s: Situation, steps?: Steps, bank?: CompiledBank): HandoverRow[] {
  const cues = readCues(s.input.turns, s.facts);
  const v = slotValues(s.input, s.facts, bank, cues);
  const rows: HandoverRow[] = [];
  const add = (label: string, ...parts: (string | null | undefined | false)[]) => {
    const text = parts
      .filter((p): p is string => Boolean(p))
      .join(', ')
      .replace(/\s+/g, ' ');
    if (text) rows.push({ label, text });
  };
  const f = s.facts;
  add(
    'Customer',
    displayName(s.input.turns, f.customerName?.value ?? null) ?? v.customerName,
    v.order,
    v.account,
    f.email?.value,
    f.phone?.value,
  );
  const trouble = v.issue ? v.issue.charAt(0).toUpperCase() + v.issue.slice(1) : null;
  add('Trouble', trouble, f.product && (v.product ?? f.product.value), v.amount);
  add('In their words', quoteOf(s));
  add('First wrote', firstDay(s.input.turns));
  add('Waiting', v.waiting);
  add('Dates they named', ...new Set(f.dates?.map((d) => properDate(d.value))));
  add('Contacts so far', f.contacts && String(f.contacts.value));
  add('Tried so far', ...triedSoFar(s));
  add('Last offer', lastOffer(s));
  for (const p of s.promises) {
    add('Promised', `"${p.text.trim()}"`, p.due && `due ${p.due}`, p.kept === false && 'not kept', p.kept === true && 'kept');
  }
  add(
    'Wants',
    f.wants && WANT_NOUN[f.wants.value].replace(/\byour\b/, 'their'),
    f.wants && wishInferred(f) && 'not said outright',
  );
  add('Open question', ...s.questions.filter((q) => !q.answeredInDraft).map((q) => `"${q.text.trim()}"`));
  if (!cues.has('other-language')) {
    const recent = s.input.turns.findLastIndex(
      (t, i) => t.from === 'customer' && i < s.input.turns.findLastIndex((x) => x.from === 'agent'),
    );
    const up = s.anger.evidence.filter((e) => e.weight > 0 && e.turn >= recent).sort((a, b) => b.weight - a.weight);
    const why = s.anger.band === 'calm' ? [] : [...new Set(up.map((e) => lower(e.why)))].slice(0, 2);
    add('Mood', s.anger.band, s.anger.trend !== 'steady' && s.anger.trend, ...why);
  }
  add('Mentions', ...s.anger.threats.map((t) => THREAT_WORDS[t]));
  add(
    'Please note',
    v.language && `writes in ${v.language}`,
    cues.has('bereavement') && 'a bereavement',
    cues.has('health') && 'a health need',
    cues.has('access-need') && 'an access need',
    cues.has('safety') && 'a safety risk',
  );
  // To hand over is this agent's step; the colleague's is to take over.
  if (steps) add('Next step', (steps.next !== 'hand-over' && steps.title) || STEP_WORDS[steps.next]);
  return rows;
}

/** The day of the first message, as the desk dates it; null where it says so in its own words. */
function firstDay(turns: Situation['input']['turns']): string | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(turns.find((t) => t.from === 'customer')?.at ?? '');
  const month = MONTHS[Number(day?.[2]) - 1];
  return day && month ? `${Number(day[3])} ${month} ${day[1]}` : null;
}
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What an agent last offered or did about it, in their words. */
function lastOffer(s: Situation): string | null {
  for (const [turn, spans] of [...s.acts].reverse()) {
    const offer = spans.findLast((a) => a.act === 'resolve');
    const text = offer && s.input.turns[turn]?.text.slice(offer.start, offer.end).replace(/\s+/g, ' ').trim();
    if (text) return `"${text}"`;
  }
  return null;
}

const MAX_QUOTE = 160;

/** The opening of the customer's first message of substance. */
function quoteOf(s: Situation): string | null {
  const first =
    s.input.turns.find((t) => t.from === 'customer' && t.text.trim().split(/\s+/).length >= 6) ??
    s.input.turns.find((t) => t.from === 'customer');
  if (!first) return null;
  const text = first.text
    .replace(
      /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))(?:\s+[\p{L}/]+\.?){0,3}?\s*(?:[,!.]\s+|\n+|\s-\s+)/iu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return `"${text.length > MAX_QUOTE ? `${text.slice(0, text.lastIndexOf(' ', MAX_QUOTE))} ...` : text}"`;
}

function triedSoFar(s: Situation): string[] {
  const counts = new Map<Act, number>();
  for (const spans of s.acts.values()) {
    for (const act of new Set(spans.map((a) => a.act))) counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  return [...counts].flatMap(([act, n]) => {
    const words = ACT_WORDS[act];
    return words ? [n === 1 ? words : n === 2 ? `${words} twice` : `${words} ${n} times`] : [];
  });
}

function lower(text: string): string {
  const plain = text.replace(/\.$/, '');
  return /^(?:I\b|[A-Z]{2})/.test(plain) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1);
}

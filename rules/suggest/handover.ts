import type { CompiledBank } from '../bank';
import { displayName } from '../facts';
import type { Situation } from '../steps';
import type { Act, Steps, Threat } from '../types';
import { readCues } from './cues';
import { properDate } from './forms';
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

/**
 * A summary for the colleague who takes over (playbook P15), so that the customer need not repeat themselves: who, what,
 * since when, tried, promised, wants, mood, next step. One line each, `Label: words`; only what is known.
 */
export function handoverSummary(s: Situation, steps?: Steps, bank?: CompiledBank): string {
  const cues = readCues(s.input.turns, s.facts);
  const v = slotValues(s.input, s.facts, bank, cues);
  const lines: string[] = [];
  const add = (label: string, ...parts: (string | null | undefined | false)[]) => {
    const text = parts.filter((p): p is string => Boolean(p)).join(', ');
    if (text) lines.push(`${label}: ${text}`);
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
  if (steps) add('Next step', steps.title || STEP_WORDS[steps.next]);
  return lines.join('\n');
}

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

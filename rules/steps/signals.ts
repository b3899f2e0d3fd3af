import { scoreAnger } from '../anger';
import { gradeOf } from '../bands';
import type { CompiledBank } from '../bank';
import { displayName, shortName, type Trouble, troubleOf } from '../facts';
import { askedIn } from '../facts/numbers';
import { tests } from '../text/guard';
import { detectLanguage } from '../text/language';
import { memo } from '../text/memo';
import type { Facts, Turn } from '../types';
import type { Situation } from '.';
import { AGENT_CUES, type AgentCue, CUSTOMER_CUES, type CueRow, type CustomerCue } from './cues';

/** What the process looks at, worked out once from a situation. */
export interface Signals {
  s: Situation;
  /** 0..4 now, and the highest so far. */
  grade: number;
  worst: number;
  /** How to name the customer in a sentence, at its start and inside it. */
  Who: string;
  who: string;
  name: string | null;
  trouble: Trouble | null;
  /** The trouble after "the", or null when it is not known. */
  noun: string | null;
  customerTurns: number;
  /** Customer messages since the last sent reply. */
  waitingTurns: number;
  /** Cues of what the customer wrote since the last reply. */
  now: ReadonlySet<CustomerCue>;
  /** Cues of all they wrote. */
  ever: ReadonlySet<CustomerCue>;
  /** Cues of the last reply that did more than greet. */
  reply: ReadonlySet<AgentCue>;
  /** Replies that did more than greet or acknowledge receipt. */
  replies: number;
  /** The last turn is ours: nothing to answer. */
  answered: boolean;
  /** Real apologies sent, and those that own nothing. */
  apologies: number;
  hollowApologies: number;
  /** A fix was sent or offered; `offerOpen`: in the last reply. */
  fixes: number;
  offerOpen: boolean;
  /** The last reply did or promised something: a fix, a date, a named colleague. */
  plan: boolean;
  /** They are pleased, or have what they came for, and nothing in their latest words says otherwise. */
  settled: boolean;
  /** An agent asked for what had been told, or the customer says so. */
  askedAgain: boolean;
  /** A promise of ours is known to be broken, or the customer tells of one. */
  promiseBroken: boolean;
  /** The last reply let them down in a way that can be seen. */
  failed: boolean;
  /** An identifying number, e-mail or phone is known. */
  identified: boolean;
  /** A threat to hurt someone. */
  harm: boolean;
  abuseNow: boolean;
  abuseTurns: number;
  /** Asks something in the latest words that nobody answered. */
  asks: boolean;
  /** Asks anything now, whether or not the draft answers it; the draft answers all of it. */
  asksAtAll: boolean;
  asksAnsweredInDraft: boolean;
  asksWhen: boolean;
  /** Total words by the customer, and in their latest messages. */
  words: number;
  latestWords: number;
  language: string;
}

const straight = (text: string) => text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');

function reader<C extends string>(rows: readonly CueRow<C>[]): (text: string) => ReadonlySet<C> {
  return memo(500, (text: string) => {
    const plain = straight(text).toLowerCase();
    const out = new Set<C>();
    for (const r of rows) if (tests(r.find, plain) && !(r.not && tests(r.not, plain))) out.add(r.cue);
    return out;
  });
}

/** Cues of one customer text. */
export const customerCues = reader(CUSTOMER_CUES);
/** Cues of one agent text. */
export const agentCues = reader(AGENT_CUES);

const GREETING_ONLY =
  /^(?:\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|welcome)\b[^.?!]*[.!]?\s*)?(?:[^.?!]*\b(?:here|speaking|through to|connected with|i'm (?!sorry|so\b|very|really|truly|afraid|not|on\b|glad|happy|just|with\b|the one|\w+ing\b)\w+)\b[^.?!]*[.!]?\s*)?(?:[^.?!]*\b(?:how (?:can|may) (?:i|we) help|what can i do|i can see you(?:'ve| have) been in touch)\b[^.?!]*[.?!]?)?\s*$/i;

/** A sent reply that only greets. */
export const onlyGreets = memo(500, (text: string): boolean => GREETING_ONLY.test(straight(text)) && text.length < 160);

/** Insults in one customer text, as the anger stage sees them. */
const abusive = memo(500, (text: string): boolean => scoreAnger([{ from: 'customer', text }]).abuse);

const kept = new WeakMap<Situation, Signals>();

const languageOf = memo(50, detectLanguage);

/** The signals of a situation, worked out once. Without a bank the kind of trouble stays unknown. */
export function readSignals(s: Situation, bank: CompiledBank | null = null): Signals {
  const hit = kept.get(s);
  if (hit && (hit.trouble || !bank)) return hit;
  const lastAgent = s.input.turns.findLastIndex((t) => t.from === 'agent');
  const open = s.questions.filter((q) => q.turn > lastAgent);
  const made: Signals = {
    ...told(s, bank),
    s,
    asks: open.length > 0,
    asksAnsweredInDraft: open.length > 0 && open.every((q) => q.answeredInDraft),
  };
  kept.set(s, made);
  return made;
}

/** What hangs on the draft. */
type Drafted = 's' | 'asks' | 'asksAnsweredInDraft';
type Told = Omit<Signals, Drafted>;
const tellings = new WeakMap<Situation['acts'], { s: Situation; bank: CompiledBank | null; told: Told }>();

/** What only the conversation says: kept from one key to the next, while all that it rests on is the same. */
function told(s: Situation, bank: CompiledBank | null): Told {
  const known = tellings.get(s.acts);
  if (
    known?.bank === bank &&
    known.s.input.turns === s.input.turns &&
    known.s.anger === s.anger &&
    known.s.facts === s.facts &&
    known.s.promises === s.promises &&
    sameQuestions(known.s.questions, s.questions)
  )
    return known.told;
  const made = work(s, bank);
  tellings.set(s.acts, { s, bank, told: made });
  return made;
}

const sameQuestions = (a: Situation['questions'], b: Situation['questions']) =>
  a.length === b.length && a.every((q, i) => q.turn === b[i]?.turn && q.text === b[i]?.text);

function work(s: Situation, bank: CompiledBank | null): Told {
  const { turns } = s.input;
  const customers = turns.map((t, i) => ({ t, i })).filter(({ t }) => t.from === 'customer');
  const agents = turns.map((t, i) => ({ t, i })).filter(({ t }) => t.from === 'agent');
  const lastAgent = agents.at(-1)?.i ?? -1;
  const lastCustomer = customers.at(-1)?.i ?? -1;
  const waiting = customers.filter(({ i }) => i > lastAgent);
  const latest = (waiting.length > 0 ? waiting : customers.slice(-1)).map(({ t }) => t.text);
  const union = (texts: readonly string[]) => new Set(texts.flatMap((x) => [...customerCues(x)]));
  const now = union(latest);
  const firstCustomer = customers[0]?.i ?? 0;
  // what stands before their first word answers nothing
  const real = agents.filter(({ t, i }) => i > firstCustomer && !onlyGreets(t.text));
  const lastReply = real.filter(({ i }) => i < lastCustomer).at(-1) ?? null;
  const reply = lastReply ? agentCues(lastReply.t.text) : new Set<AgentCue>();
  const acts = (i: number) => s.acts.get(i) ?? [];
  const sentActs = real.flatMap(({ i }) => acts(i));
  const trouble = bank ? troubleOf(turns, bank) : null;
  const name = displayName(turns, s.facts.customerName?.value ?? null);
  const short = name ? shortName(name) : null;
  const abuseIn = new Set(customers.filter(({ t }) => abusive(t.text)).map(({ i }) => i));
  const open = s.questions.filter((q) => q.turn > lastAgent);
  const grade = gradeOf(s.anger.band);
  const worst = Math.max(grade, ...s.anger.perTurn.map((p) => Math.min(4, Math.floor(p.score / 20))));
  const askedAgain = asksForKnown(turns, s.facts) || [...now].includes('not-heard');
  const promiseBroken = s.promises.some((p) => p.kept === false) || now.has('promised-before');
  const did = lastReply
    ? acts(lastReply.i).some((a) => a.act === 'resolve' || a.act === 'commit' || a.act === 'hand-over')
    : false;
  return {
    grade,
    worst,
    Who: short ?? 'The customer',
    who: short ?? 'the customer',
    name: short,
    trouble,
    noun: trouble && !trouble.general ? trouble.entry.noun : null,
    customerTurns: customers.length,
    waitingTurns: waiting.length,
    now,
    ever: union(customers.map(({ t }) => t.text)),
    reply,
    replies: real.filter(({ t }) => !agentCues(t.text).has('automatic')).length,
    answered: lastAgent > lastCustomer,
    apologies: sentActs.filter((a) => a.act === 'apologise' && !a.hollow).length,
    hollowApologies: sentActs.filter((a) => a.act === 'apologise' && a.hollow).length,
    fixes: sentActs.filter((a) => a.act === 'resolve').length,
    offerOpen: reply.has('offer') || did,
    plan: did && !reply.has('automatic') && !askedAgain && !(now.has('refused') && !now.has('accepted')),
    settled:
      (now.has('thanks') || now.has('resolved') || now.has('praise-agent')) &&
      !now.has('unanswered') &&
      !now.has('refused') &&
      !now.has('sorry-not-enough') &&
      !now.has('manager'),
    askedAgain,
    promiseBroken,
    failed:
      lastReply !== null &&
      (askedAgain ||
        now.has('unanswered') ||
        now.has('doubted') ||
        reply.has('brush-off') ||
        reply.has('automatic') ||
        reply.has('cheer') ||
        reply.has('sell')) &&
      !(did && now.has('thanks')),
    identified: Boolean(s.facts.orderNumber || s.facts.accountNumber || s.facts.email || s.facts.phone),
    harm: s.anger.threats.includes('harm') || now.has('violence'),
    abuseNow: waiting.some(({ i }) => abuseIn.has(i)),
    abuseTurns: abuseIn.size,
    asksAtAll: open.length > 0 || latest.some((text) => /\?/.test(text)),
    asksWhen: s.questions.some((q) => q.turn > lastAgent && /\bwhen\b|\bhow long\b|\bdate\b|\bwhat time\b/i.test(q.text)),
    words: customers.reduce((n, { t }) => n + t.text.split(/\s+/).length, 0),
    latestWords: latest.reduce((n, text) => n + text.split(/\s+/).length, 0),
    language: languageOf(customers.map(({ t }) => t.text).join('\n')),
  };
}

/** Whether a reply asked for a number that the customer had given before. */
function asksForKnown(turns: readonly Turn[], facts: Facts): boolean {
  return turns.some((t, i) => {
    if (t.from !== 'agent') return false;
    const asked = askedIn(t.text);
    const fact =
      asked === 'order' ? facts.orderNumber : asked === 'account' ? facts.accountNumber : asked === 'phone' ? facts.phone : null;
    return fact !== null && fact.turn < i && /\?|please|provide|could i|need/i.test(t.text);
  });
}

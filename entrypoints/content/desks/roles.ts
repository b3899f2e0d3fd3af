import { sameName } from '@/rules/text/mail';
import { memo } from '@/rules/text/memo';
import type { Turn } from '@/rules/types';
import { type AgentSeen, isAgent, isSelf } from './agent';
import { cues } from './cues';

/** What is known of one message before it is decided who wrote it. Pure data: no element. */
export interface Voice {
  name?: string;
  email?: string;
  /** Words by which the page marks the message (classes, data attributes, labels), as `splitWords` gives them. */
  words: string;
  side: 'left' | 'right' | null;
  /** Said by a recipe or a learnt rule. */
  role: Turn['from'] | null;
  note: boolean;
  text: string;
}

export interface Sides {
  agent: AgentSeen;
  /** Names that the page gives for the customer: requester fields, the ticket's title. */
  customer: readonly string[];
}

export interface Roles {
  roles: (Turn['from'] | null)[];
  /** Whether customer and agent are told apart surely enough to score. */
  known: boolean;
  /** 0..1 */
  confidence: number;
}

interface Cluster {
  members: number[];
  name?: string;
  email?: string;
  /** What the messages of somebody without a name have in common. */
  look: string | null;
  /** Above 0 speaks for the agent. */
  vote: number;
  fixed: Turn['from'] | null;
}

/** The words for a side in other languages, as `splitWords` gives them. */
function wordsOfSide(side: 'agent' | 'customer'): RegExp {
  const words = cues(side).filter((w) => w !== 'agent' && w !== 'client');
  return new RegExp(` (?:${words.join('|')}) `, 'u');
}

/** Class words and how far they speak for the agent (+) or the customer (-); they count only where they tell messages apart. */
const WORD_VOTES: readonly [RegExp, number][] = [
  [/ (?:agent|operator|staff|employee|representative|rep|teammate|support agent|moderator) /, 3],
  [/ (?:customer|visitor|client|requester|requestor|end user|enduser|guest|lead|consumer|patient) /, -3],
  [/ (?:outgoing|outbound|out|sent by me|from me|is me|mine|my|self|own|own message|you) /, 2],
  [/ (?:incoming|inbound|in|from them|is them|them|theirs|their|other|remote|stranger|peer|external) /, -2],
  [wordsOfSide('agent'), 3],
  [wordsOfSide('customer'), -3],
  [/ me /, 2],
  [/ (?:right|end|reverse|sent|admin|support|bot|company) /, 0.75],
  [/ (?:left|start|received|user|contact|from) /, -0.75],
];

const SIGNS_AS_DESK =
  /\b(?:customer (?:support|service|care|success|relations)|support team|service (?:team|desk)|help ?desk|technical support|support (?:agent|specialist|engineer))\s*(?:,[^\n]{0,40})?$/i;
const AGENT_TALK =
  /\b(?:thank(?:s| you) for (?:contacting|reaching|getting in touch|your (?:message|patience|e-?mail|request|order|inquiry|enquiry|feedback))|(?:how (?:can|may) (?:i|we) (?:help|assist))|(?:i|we)(?: a|'|’)?(?:m|re)? ?(?:have )?(?:checked|looked into|forwarded|escalated|refunded|credited|shipped|arranged)|(?:your|the) (?:order|parcel|account|refund) (?:has been|was|will be|is being)|(?:i|we) apologi[sz]e|sorry (?:to hear|for the (?:inconvenience|trouble|delay))|please (?:let (?:us|me) know|find attached|provide|confirm)|you(?:'|’)re through to|our (?:team|courier|warehouse|records|system|policy))\b/gi;
const CUSTOMER_TALK =
  /\b(?:i (?:ordered|bought|paid|want(?:ed)? (?:my|a|the)|called|wrote|tried|have been (?:waiting|charged)|still have(?:n't| not)|never (?:got|received)|need)|my (?:order|parcel|package|money|account|card|internet|phone|subscription|booking|flight|refund|invoice|bill)|where is my|you (?:people|guys|promised|charged|told|said)|your (?:company|service|website|app|driver|courier|support|last (?:answer|reply|e-?mail)) |(?:could|can|would) you (?:please )?(?:tell|help|check|look|explain|send))\b/gi;
const BOT =
  /\b(?:bot|chatbot|auto(?:mated|reply|responder|matic)?|assistant|system|no-?reply|mailer-daemon|workflow|notification)\b/i;

/**
 * Decides who wrote what. Messages are put together by author (or, without names, by how the page marks them), each
 * group collects votes from names, marks, sides, order and wording, and only a clear distance counts as known.
 */
export function assignRoles(voices: readonly Voice[], sides: Sides): Roles {
  const roles: (Turn['from'] | null)[] = voices.map((v) => (v.note ? 'note' : null));
  const talk = voices.map((v, i) => ({ v, i })).filter(({ v }) => !v.note && v.role !== 'note');
  voices.forEach((v, i) => {
    if (v.role === 'note') roles[i] = 'note';
  });
  if (talk.length === 0) return { roles, known: false, confidence: 0.2 };

  const clusters = cluster(talk);
  const telling = tellingWords(talk.map(({ v }) => v));
  const sidesTell = new Set(talk.map(({ v }) => v.side).filter(Boolean)).size > 1;
  const first = talk[0]?.i;
  for (const c of clusters) {
    const members = c.members.map((i) => voices[i] as Voice);
    const fixed = members.find((m) => m.role)?.role ?? null;
    c.fixed = fixed === 'note' ? null : fixed;
    if (isAgent(sides.agent, c.name, c.email)) c.vote += 6;
    if (c.name && BOT.test(c.name) && clusters.length > 2) c.vote += 3;
    if (c.name !== undefined && !isSelf(c.name) && sides.customer.some((n) => sameName(n, c.name ?? ''))) c.vote -= 5;
    else if (c.email && sides.customer.some((n) => n.toLowerCase().includes((c.email ?? '').toLowerCase()))) c.vote -= 5;
    if (c.email && /^(?:support|help|helpdesk|service|info|contact|care|team|sales|noreply|no-reply)@/i.test(c.email))
      c.vote += 2;
    c.vote += mean(members.map((m) => wordVote(m.words, telling)));
    if (sidesTell) c.vote += 1.5 * mean(members.map((m) => (m.side === 'right' ? 1 : m.side === 'left' ? -1 : 0)));
    if (first !== undefined && c.members.includes(first)) c.vote -= 1.5;
    c.vote += talkVote(members, clusters.length > 1);
  }
  // being spoken to by name, and speaking to the logged-in agent
  for (const c of clusters) {
    const greeted = c.members.map((i) => greeting(voices[i]?.text ?? '')).filter((g): g is string => g !== null);
    if (greeted.some((g) => sides.agent.names.some((n) => sameName(n, g)))) c.vote -= 2;
    for (const other of clusters) {
      if (other === c || !other.name || !greeted.some((g) => sameName(g, other.name ?? ''))) continue;
      if (first !== undefined && other.members.includes(first)) c.vote += 1.5;
    }
  }
  const known = decide(clusters, sides, first);
  for (const c of clusters) for (const i of c.members) roles[i] = c.fixed;
  return { roles, ...known };
}

function decide(clusters: Cluster[], sides: Sides, first: number | undefined): { known: boolean; confidence: number } {
  const open = clusters.filter((c) => c.fixed === null);
  const fixedAgent = clusters.some((c) => c.fixed === 'agent');
  const fixedCustomer = clusters.some((c) => c.fixed === 'customer');
  if (open.length === 0) return { known: true, confidence: 0.95 };
  if (fixedAgent || fixedCustomer) {
    // a recipe knows one side: whoever it does not know is the other side, unless the names say otherwise
    for (const c of open) c.fixed = c.vote >= 3 ? 'agent' : c.vote <= -3 ? 'customer' : fixedCustomer ? 'agent' : 'customer';
    return { known: true, confidence: 0.85 };
  }
  if (open.length === 1) {
    const [only] = open as [Cluster];
    const strangerToAgent = only.name !== undefined && sides.agent.names.length + sides.agent.emails.length > 0;
    const vote = only.vote - (strangerToAgent && only.vote < 3 ? 1 : 0);
    only.fixed = vote >= 2 ? 'agent' : 'customer';
    const sure = Math.abs(vote) >= 2;
    return { known: sure, confidence: sure ? 0.7 : 0.4 };
  }
  const sorted = [...open].sort((a, b) => a.vote - b.vote);
  const low = sorted[0] as Cluster;
  const high = sorted.at(-1) as Cluster;
  const distance = high.vote - low.vote;
  if (distance < 2.5) return { known: false, confidence: 0.3 };
  low.fixed = 'customer';
  high.fixed = 'agent';
  let unsure = 0;
  for (const c of sorted.slice(1, -1)) {
    const toLow = c.vote - low.vote;
    const toHigh = high.vote - c.vote;
    const opens = first !== undefined && c.members.includes(first);
    // colleagues, bots and earlier agents are more common in a ticket than a second customer
    c.fixed = toLow < toHigh && (c.vote <= -2 || opens) ? 'customer' : 'agent';
    if (Math.abs(toLow - toHigh) < 0.5) unsure++;
  }
  return { known: true, confidence: Math.min(0.92, 0.5 + distance / 16) - 0.1 * Math.min(unsure, 2) };
}

/** By author; where names are missing, by marks and side. A message without a name after a named one of the same look is its own look's. */
function cluster(talk: { v: Voice; i: number }[]): Cluster[] {
  const out: Cluster[] = [];
  const telling = tellingWords(talk.map(({ v }) => v));
  for (const { v, i } of talk) {
    let home: Cluster | undefined;
    if (v.name ?? v.email) {
      home = out.find(
        (c) =>
          (v.email && c.email ? v.email.toLowerCase() === c.email.toLowerCase() : false) ||
          (v.name && c.name ? sameName(v.name, c.name) : false),
      );
    } else {
      // those without a name are one party when they look alike
      const look = lookOf(v, telling);
      home = out.find((c) => c.look === look);
    }
    if (!home) {
      home = {
        members: [],
        name: v.name,
        email: v.email,
        look: (v.name ?? v.email) ? null : lookOf(v, telling),
        vote: 0,
        fixed: null,
      };
      out.push(home);
    }
    home.members.push(i);
    if (v.name && (!home.name || (v.name.length > home.name.length && !home.name.includes(v.name)))) home.name = v.name;
    home.email ??= v.email;
  }
  return out;
}

function lookOf(v: Voice, telling: ReadonlySet<string>): string {
  const words = [...new Set(v.words.split(' '))].filter((w) => telling.has(w)).sort();
  return `${v.role ?? ''}|${words.join(' ')}|${v.side ?? ''}`.replace(/^\|\|$/, '');
}

/** Words that some of the messages bear and others do not, and that can speak for a side. */
export function tellingWords(voices: readonly Voice[]): Set<string> {
  const count = new Map<string, number>();
  for (const v of voices) for (const w of new Set(v.words.split(' '))) if (w) count.set(w, (count.get(w) ?? 0) + 1);
  const out = new Set<string>();
  for (const [w, n] of count) if (n < voices.length && WORD_VOTES.some(([re]) => re.test(` ${w} `))) out.add(w);
  return out;
}

function wordVote(words: string, telling: ReadonlySet<string>): number {
  const own = ` ${words
    .split(' ')
    .filter((w) => telling.has(w))
    .join('  ')} `;
  let sum = 0;
  for (const [re, vote] of WORD_VOTES) if (re.test(own)) sum += vote;
  return Math.max(-4, Math.min(4, sum));
}

const talkOf = memo(600, (text: string) => ({
  agent: Math.min(2, text.match(AGENT_TALK)?.length ?? 0) + (SIGNS_AS_DESK.test(text.trimEnd()) ? 2 : 0),
  customer: Math.min(2, text.match(CUSTOMER_TALK)?.length ?? 0),
}));

function talkVote(members: readonly Voice[], several: boolean): number {
  let agent = 0;
  let customer = 0;
  for (const m of members) {
    const talk = talkOf(m.text);
    agent += talk.agent;
    customer += talk.customer;
  }
  const limit = several ? 2 : 1.5;
  return Math.max(-limit, Math.min(limit, (agent - customer) * (2 / Math.max(1, Math.min(members.length, 3)))));
}

/** Whom a message greets: "Hello Dana," gives "Dana". */
function greeting(text: string): string | null {
  return (
    /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten tag|bonjour|hola)[ ,]+(?:mr\.?|mrs\.?|ms\.?|dr\.?)?\s*([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?)\s*[,.!:\n-]/iu.exec(
      text,
    )?.[1] ?? null
  );
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

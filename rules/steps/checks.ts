import type { CompiledBank } from '../bank';
import { sentences } from '../text/sentences';
import type { Check } from '../types';
import type { Situation } from '.';
import { asksAgainFor } from './asks-again';
import { HARM } from './process';
import { readSignals, type Signals } from './signals';
import { alike, contentWords, quote, wordsIn } from './words';

/** The draft seen with the situation it answers. */
interface Look {
  s: Situation;
  g: Signals;
  draft: string;
  words: number;
  content: ReadonlySet<string>;
  /** Steps that would do harm now. */
  harm: (step: string) => boolean;
}

/** One thing a good reply does. Null: it does not apply here. Several: one for each place. */
type Rule = (look: Look) => Check | Check[] | null;

const straight = (text: string) => text.replace(/[‘’]/g, "'");
const acts = (l: Look, act: string) => l.s.draftActs.filter((a) => a.act === act);

/** The draft as a whole: what is there and what is still to add. Empty for an empty draft. */
export function checkDraft(s: Situation, bank: CompiledBank | null = null): Check[] {
  const draft = s.input.draft;
  if (!draft.trim()) return [];
  const g = readSignals(s, bank);
  const harm = new Set(HARM.filter((h) => h.when(g)).map((h) => h.step as string));
  const look: Look = {
    s,
    g,
    draft: straight(draft),
    words: sentences(draft).reduce((sum, x) => sum + wordsIn(x.text), 0),
    content: new Set(sentences(draft).flatMap((x) => [...contentWords(x.text)])),
    harm: (step) => harm.has(step),
  };
  return RULES.flatMap((rule) => rule(look) ?? []);
}

const namesTrouble: Rule = ({ g, s, draft, content }) => {
  if (!g.trouble || (g.grade === 0 && g.worst <= 1) || g.now.has('resolved')) return null;
  const told = [
    g.trouble.text,
    g.noun ?? '',
    s.facts.product?.value ?? '',
    s.facts.amount?.value ?? '',
    s.facts.waiting?.value ?? '',
  ].join(' ');
  const ok =
    [...contentWords(told)].some((w) => content.has(w)) || (s.facts.amount !== null && draft.includes(s.facts.amount.value));
  const noun = g.noun ?? 'trouble';
  return { id: 'names-trouble', ok, why: ok ? `Names the ${noun}` : `Name the ${noun} in your own words` };
};

const apology: Rule = (l) => {
  const { g } = l;
  const real = acts(l, 'apologise').filter((a) => !a.hollow);
  const hollow = acts(l, 'apologise').filter((a) => a.hollow);
  if (l.harm('apologise')) {
    if (real.length + hollow.length === 0 || g.grade === 0) return null;
    return { id: 'apology', ok: false, why: 'Leave out another apology and say what happens instead' };
  }
  if (real.length > 0) return { id: 'apology', ok: true, why: 'Says sorry for what happened' };
  if (hollow.length > 0)
    return {
      id: 'apology',
      ok: false,
      why: g.noun ? `Say what the apology is for: the ${g.noun}` : 'Say what the apology is for',
    };
  const due =
    g.grade >= 1 &&
    g.apologies === 0 &&
    (g.failed ||
      g.promiseBroken ||
      (g.s.facts.contacts?.value ?? 0) >= 2 ||
      (g.grade >= 2 && g.trouble !== null && !g.now.has('third-party')));
  return due ? { id: 'apology', ok: false, why: g.noun ? `Say sorry for the ${g.noun}` : 'Say sorry, and for what' } : null;
};

const VAGUE =
  /\b(?:as soon as (?:possible|we can|i can)|shortly|soon|in due course|when (?:we|i) can|at the earliest|in the near future|asap)\b/i;
const whoWhatWhen: Rule = (l) => {
  const { g, draft } = l;
  if (!g.trouble || g.trouble.entry.issue === 'information' || g.now.has('resolved')) return null;
  const promised = acts(l, 'commit').length > 0;
  const vague = VAGUE.exec(draft)?.[0];
  if (promised || (acts(l, 'resolve').length > 0 && !vague))
    return { id: 'who-what-when', ok: true, why: 'Says who does what by when' };
  return { id: 'who-what-when', ok: false, why: vague ? `Give a time in place of ${quote(vague)}` : 'Say who does what by when' };
};

const answers: Rule = ({ s }) => {
  const open = s.questions.filter((q) => !q.answeredInDraft);
  if (s.questions.length === 0) return null;
  if (open.length === 0)
    return {
      id: 'answers',
      ok: true,
      why: s.questions.length === 1 ? `Answers ${quote(s.questions[0]?.text ?? '')}` : 'Answers every question',
    };
  return open.map((q, k) => ({ id: `answers.${q.turn}.${k}`, ok: false, why: `Answer ${quote(q.text)}` }));
};

const asksAgain: Rule = (l) => {
  const again = asksAgainFor(l.draft, l.s.facts, l.s.input.turns);
  if (again.length > 0) return again.map((a) => ({ id: `asks-known.${a.fact}`, ok: false, why: a.why }));
  return acts(l, 'clarify').length > 0 ? { id: 'asks-known', ok: true, why: 'Asks nothing twice' } : null;
};

const empathyAgain: Rule = (l) => {
  const earlier: string[] = [];
  for (const [turn, list] of l.s.acts) {
    const text = l.s.input.turns[turn]?.text ?? '';
    for (const a of list) if (a.act === 'empathise' || a.act === 'apologise') earlier.push(text.slice(a.start, a.end));
  }
  for (const a of l.s.draftActs) {
    if (a.act !== 'empathise' && a.act !== 'apologise') continue;
    const said = l.s.input.draft.slice(a.start, a.end);
    if (earlier.some((e) => alike(e, said)))
      return { id: 'empathy-again', ok: false, why: `Find other words: ${quote(said)} was said before` };
  }
  return null;
};

const EMOJI = /\p{Extended_Pictographic}/u;
const CHEER =
  /\b(?:have a (?:wonderful|great|fantastic|lovely|nice|good) (?:day|evening|weekend|one|time)|happy to|glad to|great news|fab|awesome|no worries|no problem|super|yay|cheers)\b/i;
const register: Rule = ({ g, draft }) => {
  if (g.grade < 2) return null;
  const out: Check[] = [];
  if (/!/.test(draft)) out.push({ id: 'register.exclamation', ok: false, why: 'Take out the exclamation marks' });
  if (EMOJI.test(draft)) out.push({ id: 'register.emoji', ok: false, why: 'Take out the emoji' });
  const cheer = CHEER.exec(draft)?.[0];
  if (cheer) out.push({ id: 'register.cheer', ok: false, why: `${quote(cheer)} is too bright for this moment` });
  return out.length > 0 ? out : { id: 'register', ok: true, why: 'Fits the mood' };
};

/** Words a reply may have before it is more than an upset reader takes in. */
const MOST_WORDS = { chat: { upset: 70, calm: 110 }, email: { upset: 180, calm: 260 } } as const;
const LONG_SENTENCE = 35;
const length: Rule = ({ g, s, words, draft }) => {
  const most = MOST_WORDS[s.input.channel][g.grade >= 2 ? 'upset' : 'calm'];
  if (words > most) return { id: 'length', ok: false, why: `Cut it to about ${most} words: it has ${words}` };
  const long = sentences(draft).find((x) => wordsIn(x.text) > LONG_SENTENCE);
  if (long)
    return {
      id: 'length',
      ok: false,
      why: `Split the sentence that begins ${quote(long.text.split(/\s+/).slice(0, 4).join(' '))}`,
    };
  return words >= 12 ? { id: 'length', ok: true, why: 'Right length' } : null;
};

const VAGUE_NOUN = /\b(?:the|your|this) (?:item|product|goods|matter|issue|case|service|order|problem)\b/i;
const ownVoice: Rule = ({ s, draft, words, g }) => {
  if (words < 8) return null;
  const we = draft.match(/\b(?:we|our|us)(?:'\w+)?\b/gi)?.length ?? 0;
  const I = draft.match(/\b(?:I|I'\w+|my|me)\b/g)?.length ?? 0;
  if (we >= 2 && I === 0) return { id: 'own-voice', ok: false, why: 'Say “I” where you can: “we” can sound like nobody' };
  const vague = VAGUE_NOUN.exec(draft)?.[0];
  const product = s.facts.product?.value;
  if (vague && product && g.grade >= 1 && !draft.toLowerCase().includes(product.toLowerCase())) {
    return {
      id: 'own-voice',
      ok: false,
      why: `Say ${quote(product.toLowerCase() === product ? `the ${product}` : product)} in place of ${quote(vague)}`,
    };
  }
  return null;
};

const GREETING_NAME =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))[ ,]+((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/u;
const name: Rule = ({ g, s, draft }) => {
  const full = s.facts.customerName?.value ?? g.name;
  if (!full || !g.name) return null;
  const parts = full.split(/\s+/).filter((p) => p.length > 1 && !/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Familie|Sir)\.?$/.test(p));
  const used = parts.some((p) =>
    new RegExp(`(?<!\\p{L})${p.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu').test(draft),
  );
  if (used) return { id: 'name', ok: true, why: `Uses ${g.name}'s name` };
  const other = GREETING_NAME.exec(
    draft
      .replace(/^(\s*)([a-z])/, (_, sp: string, c: string) => sp + c.toUpperCase())
      .replace(/^\s*\p{L}+/u, (w) => w.toLowerCase()),
  )?.[1];
  if (other && s.facts.customerName && !/^(?:Customer|Sir|Madam|Team|There|All|Guest|User|Member|Valued)/.test(other)) {
    return { id: 'name', ok: false, why: `The greeting says ${other}; the customer signs as ${g.name}` };
  }
  return { id: 'name', ok: false, why: `Use ${g.name}'s name once` };
};

const closing: Rule = (l) => {
  const close = acts(l, 'close')[0];
  if (close && l.harm('close')) {
    const said = l.s.input.draft.slice(close.start, close.end);
    return {
      id: 'closing',
      ok: false,
      why: `Save ${quote(/anything else/i.test(said) ? 'anything else?' : said)} for when it is settled`,
    };
  }
  const { g } = l;
  if (g.now.has('resolved') && g.worst >= 1 && g.grade <= 1 && acts(l, 'thank').length === 0)
    return { id: 'closing', ok: false, why: `Thank ${g.name ?? 'them'} for raising it` };
  return null;
};

const promise: Rule = (l) => {
  const broken = l.s.promises.filter((p) => p.kept === false).at(-1);
  if (!broken) return null;
  const shares = [...contentWords(broken.text)].filter((w) => l.content.has(w)).length >= 2;
  const owns =
    acts(l, 'apologise').some((a) => !a.hollow) ||
    (shares && /\b(?:promised|said|should have|didn't|did not|missed|late)\b/i.test(l.draft));
  const what = broken.due ? `the promise of ${quote(broken.due)}` : 'the promise that was not kept';
  return { id: 'promise', ok: owns, why: owns ? 'Owns the promise that was missed' : `Own ${what}` };
};

const RULES: readonly Rule[] = [
  namesTrouble,
  apology,
  whoWhatWhen,
  answers,
  asksAgain,
  promise,
  empathyAgain,
  register,
  closing,
  ownVoice,
  name,
  length,
];

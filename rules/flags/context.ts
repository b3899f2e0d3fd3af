import { PatternSet, patternOf } from '@/phrasebank/pattern';
import { KIND, unitsOf } from '@/phrasebank/pattern/units';
import type { Unless } from '@/phrasebank/schema';
import { sentences as sentencesOf } from '../text/sentences';
import type { Sentence } from '../text/tokens';
import type { FlagContext } from './index';

/** Where a match stands, with everything that may excuse it. */
export interface Place {
  draft: string;
  sentences: readonly Sentence[];
  index: number;
  /** Of the match, in the draft. */
  start: number;
  end: number;
  context: FlagContext;
  /** The pattern that matched, as written. */
  source: string;
}

/** Signs in the words around a match, in the pattern syntax. */
export const SIGNS = {
  reason: [
    'because',
    '(since | as) <word> ...6 (be | have | can | know | do | need | hold | look | own | work | handle)',
    'so that',
    'so (you | it | he | she | they) (do not | will not | can | will)',
    'which be why',
    'that be why',
    'due to',
    'the reason',
    'in case',
    '"to make sure"',
    'who (can | know | handle | look after | deal | hold | own | sign | have)',
    '(he | she | they) (can | know | have | handle | hold | be the one)',
    'who be',
    'for your safety',
    'it can (catch | burn | overheat | leak)',
    'only (he | she | they | the)',
  ],
  alternative: [
    '(but | however | instead | so | though | still | and) ...2 (i | we) (can | will | have | be | go)',
    '^ instead',
    'instead',
    '(what | here be what) (i | we) can',
    '(i | we) !not can !not',
    '(i | we) (will !not | have !not | be <ing>) ...1 (book | put | send | order | refund | credit | ask | move | take | get | keep | arrange | call | ring | check | bring | give | add | change | extend | issue | pay | find | hold | reserve | swap | fix | talk | write | have)',
    'would you (like | prefer | rather)',
    'shall (i | we)',
    'you can (have | choose | still | also | use | keep | get | pick)',
    'happy to',
    'either',
    'or (i | we) can',
    'the (nearest | closest | next best | other)',
    'alternatively',
    'another (way | option | date | one)',
    '(but | though) ...6 (free | available | open | left | here)',
    '(be | are) (both | also | all) (free | here | available)',
    'which (would | suit)',
    '(i | we) (have !not) <ing>',
    'until then',
    'in the meantime',
    'next available',
    'let me',
  ],
  owner: [
    'i (will | have | be <ing> | can)',
    'my',
    '<name> (will | have | be)',
    '(from | to | by | with) (me | <name>)',
    'we have (book | set | schedule)',
  ],
  helper: [
    '(have | know | can | will | be (the one | free | here | able) | look after | take) !not',
    '(he | she | they) (will | have | know | can | be)',
  ],
  time: ['<time>'],
  cause: [
    'because',
    '(caused | made) by !(this | it | any | that)',
    'for (the | your | our | my) ...2 (delay | charge | mix up | mistake | error | wait | bill | damage | loss | outage | missed | wrong | late | double | broken | cancellation | confusion)',
    'that (we | our | i | the | nobody | your)',
    '(we | i) have cause',
    'when (we | our | i | the)',
    '(we | i) (send | charge | miss | lose | forget | book | bill | break | fail | get | let | leave | give | take | make | should)',
    'our (mistake | fault | error | side | system | driver | team)',
  ],
  steps: [
    'how (do | can | should | would) (i | we)',
    '(what | which) (be the | exact) step',
    'step by step',
    'walk me through',
    'what (do | should | must) i (do | need | have)',
    'where (do | can | should) i',
    '(tell | show | explain) [to] me how',
    'how to',
    'instruction',
    'what (be) next',
    'which button',
    'how (be) (i | it) ...3 (do | done)',
    'steps',
  ],
  polite: [
    'please',
    '(can | could | will | would) you',
    'would (you mind | it be possible)',
    'kindly',
    'when you (get | have) a (moment | minute | chance | second)',
    'if you (can | could | like | would)',
    'would be (great | helpful | lovely)',
    'to do (this | that | it)',
  ],
  askedInDraft: [
    'you (ask | want to know) ...4 (how | step | where)',
    'as you ask',
    'here be (how | the step)',
    'to (reset | set up | install | pair | connect | turn | switch | update | cancel | change | log in) <word>',
  ],
} as const;

const compiled = new Map<keyof typeof SIGNS, PatternSet>();

function signs(name: keyof typeof SIGNS): PatternSet {
  let made = compiled.get(name);
  if (!made) {
    made = new PatternSet(SIGNS[name].map(patternOf));
    compiled.set(name, made);
  }
  return made;
}

/** Whether a sentence shows a sign outside the match itself. */
function shows(name: keyof typeof SIGNS, sentence: Sentence | undefined, place: Place): boolean {
  if (!sentence) return false;
  return signs(name)
    .matches(sentence)
    .some((m) => m.end <= place.start || m.start >= place.end);
}

/** The same, the match itself included. */
function anywhere(name: keyof typeof SIGNS, sentence: Sentence | undefined): boolean {
  return !!sentence && signs(name).matchesIn(sentence);
}

const here = (p: Place) => p.sentences[p.index];
const next = (p: Place) => p.sentences[p.index + 1];
const before = (p: Place) => p.sentences[p.index - 1];

const RULES: Record<Unless, (p: Place) => boolean> = {
  'reason-follows': (p) => shows('reason', here(p), p) || shows('reason', next(p), p),
  'alternative-follows': (p) => follows('alternative', p) || shows('alternative', next(p), p),
  'name-given': (p) => named(here(p), p) || (named(next(p), p) && shows('helper', next(p), p)),
  'time-given': (p) => shows('time', here(p), p) || shows('time', next(p), p),
  'owner-and-time': (p) => anywhere('owner', here(p)) && shows('time', here(p), p),
  'cause-named': (p) => shows('cause', here(p), p),
  quoted: (p) => insideQuotes(p.draft, p.start, p.end),
  'asked-for-steps': (p) => customerAsked(p) || shows('askedInDraft', here(p), p) || shows('askedInDraft', before(p), p),
  negated: (p) => negated(p),
  question: (p) => /\?["'”’)\]]*$/.test(here(p)?.text ?? ''),
  polite: (p) => shows('polite', here(p), p),
};

/** Whether a rule of the bank keeps an entry quiet at this place. */
export function isExcused(rule: Unless, place: Place): boolean {
  return RULES[rule](place);
}

function follows(name: keyof typeof SIGNS, place: Place): boolean {
  const sentence = here(place);
  return (
    !!sentence &&
    signs(name)
      .matches(sentence)
      .some((m) => m.start >= place.end)
  );
}

/** A name other than the customer's own. */
function named(sentence: Sentence | undefined, place: Place): boolean {
  if (!sentence) return false;
  const own = (place.context.slots.customerName ?? '').toLowerCase().split(/\s+/);
  return unitsOf(sentence.text).some((u) => (u.kinds & KIND.name) !== 0 && !own.includes(u.word));
}

function customerAsked(place: Place): boolean {
  const last = [...place.context.turns].reverse().find((t) => t.from === 'customer');
  if (!last) return false;
  return sentencesOf(last.text).some((s) => signs('steps').matchesIn(s));
}

const NEGATIVES = new Set([
  'not',
  "n't",
  'never',
  'no',
  'nobody',
  'none',
  'nothing',
  'neither',
  'nor',
  'without',
  'rather',
  'instead',
]);

/** Negated before the match, or inside it where the pattern itself has no negation ("isn't your fault" for "be your fault"). */
function negated(place: Place): boolean {
  const sentence = here(place);
  if (!sentence) return false;
  const units = unitsOf(sentence.text);
  const at = units.findIndex((u) => u.start + sentence.start >= place.start);
  if (units.slice(Math.max(0, at - 4), at).some((u) => NEGATIVES.has(u.word))) return true;
  if (/\b(?:not|never|no|nobody|none|nothing|without|n't)\b/.test(place.source)) return false;
  return units.some(
    (u) => u.start + sentence.start >= place.start && u.end + sentence.start <= place.end && NEGATIVES.has(u.word),
  );
}

/** Whether most of a stretch lies inside quotation marks. Apostrophes are not taken for quotation marks. */
export function insideQuotes(draft: string, start: number, end: number): boolean {
  if (!/["“'‘]/.test(draft)) return false;
  for (const m of draft.matchAll(QUOTED)) {
    const inside = Math.min(end, m.index + m[0].length) - Math.max(start, m.index);
    if (inside * 2 > end - start) return true;
  }
  return false;
}
const QUOTED =
  /"[^"\n]{1,400}"|“[^”\n]{1,400}”|(?<=^|[\s(:,])'(?=\S)[^'\n]*(?:(?<=\p{L})'(?=\p{L})[^'\n]*)*'(?![\p{L}\p{N}])|(?<=^|[\s(:,])‘[^‘\n]{1,400}?’(?![\p{L}\p{N}])/gu;

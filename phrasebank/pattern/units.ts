import { memo } from '@/rules/text/memo';
import { type Token, tokenize } from '@/rules/text/tokens';
import { keysOf } from './inflect';
import { isShout } from './shout';

/**
 * What patterns are matched against: a sentence's words with contractions and hyphens taken apart ("can't": can, not;
 * "follow-up": follow, up). Full stops, commas and emoji are no units; runs such as !!! and ?! are.
 */
export interface Unit {
  /** Offsets of the whole written word (both units of "can't" have those of "can't"), from the start of the sentence. */
  start: number;
  end: number;
  /** Lower case, as written, of this unit alone. */
  word: string;
  /** As written, with its capitals. */
  raw: string;
  keys: readonly string[];
  kinds: number;
  /** A comma, dash, bracket or quotation mark stands right before it. */
  broken: boolean;
}

/** Bits of `Unit.kinds`. */
export const KIND = {
  word: 1,
  number: 2,
  money: 4,
  /** Capitalised inside a sentence, or after a title: probably a name. */
  name: 8,
  /** May stand between the words of a pattern without changing its meaning: "really", "please", "sir". */
  filler: 16,
  /** May stand between an article and its noun: not a function word. */
  modifier: 32,
  /** A word in capitals that is not an acronym, code or label. */
  shout: 64,
  /** !! and longer. */
  bangs: 128,
  /** ?! !? ?? and longer. */
  quizzed: 256,
  ing: 512,
  mark: 1024,
} as const;

const CONTRACTED: Record<string, string> = {
  cannot: 'can not',
  't&c': 'terms and conditions',
  't&cs': 'terms and conditions',
  "t&c's": 'terms and conditions',
  cant: "can n't",
  wont: "will n't",
  dont: "do n't",
  doesnt: "do n't",
  didnt: "do n't",
  isnt: "is n't",
  arent: "are n't",
  wasnt: "was n't",
  werent: "were n't",
  hasnt: "has n't",
  havent: "have n't",
  hadnt: "had n't",
  wouldnt: "would n't",
  couldnt: "could n't",
  shouldnt: "should n't",
  mustnt: "must n't",
  neednt: "need n't",
  shant: "shall n't",
  aint: "is n't",
  "won't": "will n't",
  "shan't": "shall n't",
  "can't": "can n't",
  "ain't": "is n't",
  "doesn't": "does n't",
  "didn't": "did n't",
  "mustn't": "must n't",
  "oughtn't": "ought n't",
  youre: "you 're",
  youve: "you 've",
  youll: "you 'll",
  youd: "you 'd",
  im: "i 'm",
  ive: "i 've",
  theyre: "they 're",
  weve: "we 've",
  theyve: "they 've",
  its: "it 's",
  thats: "that 's",
  whats: "what 's",
  hows: "how 's",
  wheres: "where 's",
  theres: "there 's",
  heres: "here 's",
  lets: "let 's",
  whos: "who 's",
  itll: "it 'll",
  thatll: "that 'll",
  shouldve: "should 've",
  wouldve: "would 've",
  couldve: "could 've",
  mustve: "must 've",
  gonna: 'going to',
  gotta: 'got to',
  wanna: 'want to',
  gimme: 'give me',
  lemme: 'let me',
  kinda: 'kind of',
  dunno: "do n't know",
  shoulda: "should 've",
  coulda: "could 've",
  woulda: "would 've",
  u: 'you',
  ur: 'your',
  ya: 'you',
  yer: 'your',
  youse: 'you',
  "y'all": 'you',
  ye: 'you',
  urself: 'yourself',
  pls: 'please',
  plz: 'please',
  ppl: 'people',
  cos: 'because',
  cuz: 'because',
  coz: 'because',
  bcos: 'because',
  thx: 'thanks',
  ta: 'thanks',
  soz: 'sorry',
  asap: 'as soon as possible',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  msg: 'message',
  msgs: 'messages',
  btw: 'by the way',
  nothin: 'nothing',
  somethin: 'something',
  mam: 'madam',
  "ma'am": 'madam',
  maam: 'madam',
  til: 'until',
  till: 'until',
  cuppa: 'cup of',
  thru: 'through',
  tho: 'though',
  wot: 'what',
  yeah: 'yes',
  yep: 'yes',
  yup: 'yes',
  nope: 'no',
  nah: 'no',
  naw: 'no',
  alot: 'a lot',
  incase: 'in case',
  everytime: 'every time',
};

// "I 'd" is would or had, "'s" is, has, us or the possessive: one unit, several keys.
const CLITIC_KEYS: Record<string, readonly string[]> = {
  "n't": ['not'],
  "'d": ['would', 'have'],
  "'s": ['be', 'have', 'us', "'s"],
  "'re": ['be'],
  "'m": ['be'],
  "'ve": ['have'],
  "'ll": ['will'],
};

const FILLERS = new Set(
  `really just simply actually honestly please kindly also now again still already even very so quite too rather ever currently
  clearly obviously basically indeed though however perhaps maybe then sir madam mate dear buddy pal guys lol tbh haha anyway anyways
  therefore always 's personally further unfortunately afraid once`.split(/\s+/),
);
const NOT_ADVERBS = new Set(
  'reply apply supply family early daily weekly monthly july italy assembly comply rely imply multiply fly bully ally holy ugly friendly lovely likely unlikely anomaly'.split(
    ' ',
  ),
);
const FUNCTION = new Set(
  `a an the this that these those my your our his her its their mine yours ours theirs i you he she it we they me him us them who whom
  whose which what when where why how be have do can will may might must should ought need and or but nor so if because as than then though although
  while until unless since of in on at by for from to with without within into onto over under about after before between through during against per
  via out off up down not n't no yes all any some each every both few many much more most other another such same one two there here just only
  also too very 's 'd 're 've 'll 'm let get go say tell please`.split(/\s+/),
);
const DATES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri january february march april may june july august september october november december jan feb aug sept sep oct nov dec christmas easter ramadan diwali'.split(
    ' ',
  ),
);
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'mx', 'prof', 'madam', 'sir']);

const JOINED_PREFIX = /^(?:e|co|re|pre|non|un|anti|mis|dis)-/;

/** Takes one written word apart: lower-case forms, contractions and hyphens split. "Can't" gives can, n't. */
export function splitWord(norm: string): string[] {
  const whole = Object.hasOwn(CONTRACTED, norm) ? CONTRACTED[norm] : undefined;
  if (whole) return whole.split(' ');
  if (JOINED_PREFIX.test(norm)) return splitWord(norm.replace('-', ''));
  if (/[-/&]/.test(norm)) {
    const parts = norm.split(/[-/&]+/).filter(Boolean);
    if (parts.length > 1) return parts.flatMap(splitWord);
  }
  const nt = norm.match(/^([a-z]+)n't$/);
  if (nt) return [nt[1] as string, "n't"];
  const clitic = norm.match(/^([\p{L}\p{N}]+)('(?:s|d|re|ve|ll|m))$/u);
  if (clitic) return [...splitWord(clitic[1] as string), clitic[2] as string];
  const twice = norm.match(/^([a-z]+)('d|n't)('ve)$/);
  if (twice) return [twice[1] as string, twice[2] as string, twice[3] as string];
  return [norm];
}

const unitWords = memo(5000, splitWord);

/** The keys of one unit. */
export function unitKeys(word: string): readonly string[] {
  return (Object.hasOwn(CLITIC_KEYS, word) && CLITIC_KEYS[word]) || keysOf(word);
}

/** Whether a unit may be skipped between two words of a pattern. */
function isFiller(word: string): boolean {
  return FILLERS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

/** A sentence's units. Remembered by the sentence's text; treat the answer as frozen. */
export const unitsOf = memo(2000, (text: string): readonly Unit[] => {
  const tokens = tokenize(text);
  const units: Unit[] = [];
  let broken = false;
  tokens.forEach((t, i) => {
    if (t.kind === 'punct') {
      const run = i > 0 && touches(tokens[i - 1], t) ? '' : marks(text, t.start);
      if (run.length > 1) {
        const kinds = KIND.mark | (/^!+$/.test(run) ? KIND.bangs : KIND.quizzed);
        units.push({ start: t.start, end: t.start + run.length, word: run, raw: run, keys: [], kinds, broken });
      }
      broken = true;
      return;
    }
    if (t.kind === 'emoji') return;
    if (t.kind === 'number') {
      const kinds =
        KIND.number | KIND.modifier | (/^[£$€₹]/.test(t.text) || /[£$€₹]/.test(text[t.start - 1] ?? '') ? KIND.money : 0);
      units.push({ start: t.start, end: t.end, word: t.norm, raw: t.text, keys: [t.norm], kinds, broken });
    } else {
      const first = units.length === 0;
      const shout = isShout(tokens, i, text);
      for (const word of unitWords(t.norm)) {
        const whole = word === t.norm;
        let kinds = KIND.word;
        if (isFiller(word)) kinds |= KIND.filler;
        if (!FUNCTION.has(word)) kinds |= KIND.modifier;
        if (shout) kinds |= KIND.shout;
        if (/^.{2,}ing$/.test(word)) kinds |= KIND.ing;
        const title = i > 0 && TITLES.has(tokens[i - (tokens[i - 1]?.norm === '.' ? 2 : 1)]?.norm ?? '');
        if (whole || t.norm.startsWith(word)) {
          if (
            /^\p{Lu}\p{Ll}/u.test(t.text) &&
            (title || (!first && !broken)) &&
            !FUNCTION.has(word) &&
            !DATES.has(word) &&
            !TITLES.has(word)
          )
            kinds |= KIND.name;
        }
        units.push({ start: t.start, end: t.end, word, raw: whole ? t.text : word, keys: unitKeys(word), kinds, broken });
        broken = false;
      }
    }
    broken = false;
  });
  return units;
});

function touches(before: Token | undefined, t: Token): boolean {
  return before?.kind === 'punct' && before.end === t.start && /[!?]/.test(before.text);
}

/** The run of ! and ? from `at`, or '' when there is none. */
function marks(text: string, at: number): string {
  return /^[!?]+/.exec(text.slice(at, at + 40))?.[0] ?? '';
}

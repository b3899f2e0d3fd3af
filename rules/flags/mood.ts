import { PatternSet, patternOf } from '@/phrasebank/pattern';
import { unitsOf } from '@/phrasebank/pattern/units';
import type { Sentence } from '../text/tokens';
import type { Category } from '../types';

// A reply to praise or a pleasantry: nobody is upset, so set phrases and rows of marks do no harm there.
export const CHEER = [
  '(glad | happy | thrilled | delighted | pleased | great | love | awesome | good | excited) (to | you | we | that | they | it | he | she | our) ...2 (hear | enjoy | love | have | like | make | get | could | be | see | share)',
  '(kind | nice | lovely | great | sweet) (word | compliment | feedback)',
  '(shout out | kudo | compliment | congratulation | congrats | happy (birthday | anniversary | holiday | new year) | hooray | yay | woohoo | way to go | you rock | cheers for | well done)',
  '(you be | you are) (very | most)? welcome'.replace('(very | most)? ', ''),
  '^ (awesome | amazing | fantastic | wonderful | great | perfect | lovely | brilliant | aw | aww | wow | super | excellent) $',
  '(sound | be | look) (awesome | amazing | fantastic | wonderful | great | lovely | fun | delicious)',
  '(be | so) (happy | glad | thrilled | excited) (you | that you | our | to | we)',
  'thank you for (fly | travel | be (so | such) | the love | share | think)',
];
// ... unless something went wrong as well
export const TROUBLE = [
  '(sorry | apologise | apologies | regret | unfortunately | afraid | delay | issue | problem | complaint | wait | frustrating | inconvenience | concern | refund | however)',
];

const read = (sources: readonly string[]) => new PatternSet(sources.map(patternOf));
const cheer = read(CHEER);
const trouble = read(TROUBLE);
const any = (patterns: PatternSet, s: Sentence) => patterns.matchesIn(s);

/** Whether a draft is plain good cheer. */
export function isCheerful(sentences: readonly Sentence[]): boolean {
  return sentences.some((s) => any(cheer, s)) && !sentences.some((s) => any(trouble, s));
}

export const MERRY = [
  '(love | enjoy | awesome | amazing | great | welcome | fun | yay | thank | thanks | excited | happy | good luck | congratulation | best | cheers | lovely | fantastic | perfect | wonderful)',
];
const merry = read(MERRY);

/** Whether two exclamation marks at the end of a sentence are good cheer: "Love the photo!!" */
export function isMerry(sentence: Sentence, text: string): boolean {
  return text === '!!' && any(merry, sentence) && !any(trouble, sentence);
}

const REGRET = new Set(['sorry', 'apologise', 'apologize', 'apologies', 'apology', 'regret', 'ashamed', 'sad', 'hate']);
const TURN = new Set(['but', 'however', 'though', 'although']);
const SUPPOSED = new Set(['chances', 'hopefully', 'probably', 'if', 'unless', 'whether', 'hope', 'wish', 'case']);
const OWNED: readonly Category[] = ['contradiction', 'blame', 'refusal', 'overpromise'];

/**
 * Whether the words before a match turn its sense: "sorry that this was not the case", "if you missed it", "we hope you received it".
 * Only for categories where the bare words would sting.
 */
export function isTurned(category: Category, sentence: Sentence, start: number): boolean {
  if (!OWNED.includes(category)) return false;
  const units = unitsOf(sentence.text);
  const at = units.findIndex((u) => u.start + sentence.start >= start);
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const u = units[i];
    if (!u || TURN.has(u.word)) return false;
    if (SUPPOSED.has(u.word) && i >= at - 3) return true;
    if (REGRET.has(u.word)) return !units.slice(i + 1, at + 1).some((x) => x.broken);
  }
  return false;
}

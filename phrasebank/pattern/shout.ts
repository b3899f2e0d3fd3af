import type { Token } from '@/rules/text/tokens';

/**
 * Capitals that raise the voice, told from capitals that are only spelling: acronyms, codes, labels on keys and screens,
 * the name of a product. A lone word counts only when it is an everyday word; in a run of three or more, every word does.
 */
const EVERYDAY = new Set(
  `not never no none nobody nothing nowhere cannot can't don't didn't won't isn't doesn't wasn't haven't without all always any anything every everything
  everyone only just already again now never please read stop wait listen look check do does did done must should will would have has had need be is are was were
  you your yourself we our us they them he she it i me my this that these those there here who what when where why how which and or but if because so very really
  too more most much many once twice times before after until still yet also same first last one two three four five six seven eight nine ten days day weeks week month months
  hours hour minutes minute out of off on in at to for from by with up down over late early send sent call called write wrote told tell said say ask asked
  answer follow followed reply replied give gave given get got go going went come take taken make made use used know known understand understood
  wrong right correct incorrect yes impossible possible clear clearly obviously exactly actually immediately today tomorrow tonight yesterday
  customer customers sir madam refund refunds refunded policy rules rule order ordered deliver delivered delivery free paid pay money back new old final finally
  calm relax sorry thank thanks fault responsible responsibility stock item email message ticket form box bottom top page instructions warning important
  full every single definitely absolutely guaranteed promise whole end period urgent terms careful carefully people wants want wanted trust think thought
  big huge fixed sorted cancel cancelled cancelled closed broke broken else even ever long clearly written inside outside between nor not`.split(
    /\s+/,
  ),
);
/** Whether a word is one of those that are shouted rather than spelt in capitals. */
export const isEveryday = (word: string): boolean => EVERYDAY.has(word) || word === "n't";

// "marked DELIVERED", "the word STOP", "press START": shown to the reader, not shouted at them.
const LABEL_BEFORE = new Set(
  `word words key keys button buttons says said say saying marked mark reads read shows show showing status code called named label labelled press pressing text texting type
  typing reply select choose option tab folder plan stamped headed titled entitled ref reference subject field sku model app send sending list sends click hit field box sign mode error
  lot batch gate size version terminal zone row seat class grade`.split(/\s+/),
);
// "the ALL button"
const LABEL_AFTER = new Set(
  'button tab key option field box file app page gate label light switch command mode code guidance'.split(' '),
);
const QUOTE = /["'“”‘’«»]/;

const capital = (t: Token | undefined) =>
  t?.kind === 'word' && /\p{Lu}/u.test(t.text) && !/\p{Ll}/u.test(t.text) && !/\d/.test(t.text);
const letters = (t: Token) => t.text.replace(/[^\p{L}]/gu, '').length;

/** Whether the token at `i` is a word raised in capitals. `text` is what the tokens were cut from. */
export function isShout(tokens: readonly Token[], i: number, text: string): boolean {
  const t = tokens[i];
  if (!t || !capital(t) || /[#~^*]/.test(text[t.start - 1] ?? '')) return false;
  let from = i;
  let to = i;
  while (capital(neighbour(tokens, from, -1))) from = indexOf(tokens, from, -1);
  while (capital(neighbour(tokens, to, 1))) to = indexOf(tokens, to, 1);
  const run = tokens.slice(from, to + 1).filter((x) => x.kind === 'word');
  const first = tokens[from] as Token;
  const last = tokens[to] as Token;
  // inside quotation marks it is somebody else's voice or a screen's
  if (QUOTE.test(text[first.start - 1] ?? '') && QUOTE.test(text[last.end] ?? '')) return false;
  if (openQuotes(text, first.start)) return false;
  const everyday = run.filter((x) => EVERYDAY.has(x.norm) && (letters(x) > 1 || x.norm === 'i'));
  if (run.length === 1) {
    // spaced letters ("N O T") are a run; one letter alone is a name, a seat or "I"
    if (letters(t) < 2) return false;
    if (LABEL_BEFORE.has(tokens[i - 1]?.norm ?? '') || LABEL_AFTER.has(tokens[i + 1]?.norm ?? '')) return false;
    if (
      t.text === 'IT' ||
      t.text === 'US' ||
      t.text === 'OK' ||
      t.text === 'WHO' ||
      (t.text === 'ALL' && tokens[i + 1]?.text === ':')
    )
      return t.text === 'WHO';
    if (i === 0 && tokens[1]?.text === ':') return false;
    return EVERYDAY.has(t.norm);
  }
  const spaced = run.length >= 3 && run.every((x) => letters(x) === 1);
  if (spaced) return true;
  if (LABEL_BEFORE.has(tokens[from - 1]?.norm ?? '') && everyday.length < 2) return false;
  const real = everyday.filter((x) => !['us', 'it', 'in', 'on', 'no', 'to', 'i', 'of', 'at', 'or', 'and'].includes(x.norm));
  if (real.length >= 2) return true;
  if (real.length === 1) return run.length === 2 ? real[0] === t || letters(t) > 4 || everyday.length === 2 : true;
  return run.length >= 4 && everyday.length >= 1;
}

function indexOf(tokens: readonly Token[], i: number, step: 1 | -1): number {
  let at = i + step;
  // "PLEASE, READ": a comma does not end the shouting
  if (tokens[at]?.kind === 'punct' && tokens[at]?.text === ',') at += step;
  return at;
}
function neighbour(tokens: readonly Token[], i: number, step: 1 | -1): Token | undefined {
  return tokens[indexOf(tokens, i, step)];
}

function openQuotes(text: string, at: number): boolean {
  const head = text.slice(0, at);
  const curly = (head.match(/“/g)?.length ?? 0) > (head.match(/”/g)?.length ?? 0);
  return curly || (head.match(/"/g)?.length ?? 0) % 2 === 1;
}

import type { Sentence, Token } from '../text/tokens';
import type { Span } from '../types';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const SUBJECT = words(
  `i we you he she it they there this that these those here nobody nothing someone somebody everyone everything please let if because since what
  who neither thanks thank kindly thats its youre theyre theres heres im ive youve weve`,
);
const DETERMINER = words('the your our my his her their a an no one any some every each all most');
const FINITE = words(
  `is are was were be been will would can cannot could has have had do does did must should shall may might need needs isn't aren't wasn't weren't won't
  can't couldn't don't doesn't didn't hasn't haven't says say shows show apply applies means goes went came comes takes took stays stay stands stand remains remain
  includes costs runs starts ends opens closes needs leaves arrives works belongs left ran began got`,
);
const JOINING = words('and but so or yet');
// A clause that one of these opens runs on past its first comma: "if you had read it, ...".
const UNDER = words(
  'if when as since because had although though unless while whilst once before after until whenever whatever given should like every next',
);
// Words before a comma or "but" that soften or lament what follows, and fall with it.
const LAMENT =
  /^(?:(?:and|but|so|well|look|no|yes|yeah|nope|okay|ok|listen|honestly|frankly|obviously|clearly|unfortunately|sadly|regrettably|sorry|apologies|i mean|i(?:['’]m| am) (?:so |very |really )?(?:sorry|afraid)|we(?:['’]re| are) (?:sorry|afraid)|afraid|again|sir|madam|with (?:all due )?respect|to be (?:honest|fair|frank)|at the end of the day|as you know|i understand|of course|i(?:['’]m| am) sorry to say)[\s,]*)+$/i;
const TRAILING =
  /^\s*,\s*(?:sorry|sadly|unfortunately|i(?:['’]m| am) afraid|afraid|regrettably|okay|ok|right|alright|you know|sir|madam|mate|actually|honestly|so there|simple as that|full stop|end of story|thanks?|thank you|please|is it|isn't it|is that clear)$/i;

/** Whether a lead-in only softens or laments: "Unfortunately,". */
export function isLament(text: string): boolean {
  return LAMENT.test(text.trim().replace(/[,\s]+$/, ''));
}

/** Whether words that begin here begin a clause of their own: a subject with its verb, or a request. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 3, tokens.length); i++) {
    const word = base(tokens[i]);
    if (!word) return false;
    if (/^(?:don['’]?t|never)$/.test(word) || (word === 'do' && base(tokens[i + 1]) === 'not')) return true;
    if (word === 'that' && !FINITE.has(base(tokens[i + 1]))) return false;
    if (SUBJECT.has(word) || /^(?:i|we|you|he|she|it|they|that|there|here|what|let)['’]/.test(word)) return true;
    if (DETERMINER.has(word)) return verbNear(tokens, i + 1);
    // "and then you", "and unfortunately it"
    if (
      !/ly$/.test(word) &&
      !JOINING.has(word) &&
      !['then', 'also', 'now', 'just', 'therefore', 'that', 'because'].includes(word)
    )
      return false;
  }
  return false;
}

const base = (t: Token | undefined) => (t && t.kind === 'word' ? t.norm : '');

function verbNear(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const t = tokens[i];
    if (!t || t.kind === 'punct') return false;
    if (FINITE.has(t.norm) || /['’](?:s|re|ll|ve)$/.test(t.norm) || (i > at && /(?:ed)$/.test(t.norm))) return true;
  }
  return false;
}

const HARD = /^[;:.!?…()[\]"–—]$/;

/**
 * The clause around a stretch of a sentence: from where a subject (with what softens it) begins to the next clause, comma splice or
 * closing mark. What hangs on the clause ("because ...", "before we go on") belongs to it. Offsets as the sentence's own.
 */
export function clauseAround(sentence: Sentence, span: Span): Span {
  const { tokens } = sentence;
  const a = tokens.findIndex((t) => t.end > span.start);
  let b = a;
  while (b + 1 < tokens.length && (tokens[b + 1] as Token).start < span.end) b++;
  if (a < 0) return span;
  let left = leftEdge(tokens, a, 0);
  if (base(tokens[a - 1]) === 'so' && /^(?:sorry|very|really)$/.test(base(tokens[a]))) left = Math.min(left, a - 1);
  while (left < a && JOINING.has(base(tokens[left])) && base(tokens[left + 1]) !== 'sorry') left++;
  // "Unfortunately, we ..." and "Sorry but you ..." go as a whole
  while (left > 0) {
    let from = leftEdge(tokens, left - 1, 0);
    if (from >= left) from = Math.max(0, left - 1);
    const lead = textOf(sentence, from, left - 1);
    if (!/[\p{L}]/u.test(lead) || !LAMENT.test(lead.replace(/[,\s]+$/, ''))) break;
    // a joining word alone stays: it holds this clause to the one before
    if (from > 0 && JOINING.has(lead.trim().toLowerCase())) break;
    if (from === 0 && /^(?:and|but|so|yes|yeah)[\s,]*$/i.test(lead)) break;
    left = from;
  }
  const right = rightEdge(sentence, b, UNDER.has(base(tokens[left])));
  // "It will be fixed, guaranteed": a word or two at the end is no clause of its own
  if (left > 0 && tokens[left - 1]?.norm === ',' && right - left < 2 && right >= tokens.length - 2)
    left = leftEdge(tokens, left - 1, 0);
  const first = tokens[left] as Token;
  const last = tokens[right] as Token;
  return { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
}

function textOf(sentence: Sentence, from: number, to: number): string {
  const a = sentence.tokens[from];
  const b = sentence.tokens[to];
  return a && b ? sentence.text.slice(a.start - sentence.start, b.end - sentence.start) : '';
}

function leftEdge(tokens: readonly Token[], a: number, least: number): number {
  for (let i = a - 1; i >= least; i--) {
    const t = tokens[i] as Token;
    if (t.kind === 'emoji') return i + 1;
    if (t.kind === 'punct') {
      if (HARD.test(t.norm) || t.norm === '-') return i + 1;
      if (t.norm !== ',') continue;
      // "we, sadly, cannot"
      const before = tokens[i - 2];
      if (before?.norm === ',' && /ly$|however|though/.test(base(tokens[i - 1]))) {
        i -= 2;
        continue;
      }
      return i + 1;
    }
    if (JOINING.has(t.norm) && startsClause(tokens, i + 1)) return i + 1;
  }
  return least;
}

function rightEdge(sentence: Sentence, b: number, under: boolean): number {
  const { tokens } = sentence;
  let held = under;
  for (let i = b + 1; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.kind === 'emoji') return i - 1;
    if (t.kind === 'punct') {
      if (HARD.test(t.norm) || (t.norm === '-' && /\s/.test(sentence.text[t.start - sentence.start - 1] ?? ''))) return i - 1;
      if (t.norm !== ',') continue;
      const rest = sentence.text.slice(t.start - sentence.start).replace(/[.!?…"'”’)\]\s]+$/, '');
      if (TRAILING.test(rest)) continue;
      if (held) {
        held = false;
        continue;
      }
      // a name called at the end: ", Dana."
      if (/^,\s*(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?\p{Lu}\p{Ll}+$/u.test(rest)) return i - 1;
      // ", which ..." hangs on it
      if (/^,\s*(?:(?:each|most|all|some|both|none|many) of )?(?:which|who|whom|whose)\b/i.test(rest)) continue;
      const next = JOINING.has(base(tokens[i + 1])) ? i + 2 : i + 1;
      // a consequence hangs on what it follows from
      if (startsClause(tokens, next) && base(tokens[i + 1]) !== 'so') return i - 1;
      continue;
    }
    if (JOINING.has(t.norm) && t.norm !== 'so' && startsClause(tokens, i + 1)) return i - 1;
  }
  let last = tokens.length - 1;
  while (last > b && tokens[last]?.kind === 'punct') last--;
  return last;
}

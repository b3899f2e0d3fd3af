import { isReplyLine } from './mail-header';
import { mayEndWords, SIGN_OFF_LINE } from './mail-signature';

/** Headers span at most so many lines, contact blocks start at most so far above the end. */
const HEADER_LINES = 10;
const SIGNATURE_LINES = 14;
/** Lines of a reply header behind its first. */
const WRAPPED_LINES = 3;
/** Colons close headers, angle brackets mark quotes, and what is not seen is not in the words. */
const NOT_PLAIN = /[:：>\u2060\u200b\ufeff\u00ad]|^\s*[-_=*~—–―]/u;
const COLON = /[:：]/u;

/**
 * Whether a line can be nothing but its writer's words: no quote, header, signature or footer, nor the beginning of one. Between
 * `calmAround` such a line may become any other such line, and `splitMail` takes the text apart in the same places.
 */
export function isPlainLine(line: string): boolean {
  return /\S/u.test(line) && !NOT_PLAIN.test(line) && !isReplyLine(line) && !mayEndWords(line) && !SIGN_OFF_LINE.test(line);
}

/** Whether nothing in the lines before and behind a line makes more of it than words (see `isPlainLine`). Offsets are the line's own. */
export function calmAround(text: string, start: number, end: number): boolean {
  const before = text
    .slice(0, start)
    .split('\n')
    .slice(-1 - SIGNATURE_LINES, -1);
  if (before.slice(-HEADER_LINES).some((line) => COLON.test(line)) || before.some((line) => SIGN_OFF_LINE.test(line)))
    return false;
  for (const line of text.slice(end + 1).split('\n', WRAPPED_LINES)) {
    if (!/\S/u.test(line)) break;
    if (COLON.test(line)) return false;
  }
  return true;
}

import { LIMITS, type Problem } from './types';

/** A file's text, and what was odd about its bytes. */
interface Decoded {
  text: string;
  problems: Problem[];
}

/**
 * Bytes as text: UTF-8 with or without a byte order mark, or UTF-16 with one (as spreadsheets write "Unicode text"). Bytes that are not
 * UTF-8 become U+FFFD and the first is named by its line; whoever reads on leaves out what holds one.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.bytes) return { text: '', problems: [whole('This file is too large: at most 32 MB can be taken.')] };
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark) {
    const text = new TextDecoder(mark).decode(bytes);
    return { text, problems: [whole('The file is in UTF-16; it was read as that.', 'note')] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const before = bytes.subarray(0, firstBad(bytes));
    const line = new TextDecoder().decode(before).split('\n').length;
    const why = `From here on the file is not in UTF-8. Save it as "CSV UTF-8" or "UTF-8" and try again; what could not be read is left out.`;
    return { text: new TextDecoder().decode(bytes), problems: [{ at: '', line, column: 0, why, level: 'error' }] };
  }
}

/** Text that has come as text already: only its byte order mark is taken off. */
export const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Where the first byte is that is no UTF-8. */
function firstBad(bytes: Uint8Array): number {
  const good = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low + 1 < high) {
    const mid = (low + high) >> 1;
    if (good(mid)) low = mid;
    else high = mid;
  }
  return low;
}

// Control characters but newline and tab; marks that turn the direction of text, by which a line can look other than it is.
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/;

/** Why a text cannot be taken into a bank, in words; null: it can. */
export function whyNoText(text: string): string | null {
  if (text.length > LIMITS.text) return `This text is too long: ${text.length} characters, at most ${LIMITS.text}.`;
  const found = UNWANTED.exec(text)?.[0];
  if (found === '\ufffd') return 'This text holds a character that could not be read.';
  if (found)
    return `This text holds a hidden control character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}).`;
  return text.isWellFormed() ? null : 'This text holds half a character.';
}

function whole(why: string, level: Problem['level'] = 'error'): Problem {
  return { at: '', line: 0, column: 0, why, level };
}

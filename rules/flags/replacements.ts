import type { Sentence } from '../text/tokens';
import type { Span } from '../types';

/** A change to the draft: put `text` in place of `start`..`end` (UTF-16). */
export interface Edit extends Span {
  text: string;
}

const MOST = 3;
const SLOT = /\{([a-zA-Z]+)\}/g;

/**
 * An entry's replacements made to fit the place they go to: slots filled, the first letter's case that of the place, no
 * second full stop. One with an unfilled slot is not offered, nor '' where what is left would not be a sentence.
 * @returns at most three, each of which can stand in place of the match as it is
 */
export function fitReplacements(
  replacements: readonly string[],
  draft: string,
  start: number,
  end: number,
  sentence: Sentence,
  slots: Readonly<Record<string, string>>,
): string[] {
  const out: string[] = [];
  const first = firstLetter(sentence) >= start;
  for (const raw of replacements) {
    if (raw === '') {
      if (canLeaveOut(draft, start, end, sentence)) out.push('');
      continue;
    }
    const filled = fill(raw, slots);
    if (filled === null) continue;
    const fitted = fitMarks(fitCase(filled, draft, start, first), draft, end);
    if (fitted !== null && fitted !== draft.slice(start, end) && !out.includes(fitted)) out.push(fitted);
  }
  return out.slice(0, MOST);
}

/** The text with its {slots} filled, or null when one is not known. */
function fill(text: string, slots: Readonly<Record<string, string>>): string | null {
  let whole = true;
  const filled = text.replace(SLOT, (_, name: string) => {
    const value = slots[name];
    if (!value) whole = false;
    return value ?? '';
  });
  return whole ? filled : null;
}

/** Where the sentence's first letter or digit stands, past opening marks, numbering and emoji. */
function firstLetter(sentence: Sentence): number {
  const t = sentence.tokens.find((x) => x.kind === 'word' || x.kind === 'number');
  return t ? t.start : sentence.start;
}

function fitCase(text: string, draft: string, start: number, first: boolean): string {
  const head = /^\p{L}+/u.exec(text)?.[0] ?? '';
  if (!head) return text;
  if (first) {
    // a writer who starts sentences small is left to it
    const small = /^\p{Ll}/u.test(draft.slice(start));
    return small ? text : text.charAt(0).toUpperCase() + text.slice(1);
  }
  return text;
}

/** Takes a closing mark off where the draft has one; null when the two would clash ("?."). */
function fitMarks(text: string, draft: string, end: number): string | null {
  const after = /^["'”’)\]]*([.!?…,;:])?/.exec(draft.slice(end))?.[1];
  // "as things stand," needs something to follow
  if (/[,:]$/.test(text)) return after || !/^\s*[\p{L}\p{N}"'“‘(]/u.test(draft.slice(end)) ? null : text;
  if (/[.]$/.test(text)) return after ? text.slice(0, -1) : text;
  if (/\?$/.test(text) && after) return after === '?' ? text.slice(0, -1) : null;
  return text;
}

/** Leaving out works for a whole sentence, or an opening or closing part that a comma (or "and", "but", "so") parts from the rest. */
function canLeaveOut(draft: string, start: number, end: number, sentence: Sentence): boolean {
  const before = draft.slice(sentence.start, start);
  const after = draft.slice(end, sentence.end);
  const opens = /^[\s"'“‘(]*(?:(?:and|but|so|also|well|hi|hello|no|yes|sorry|ok|sir|madam)\b[\s,]*)*$/i.test(before);
  const closes = /^[\s.!?…"'”’)]*$/.test(after);
  // a greeting alone is no sentence
  if (opens && closes) return !/\b(?:hi|hello|sir|madam)\b/i.test(before);
  if (opens) return /^\s*[,:;-]\s*\p{L}/u.test(after);
  if (closes && /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^,]{0,40},\s*$/i.test(before)) return false;
  if (closes)
    return /[,;:–—-]\s*$/.test(before) || /,\s*(?:and|but|so|then)\s+$/i.test(before) || /\p{L}\s+$/u.test(before) === false;
  return /,\s*$/.test(before) && /^\s*,/.test(after);
}

const AFTER_GREETING =
  /(?:^|\n)\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you)\b[^,.!?\n]{0,40},\s*$/i;

/**
 * The edit that puts a flag's replacement into the draft. Most replacements simply stand in for the text. Leaving out ('') also
 * takes the comma and space that held the words to the rest, gives the next word the capital, and takes a whole sentence out with
 * its full stop.
 */
export function editFor(draft: string, flag: Span, replacement: string): Edit {
  let { start, end } = flag;
  if (replacement !== '') return { start, end, text: replacement };
  const opens = start === 0 || /(?:^|[.!?…\n]["'”’)\]]*\s*)$/.test(draft.slice(0, start));
  const tail = /^\s*[.!?…]+["'”’)\]]*/.exec(draft.slice(end))?.[0];
  const closes = tail !== undefined || /^[^\S\n]*(?:\n|$)/.test(draft.slice(end));
  if (opens && closes) {
    end += tail?.length ?? 0;
    const gap = /^[^\S\n]+/.exec(draft.slice(end))?.[0].length ?? 0;
    if (gap > 0) end += gap;
    else start -= /[^\S\n]+$/.exec(draft.slice(0, start))?.[0].length ?? 0;
    return { start, end, text: '' };
  }
  if (opens) {
    end += /^\s*[,:;–—-]?\s*/.exec(draft.slice(end))?.[0].length ?? 0;
    const next = /^./su.exec(draft.slice(end))?.[0] ?? '';
    const capital = /^\p{Lu}/u.test(draft.slice(start)) ? next.toUpperCase() : next;
    return { start, end: end + next.length, text: capital };
  }
  if (closes) {
    start -= /(?:[,;:]?\s+(?:and|but|so|then))?\s*[,;:–—-]?\s*$/.exec(draft.slice(0, start))?.[0].length ?? 0;
    return { start, end, text: '' };
  }
  if (AFTER_GREETING.test(draft.slice(0, start))) {
    // "Hi Dana, as I said, it went out": the comma of the greeting stays
    end += /^\s*[,:;–—-]?\s*/.exec(draft.slice(end))?.[0].length ?? 0;
    return { start, end, text: '' };
  }
  start -= /\s*,?\s*$/.exec(draft.slice(0, start))?.[0].length ?? 0;
  const comma = /^\s*,/.exec(draft.slice(end))?.[0];
  if (comma) end += comma.length;
  return { start, end, text: '' };
}

import { editBetween, sameSpans } from '@/rules/text/edit';
import { quotedTurns, splitMail, type Who } from '@/rules/text/mail';
import { calmAround, isPlainLine } from '@/rules/text/mail-plain';
import type { Span, Turn } from '@/rules/types';
import type { EditorText } from '../editors/types';
import type { OwnWords } from './types';

/** What is known of the two sides, so that nested quotes get the right speaker. */
export interface Sides {
  agent?: Who;
  customer?: Who;
}

// Zero-width characters that editors put at carets and joints; ZWJ and ZWNJ belong to words and emoji and stay.
const INVISIBLE = /[\u2060\u200b\ufeff\u00ad]+/gu;

/** A draft taken apart: where the agent's words stand in the editor, and from where on in the text of them alone. */
interface Parts {
  held: EditorText;
  /** Stretches that are the agent's, and the same without zero-width characters. */
  mine: Span[];
  own: Span[];
  /** Of each of `own`, in `text`. */
  starts: number[];
  text: string;
  quoted: Turn[];
}

/**
 * The agent's own words in an editor: quoted mail, its headers, signatures and legal footers are left out, whether they
 * are marked by structure (`editor.quoted`) or by text. NBSP reads as a blank; zero-width characters vanish.
 * A salutation or closing that the desk filled in stays: it is part of what the customer will read.
 */
export function splitDraft(editor: EditorText, sides: Sides = {}): OwnWords {
  return wordsOf(partsOf(editor, sides));
}

/** `splitDraft` for one editor while it is written in: most keys change one plain line, and then only that is looked at. */
export class DraftSplitter {
  #last: Parts | null = null;
  #words: OwnWords | null = null;
  /** The line written in last, by its place from both ends: nothing around it makes more of it than words. */
  #calm: { start: number; behind: number } | null = null;

  split(editor: EditorText, sides: Sides): OwnWords {
    const last = this.#last;
    if (last && this.#words && last.held.text === editor.text && sameSpans(last.held.quoted, editor.quoted)) return this.#words;
    this.#last = (last && this.#followed(last, editor)) ?? partsOf(editor, sides);
    this.#words = wordsOf(this.#last);
    return this.#words;
  }

  /** Who is who is known otherwise now. */
  forget(): void {
    this.#last = null;
    this.#calm = null;
  }

  /** The parts after a change within one plain line of the agent's; null for any other change. */
  #followed(last: Parts, held: EditorText): Parts | null {
    const before = last.held.text;
    const edit = editBetween(before, held.text, held.caret);
    if (!edit || edit.added.includes('\n') || before.slice(edit.at, edit.at + edit.removed).includes('\n')) return null;
    const by = held.text.length - before.length;
    const start = before.lastIndexOf('\n', edit.at - 1) + 1;
    const stop = before.indexOf('\n', edit.at + edit.removed);
    const end = stop < 0 ? before.length : stop;
    const line = held.text.slice(start, end + by);
    const behind = before.length - end;
    if (this.#calm?.start !== start || this.#calm.behind !== behind) {
      this.#calm = null;
      if (!isPlainLine(before.slice(start, end)) || !calmAround(before, start, end)) return null;
    }
    this.#calm = null;
    const i = last.own.findIndex((span) => span.start <= start && end <= span.end);
    const span = last.own[i];
    if (!span || (span.end === end && i < last.own.length - 1) || !isPlainLine(line)) return null;
    const move = (s: Span): Span => (s.start >= end ? { start: s.start + by, end: s.end + by } : s);
    const grow = (s: Span): Span => (s.start <= start && end <= s.end ? { start: s.start, end: s.end + by } : move(s));
    if (!sameSpans(last.held.quoted.map(move), held.quoted)) return null;
    this.#calm = { start, behind };
    const at = (last.starts[i] as number) + start - span.start;
    return {
      held,
      mine: last.mine.map(grow),
      own: last.own.map(grow),
      starts: last.starts.map((n, k) => (k > i ? n + by : n)),
      text: last.text.slice(0, at) + line.replaceAll('\u00a0', ' ') + last.text.slice(at + end - start),
      quoted: last.quoted,
    };
  }
}

function partsOf(editor: EditorText, sides: Sides): Parts {
  const mail = splitMail(editor.text, editor.quoted);
  const own = mail.own.flatMap((span) => visible(editor.text, span));
  const starts: number[] = [];
  let text = '';
  for (const span of own) {
    // words on both sides of something left out must not run together
    if (text && !/\s$/u.test(text)) {
      const before = own[starts.length - 1];
      if (before && editor.text.slice(before.end, span.start).replace(INVISIBLE, '') !== '') text += '\n';
    }
    starts.push(text.length);
    text += editor.text.slice(span.start, span.end).replaceAll('\u00a0', ' ');
  }
  // who is who is looked up only where something is quoted
  const quoted = mail.quotes.length > 0 ? quotedTurns(mail.quotes, 'agent', sides.agent, sides.customer) : [];
  return { held: editor, mine: mail.own, own, starts, text, quoted };
}

function wordsOf({ held, mine, own, starts, text, quoted }: Parts): OwnWords {
  return {
    text,
    own,
    quoted,
    toEditor(offset) {
      let i = starts.length - 1;
      while (i > 0 && (starts[i] as number) > offset) i--;
      const span = own[i];
      if (!span) return 0;
      return Math.min(span.start + Math.max(0, offset - (starts[i] as number)), span.end);
    },
    fromEditor(offset) {
      for (let i = own.length - 1; i >= 0; i--) {
        const span = own[i] as Span;
        // where two stretches touch the later one has the say
        if (span.start <= offset && offset <= span.end) return (starts[i] as number) + offset - span.start;
      }
      // among zero-width characters, which are the agent's place but nobody's words
      if (!mine.some((s) => s.start <= offset && offset <= s.end)) return held.text === '' ? 0 : null;
      const i = own.findLastIndex((s) => s.end <= offset);
      return i < 0 ? 0 : (starts[i] as number) + (own[i] as Span).end - (own[i] as Span).start;
    },
  };
}

/** A stretch without its zero-width characters. */
function visible(text: string, span: Span): Span[] {
  const out: Span[] = [];
  let from = span.start;
  const piece = text.slice(span.start, span.end);
  for (const m of piece.matchAll(INVISIBLE)) {
    if (span.start + m.index > from) out.push({ start: from, end: span.start + m.index });
    from = span.start + m.index + m[0].length;
  }
  if (from < span.end) out.push({ start: from, end: span.end });
  return out;
}

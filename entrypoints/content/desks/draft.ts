import { quotedTurns, splitMail, type Who } from '@/rules/text/mail';
import type { Span } from '@/rules/types';
import type { EditorText } from '../editors/types';
import type { OwnWords } from './types';

/** What is known of the two sides, so that nested quotes get the right speaker. */
export interface Sides {
  agent?: Who;
  customer?: Who;
}

// Zero-width characters that editors put at carets and joints; ZWJ and ZWNJ belong to words and emoji and stay.
const INVISIBLE = /[\u2060\u200b\ufeff\u00ad]+/gu;

/**
 * The agent's own words in an editor: quoted mail, its headers, signatures and legal footers are left out, whether they
 * are marked by structure (`editor.quoted`) or by text. NBSP reads as a blank; zero-width characters vanish.
 * A salutation or closing that the desk filled in stays: it is part of what the customer will read.
 */
export function splitDraft(editor: EditorText, sides: Sides = {}): OwnWords {
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

  return {
    text,
    own,
    // who is who is looked up only where something is quoted
    quoted: mail.quotes.length > 0 ? quotedTurns(mail.quotes, 'agent', sides.agent, sides.customer) : [],
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
      if (!mail.own.some((s) => s.start <= offset && offset <= s.end)) return editor.text === '' ? 0 : null;
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

import type { Span, Turn } from '../types';
import { headerAt, isReplyLine, type QuotedAuthor } from './mail-header';
import { notWords } from './mail-signature';

/** One author's words inside a quote. */
export interface Quote extends QuotedAuthor {
  /** 1 for what the mail answers, 2 for what that answered, and so on. */
  level: number;
  text: string;
}

/** A text taken apart as mail. */
export interface Mail {
  /** The writer's own words as stretches of the text, in order, line breaks included. */
  own: Span[];
  /** What is quoted, in order of appearance: as a rule the newest first. */
  quotes: Quote[];
}

/** Names and addresses by which one side of a conversation is known. */
export interface Who {
  names: readonly string[];
  emails?: readonly string[];
}

interface Piece extends Span {
  depth: number;
  /** Without quote marks. */
  body: string;
}

interface Frame {
  depth: number;
  /** Goes on to the end of its surroundings, since its lines bear no marks. */
  open: boolean;
  author: QuotedAuthor | null;
  parent: Frame | null;
  pieces: (Piece | null)[];
}

// "> " marks, but not ">50 euros" or ">:("
const MARKS = /^[ \t\u00a0]{0,3}(?:>(?![:;=]-?[()\\/|])[ \u00a0]?)+/u;
const LOOK_AHEAD = 12;

/**
 * Takes a mail or a draft apart: the writer's own words, and what is quoted with its authors. Signatures, legal footers
 * and "Sent from my phone" belong to neither.
 * @param text lines end with '\n'; U+2060 and NBSP are allowed
 * @param quoted stretches known from structure to be quoted (block quotes), each one level deep; may nest
 */
export function splitMail(text: string, quoted: readonly Span[] = []): Mail {
  const pieces = piecesOf(text, quoted);
  const root: Frame = { depth: 0, open: false, author: null, parent: null, pieces: [] };
  const frames: Frame[] = [root];
  let top = root;
  let pending: QuotedAuthor | null = null;

  const push = (depth: number, open: boolean, author: QuotedAuthor | null) => {
    // a quote that goes on after an answer in between is still the same author's
    const again = author ? undefined : frames.findLast((f) => f.parent === top && f.depth === depth && !f.open);
    top = again ?? { depth, open, author, parent: top, pieces: [] };
    if (!again) frames.push(top);
    else top.pieces.push(null);
  };
  const add = (piece: Piece) => top.pieces.push(piece);

  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const blank = !/\S/u.test(piece.body);
    while (top.parent && piece.depth < top.depth) {
      top.pieces.push(null);
      top = top.parent;
    }
    if (blank) {
      if (piece.depth === top.depth) add(piece);
      continue;
    }
    if (piece.depth > top.depth) push(piece.depth, false, pending);
    pending = null;

    const header = headerAt(linesFrom(pieces, i), 0);
    const next = header ? nextFilled(pieces, i + header.lines) : undefined;
    const deeper = next !== undefined && next.depth > piece.depth;
    if (header && (header.sure || deeper)) {
      const last = pieces[i + header.lines - 1] as Piece;
      if (header.before > 0) add(cut(piece, 0, header.before, text));
      top.pieces.push(null);
      if (header.after < last.body.length) add(cut(last, header.after, last.body.length, text));
      const author: QuotedAuthor = { name: header.name, email: header.email, at: header.at };
      if (deeper) pending = author;
      else push(piece.depth, true, author);
      i += header.lines - 1;
      continue;
    }
    if (isReplyLine(piece.body)) {
      // first in the text it is a notice, further down the history follows
      if (frames.some((f) => f.pieces.some((p) => p && /\S/u.test(p.body)))) push(piece.depth, true, null);
      continue;
    }
    add(piece);
  }
  return { own: ownSpans(root), quotes: quotesOf(frames) };
}

/** The writer's own words of a mail as text, trimmed. */
export function ownWords(text: string): string {
  return splitMail(text)
    .own.map((s) => text.slice(s.start, s.end))
    .join('')
    .trim();
}

/**
 * The quotes of a mail as turns, oldest first. Who is who: by name or address where the agent or the customer is known;
 * otherwise the outermost quote is what the writer answers, so its author is the other side.
 * @param writer who wrote the text that holds the quotes
 */
export function quotedTurns(
  quotes: readonly Quote[],
  writer: 'agent' | 'customer',
  agent: Who = { names: [] },
  customer: Who = { names: [] },
): Turn[] {
  const other = writer === 'agent' ? 'customer' : 'agent';
  const first = quotes.find((q) => q.level === 1 && (q.name ?? q.email));
  const out: Turn[] = [];
  let level1: Turn['from'] = other;
  for (const quote of quotes) {
    const from = roleOf(quote, level1, first, other, writer, agent, customer);
    if (quote.level === 1) level1 = from;
    if (!quote.text || (!quote.name && !quote.email && !isProse(quote.text))) continue;
    const turn: Turn = { from, text: quote.text };
    const name = quote.name ?? (quote.email ? quote.email : undefined);
    if (name) turn.name = name;
    if (quote.at) turn.at = quote.at;
    out.push(turn);
  }
  return out.reverse();
}

function roleOf(
  quote: Quote,
  level1: Turn['from'],
  first: Quote | undefined,
  other: Turn['from'],
  writer: Turn['from'],
  agent: Who,
  customer: Who,
): Turn['from'] {
  if (isWho(quote, agent)) return 'agent';
  if (isWho(quote, customer)) return 'customer';
  if (quote.level === 1) return other;
  const same =
    (first?.email && quote.email && first.email.toLowerCase() === quote.email.toLowerCase()) ||
    (first?.name && quote.name && sameName(first.name, quote.name));
  if (same) return level1;
  if (quote.name || quote.email) return level1 === other ? writer : other;
  return quote.level % 2 === 1 ? other : writer;
}

function isWho(author: QuotedAuthor, who: Who): boolean {
  const email = author.email?.toLowerCase();
  if (email && who.emails?.some((e) => e.toLowerCase() === email)) return true;
  return who.names.some(
    (n) => (author.name !== undefined && sameName(n, author.name)) || (email !== undefined && sameName(n, email)),
  );
}

/**
 * Whether two ways of writing a name mean one person: "sam", "Sam Okafor", "sam (Sam Okafor)", "Okafor, Sam",
 * "sam@helpdesk.example". Every word of the shorter one must be in the longer one.
 */
export function sameName(a: string, b: string): boolean {
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.size === 0 || y.size === 0) return false;
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  for (const word of small) if (!large.has(word)) return false;
  return true;
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'herr', 'frau', 'via', 'the']);

/** The words that make a name, folded: titles, brackets and the domain of an address are left out. */
export function nameWords(name: string): Set<string> {
  const out = new Set<string>();
  const local = name.replace(/([\w.+-]+)@[\w.-]+/gu, '$1');
  for (const m of local
    .normalize('NFKD')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = m[0].replace(/\p{M}/gu, '');
    if (word && !TITLES.has(word)) out.add(word);
  }
  return out;
}

/** Enough words to be somebody's message rather than a signature or a name. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/u).length;
  return words >= 12 || (words >= 5 && /[.!?…](?:\s|$)/u.test(text));
}

/** Lines, cut further where a structural quote starts or ends within one. */
function piecesOf(text: string, quoted: readonly Span[]): Piece[] {
  const cuts = new Set<number>();
  for (const q of quoted) cuts.add(q.start).add(q.end);
  const out: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    let from = at;
    for (const c of [...cuts]
      .filter((x) => x > at && x < lineEnd && text.slice(x, lineEnd).trim() !== '')
      .sort((p, q) => p - q)) {
      out.push(pieceOf(text, from, c, quoted));
      from = c;
    }
    out.push(pieceOf(text, from, lineEnd, quoted));
    at = lineEnd;
  }
  return out;
}

function pieceOf(text: string, start: number, end: number, quoted: readonly Span[]): Piece {
  const raw = text.slice(start, end).replace(/\n$/u, '');
  let depth = 0;
  for (const q of quoted) if (q.start <= start && start < q.end) depth++;
  const marks = raw.charCodeAt(0) <= 0xa0 ? MARKS.exec(raw) : null;
  if (marks && !/^\s*>\d/u.test(raw)) {
    depth += marks[0].split('>').length - 1;
    return { start, end, depth, body: raw.slice(marks[0].length) };
  }
  return { start, end, depth, body: raw };
}

function cut(piece: Piece, from: number, to: number, text: string): Piece {
  const offset = text.slice(piece.start, piece.end).indexOf(piece.body);
  const start = piece.start + offset + from;
  // the line break belongs to the rest of the line
  const end = to === piece.body.length ? piece.end : piece.start + offset + to;
  return { start, end, depth: piece.depth, body: piece.body.slice(from, to) };
}

function linesFrom(pieces: readonly Piece[], at: number): string[] {
  const depth = pieces[at]?.depth;
  const out: string[] = [];
  for (let i = at; i < pieces.length && out.length < LOOK_AHEAD; i++) {
    const p = pieces[i] as Piece;
    if (p.depth !== depth && /\S/u.test(p.body)) break;
    out.push(p.depth === depth ? p.body : '');
  }
  return out;
}

function nextFilled(pieces: readonly Piece[], from: number): Piece | undefined {
  for (let i = from; i < pieces.length; i++) {
    const p = pieces[i] as Piece;
    if (/[^\s\u2060\u200b\ufeff]/u.test(p.body)) return p;
  }
  return undefined;
}

/** A frame's pieces without signatures, as runs of pieces that follow one another. */
function runs(frame: Frame): Piece[][] {
  const out: Piece[][] = [[]];
  for (const piece of frame.pieces) {
    if (piece === null) out.push([]);
    else out.at(-1)?.push(piece);
  }
  return out.map((run) => {
    const gone = notWords(run.map((p) => p.body));
    return run.filter((_, i) => !gone.has(i));
  });
}

function ownSpans(root: Frame): Span[] {
  const out: Span[] = [];
  for (const piece of runs(root).flat()) {
    const last = out.at(-1);
    if (last && last.end === piece.start) last.end = piece.end;
    else if (piece.end > piece.start) out.push({ start: piece.start, end: piece.end });
  }
  return out;
}

function quotesOf(frames: readonly Frame[]): Quote[] {
  const levels = new Map<Frame, number>();
  const out: Quote[] = [];
  for (const frame of frames) {
    const above = frame.parent ? (levels.get(frame.parent) ?? 0) : 0;
    const text = runs(frame)
      .map((run) =>
        run
          .map((p) => p.body.replaceAll('\u2060', ''))
          .join('\n')
          .trim(),
      )
      .filter(Boolean)
      .join('\n');
    const named = frame.author !== null && (frame.author.name ?? frame.author.email) !== undefined;
    // a wrapper that only holds the header of the quote inside it is no level of its own
    const level = frame.parent ? above + (text || named ? 1 : 0) : 0;
    levels.set(frame, level);
    if (!frame.parent || (!text && !named)) continue;
    out.push({ level, text, ...frame.author });
  }
  return out;
}

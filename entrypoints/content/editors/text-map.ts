import type { Span } from '@/rules/types';
import { quoteKind } from './quoted';
import { isPlaceholder, type Looks, looksIn, looksOf, readsAsWords, type WhiteSpace } from './text-looks';
import { deepestStart, indexOf, merge, NOT_TEXT, type Point } from './text-places';

/** `length` characters of the text from `at` on are those of `node` from `from` on. */
interface Piece {
  at: number;
  length: number;
  node: Text;
  from: number;
  /** Shown in the editor, but not the editor's to change (a mention). */
  island: boolean;
  /** White space stays as it is. */
  keeps: boolean;
}

/** Zero-width characters that editors put in as props for the caret; joiners stay, emoji need them. */
export const ZERO_WIDTH = /[\u200b\u2060\ufeff]/;
const PRESERVED_BREAKS = /\r\n?|\n|[\u200b\u2060\ufeff]+/g;
const COLLAPSED = /[ \t\n\r\f]+|[\u200b\u2060\ufeff]+/g;
/** Words that read the same in any white-space mode, whatever stands before and after them. */
const STANDS_ALONE = /^[^ \t\n\r\f\u200b\u2060\ufeff]+(?: [^ \t\n\r\f\u200b\u2060\ufeff]+)*$/;
/** The same where white space stays as it is. */
const KEPT_ALONE = /^[^\n\r\u200b\u2060\ufeff]+$/;
/** May be the head of a quote (see quoted.ts), and then the rest is another's. */
const OPENS_HEADER = /^[^:]{0,12}:/;

/**
 * The text of an editable element as the agent sees it, and the way from each character back to the DOM.
 *
 * Blocks and line breaks are one '\n' each; collapsible white space is collapsed as the browser does; NBSP stays a
 * character of its own; zero-width props are left out; what is not displayed, placeholders and widgets are left out. An inline
 * `contenteditable=false` island with a short text (a mention, a merge field) is read, because the customer will read it,
 * but `editable` says no to an edit that touches it; any other island is left out.
 */
export class TextMap {
  text = '';
  /** Stretches that are structurally not the agent's words: in order, not touching. */
  quoted: Span[];
  private readonly spans: Span[] = [];
  private readonly pieces: Piece[] = [];
  private readonly byNode = new Map<Node, Piece[]>();
  private readonly enter = new Map<Node, number>();
  private readonly exit = new Map<Node, number>();
  /** Where each line begins, for lines without a character to point at. */
  private readonly lines: { at: number; point: Point }[] = [];

  /** A line that has nothing in it yet is not there: a closing <br> ends its line and opens none. */
  private lineIsOpen = false;
  private anyLine = false;
  private waiting: ((at: number) => void)[] = [];
  private space: { node: Text; from: number } | null = null;
  private island = 0;
  private keeps = false;

  constructor(readonly host: Element) {
    this.children(host, looksOf(host));
    this.space = null;
    for (const settle of this.waiting) settle(this.text.length);
    this.waiting = [];
    this.quoted = merge(this.spans, this.text.length);
  }

  /** DOM place of a text offset; `after` prefers the end of the character before to the start of the next one. */
  pointAt(offset: number, after: boolean): Point {
    let before: Piece | null = null;
    let next: Piece | null = null;
    for (const piece of this.pieces) {
      if (offset > piece.at && offset <= piece.at + piece.length) before = piece;
      if (offset >= piece.at && offset < piece.at + piece.length) next = piece;
      if (piece.at > offset) break;
    }
    const piece = after ? (before ?? next) : (next ?? before);
    if (piece) return { node: piece.node, offset: piece.from + (offset - piece.at) };
    let line: { at: number; point: Point } | null = null;
    for (const l of this.lines) if (l.at <= offset) line = l;
    return line ? line.point : deepestStart(this.host);
  }

  /** Text offset of a DOM place, or null when it is outside the host or in something left out. */
  offsetOf(node: Node, offset: number): number | null {
    if (node !== this.host && !this.host.contains(node)) return null;
    if (node.nodeType === Node.TEXT_NODE) {
      const pieces = this.byNode.get(node);
      if (!pieces) return this.enter.get(node) ?? this.nearest(node);
      let at = pieces[0]?.at ?? 0;
      for (const piece of pieces) {
        if (offset < piece.from) break;
        at = piece.at + Math.min(offset - piece.from, piece.length);
      }
      return at;
    }
    const child = node.childNodes[offset];
    if (child) return this.enter.get(child) ?? this.nearest(child);
    return this.exit.get(node) ?? this.enter.get(node) ?? this.nearest(node);
  }

  /** Live range over a stretch, or null when it is outside the text. */
  rangeOf(span: Span): Range | null {
    if (span.start < 0 || span.end < span.start || span.end > this.text.length) return null;
    const empty = span.start === span.end;
    const start = this.pointAt(span.start, empty);
    const end = empty ? start : this.pointAt(span.end, true);
    const range = this.host.ownerDocument.createRange();
    try {
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
    } catch {
      return null;
    }
    return range;
  }

  /** Whether a stretch is free of islands. */
  editable(span: Span): boolean {
    return !this.pieces.some((p) => p.island && p.at < span.end && p.at + p.length > span.start);
  }

  /**
   * Takes in new words of one text node without reading the rest again.
   * @returns false where they may change more than themselves: the map is no longer true then
   */
  retext(node: Text): boolean {
    const known = this.byNode.get(node);
    const piece = known?.[0];
    if (!piece || known.length !== 1 || piece.island || piece.from !== 0) return false;
    const { data } = node;
    const before = this.text.slice(piece.at, piece.at + piece.length);
    const alone = piece.keeps ? KEPT_ALONE : STANDS_ALONE;
    if (!alone.test(data) || !alone.test(before) || OPENS_HEADER.test(data)) return false;
    const end = piece.at + piece.length;
    // Within a quote, words may be the head of another.
    if (this.quoted.some((q) => q.start <= end) || (this.quoted.length > 0 && OPENS_HEADER.test(before))) return false;
    const by = data.length - piece.length;
    this.text = this.text.slice(0, piece.at) + data + this.text.slice(end);
    piece.length = data.length;
    if (by === 0) return true;
    for (const later of this.pieces) if (later !== piece && later.at >= end) later.at += by;
    for (const line of this.lines) if (line.at >= end) line.at += by;
    if (this.quoted.length > 0) this.quoted = this.quoted.map((q) => ({ start: q.start + by, end: q.end + by }));
    for (const places of [this.enter, this.exit])
      for (const [at, offset] of places) if (offset >= end) places.set(at, offset + by);
    return true;
  }

  private nearest(node: Node): number | null {
    for (let n: Node | null = node; n && n !== this.host.parentNode; n = n.parentNode) {
      const at = this.enter.get(n);
      if (at !== undefined) return at;
    }
    return this.enter.get(this.host) ?? null;
  }

  private here(settle: (at: number) => void): void {
    if (this.lineIsOpen) settle(this.text.length);
    else this.waiting.push(settle);
  }

  private openLine(point: Point): void {
    if (this.lineIsOpen) return;
    if (this.anyLine) this.text += '\n';
    this.anyLine = true;
    this.lineIsOpen = true;
    this.lines.push({ at: this.text.length, point });
    for (const settle of this.waiting) settle(this.text.length);
    this.waiting = [];
  }

  private closeLine(): void {
    this.lineIsOpen = false;
    this.space = null;
  }

  private children(parent: Element, looks: Looks): void {
    this.here((at) => this.enter.set(parent, at));
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.words(node as Text, looks.space);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, looks);
    }
    this.here((at) => this.exit.set(parent, at));
  }

  private element(el: Element, around: Looks): void {
    if (el.tagName === 'BR') {
      this.here((at) => this.enter.set(el, at));
      const parent = el.parentNode as Node;
      this.openLine({ node: parent, offset: indexOf(el) });
      this.closeLine();
      return;
    }
    if (NOT_TEXT.has(el.tagName.toUpperCase())) return;
    const looks = looksIn(around, el);
    if (looks.hidden) return;
    const { inline } = looks;
    const island = el.getAttribute('contenteditable') === 'false';
    if (isPlaceholder(el)) return;
    if (!inline) this.blockEdge();
    if (island && !(inline && readsAsWords(el))) return;
    const kind = quoteKind(el);
    let from = -1;
    if (kind) this.here((at) => (from = at));
    if (island) this.island++;
    this.children(el, looks);
    if (island) this.island--;
    if (kind) {
      const to = this.text.length;
      if (kind === 'self') {
        if (from >= 0 && to > from) this.spans.push({ start: from, end: to });
      } else {
        // The rest of the mail is somebody else's: the span is closed when the whole text is known.
        const open: Span = { start: from, end: Number.POSITIVE_INFINITY };
        if (from < 0) this.waiting.push((at) => (open.start = at));
        this.spans.push(open);
      }
    }
    if (!inline) this.blockEdge();
  }

  private blockEdge(): void {
    if (this.lineIsOpen) this.closeLine();
  }

  private words(node: Text, space: WhiteSpace): void {
    const data = node.data;
    if (data.length === 0) {
      this.here((at) => this.enter.set(node, at));
      return;
    }
    this.here((at) => this.enter.set(node, at));
    const keeps = space === 'preserve';
    this.keeps = keeps;
    const pattern = keeps ? PRESERVED_BREAKS : COLLAPSED;
    pattern.lastIndex = 0;
    let from = 0;
    for (let hit = pattern.exec(data); hit; hit = pattern.exec(data)) {
      if (hit.index > from) this.run(node, from, hit.index);
      from = hit.index + hit[0].length;
      if (ZERO_WIDTH.test(hit[0])) {
        // A prop for the caret stands for a line that is there, if empty.
        this.openLine({ node, offset: hit.index });
      } else if (keeps || (space === 'lines' && hit[0].includes('\n'))) {
        const breaks = space === 'lines' ? hit[0].split('\n').length - 1 : 1;
        for (let i = 0; i < breaks; i++) {
          this.openLine({ node, offset: hit.index });
          this.closeLine();
        }
      } else if (this.lineIsOpen && !this.space && this.text.length > this.lastLineStart()) {
        this.space = { node, from: hit.index };
      }
    }
    if (from < data.length) this.run(node, from, data.length);
  }

  private lastLineStart(): number {
    return this.lines[this.lines.length - 1]?.at ?? 0;
  }

  private run(node: Text, from: number, to: number): void {
    this.openLine({ node, offset: from });
    if (this.space) {
      const { node: n, from: f } = this.space;
      this.space = null;
      this.piece(n, f, ' ');
    }
    this.piece(node, from, node.data.slice(from, to));
  }

  private piece(node: Text, from: number, text: string): void {
    const last = this.pieces[this.pieces.length - 1];
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      last.length += text.length;
    } else {
      const piece: Piece = { at: this.text.length, length: text.length, node, from, island: this.island > 0, keeps: this.keeps };
      this.pieces.push(piece);
      const known = this.byNode.get(node);
      if (known) known.push(piece);
      else this.byNode.set(node, [piece]);
    }
    this.text += text;
  }
}

import type { TextEdit } from '@/rules/text/edit';
import type { Span } from '@/rules/types';

/** A stretch that is to look otherwise than the rest: the style of its element. Offsets are those of the sheet's text. */
export interface Look extends Span {
  css: string;
}

/** `css` null: words that only keep their place. */
interface Piece {
  text: string;
  css: string | null;
}

/**
 * The text of a mirror, a block for each of its lines: after a key the browser lays out one line, not the whole. A line ends with
 * its '\n', so that the blocks' text adds up to the whole. Only words with a look are painted.
 */
export class Sheet {
  #text = '';
  #looks: readonly Look[] = [];
  /** Where the last look ends. */
  #last = -1;
  #lines: Piece[][] = [];
  /** What was typed behind the last look is not laid yet. */
  #waiting = false;
  /** Words are aligned to where their line begins: what stands behind others does not move them. */
  fromStart = false;
  #first: HTMLElement | null = null;

  constructor(readonly element: HTMLElement) {
    element.style.visibility = 'hidden';
  }

  get text(): string {
    return this.#text;
  }

  /**
   * @param looks in order, not overlapping
   * @returns whether more has changed than words within a line
   */
  lay(text: string, looks: readonly Look[]): boolean {
    const lines = linesOf(text, looks);
    const before = this.#lines;
    this.#text = text;
    this.#looks = looks;
    this.#waiting = false;
    this.#last = looks.at(-1)?.end ?? -1;
    this.#lines = lines;
    const least = Math.min(before.length, lines.length);
    let head = 0;
    while (head < least && alike(before[head], lines[head])) head++;
    let tail = 0;
    while (tail < least - head && alike(before[before.length - 1 - tail], lines[lines.length - 1 - tail])) tail++;
    const { children, ownerDocument } = this.element;
    let built = before.length !== lines.length;
    for (let i = lines.length - tail; i < before.length - tail; ) {
      children[i]?.remove();
      before.splice(i, 1);
    }
    for (let i = head; i < lines.length - tail; i++) {
      const line = lines[i] ?? [];
      const known = i < before.length - tail ? children[i] : undefined;
      if (known && renewed(known, before[i] ?? [], line)) continue;
      built = true;
      const block = (known as HTMLElement | undefined) ?? ownerDocument.createElement('div');
      if (!known) {
        // Each line takes its direction from its own words where the field's do.
        block.style.cssText = 'unicode-bidi:inherit;text-indent:0;';
        this.element.insertBefore(block, children[i] ?? null);
        before.splice(i, 0, []);
      }
      block.replaceChildren(...line.map((piece) => drawn(ownerDocument, piece)));
    }
    this.#indent();
    return built;
  }

  /**
   * Follows an edit within one line and beside all looks: only the characters that have come and gone are touched, if any.
   * @param text the whole after it
   * @returns false where it has to be laid anew
   */
  type({ at, removed, added }: TextEdit, text: string): boolean {
    if (text.length !== this.#text.length + added.length - removed) return false;
    // Behind the last look, and not at its very word, nothing that is typed moves what is seen: the words can wait.
    if (this.fromStart && at > this.#last + 1 && /\s/.test(this.#text.slice(this.#last, at))) {
      this.#text = text;
      this.#waiting = true;
      return true;
    }
    if (added.includes('\n') || this.#waiting) return false;
    let from = 0;
    for (const [i, line] of this.#lines.entries()) {
      for (const [k, piece] of line.entries()) {
        const end = from + piece.text.length;
        // At the end of a line that has a break, what is typed stands before the break.
        const within =
          at >= from && at + removed <= end && !(at === end && (piece.text.endsWith('\n') || line[k + 1]?.css === null));
        if (within && piece.css === null) {
          const was = piece.text.slice(at - from, at - from + removed);
          const node = this.element.children[i]?.childNodes[k];
          if (was.includes('\n') || node?.nodeType !== Node.TEXT_NODE || removed - added.length >= piece.text.length)
            return false;
          (node as Text).replaceData(at - from, removed, added);
          piece.text = piece.text.slice(0, at - from) + added + piece.text.slice(at - from + removed);
          this.#text = text;
          this.#looks = this.#looks.map((look) => (look.start >= at + removed ? moved(look, added.length - removed) : look));
          this.#last = this.#looks.at(-1)?.end ?? -1;
          return true;
        }
        from = end;
      }
    }
    return false;
  }

  /** Has all the words of a text in it, whatever was left for later, with the looks as they are. */
  hold(text: string): void {
    if (text !== this.#text) this.lay(text, []);
    else if (this.#waiting) this.lay(text, this.#looks);
  }

  /** Only the first line of a field is indented. */
  #indent(): void {
    const first = this.element.firstElementChild as HTMLElement | null;
    if (first === this.#first) return;
    if (this.#first) this.#first.style.textIndent = '0';
    if (first) first.style.textIndent = 'inherit';
    this.#first = first;
  }

  /** Where an offset of the text stands in the tree: at the beginning of a line rather than behind the break before it. */
  pointAt(offset: number): { node: Node; offset: number } {
    const walker = this.element.ownerDocument.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    let left = offset;
    let last: Text | null = null;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (left < node.length || (left === node.length && !node.data.endsWith('\n'))) return { node, offset: left };
      left -= node.length;
      last = node;
    }
    return last ? { node: last, offset: last.length } : { node: this.element, offset: 0 };
  }
}

const moved = (look: Look, by: number): Look => ({ ...look, start: look.start + by, end: look.end + by });

function linesOf(text: string, looks: readonly Look[]): Piece[][] {
  const lines: Piece[][] = [];
  let next = 0;
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const end = stop < 0 ? to : to + 1;
    const line: Piece[] = [];
    let at = from;
    while (next < looks.length) {
      const look = looks[next] as Look;
      if (look.start >= end) break;
      const a = Math.max(look.start, at);
      const b = Math.min(look.end, to);
      if (b > a) {
        if (a > at) line.push({ text: text.slice(at, a), css: null });
        line.push({ text: text.slice(a, b), css: look.css });
        at = b;
      }
      // It goes on in the next line.
      if (look.end > end) break;
      next++;
    }
    if (end > at) line.push({ text: text.slice(at, end), css: null });
    lines.push(line);
    from = end;
  }
  return lines;
}

function alike(a: readonly Piece[] | undefined, b: readonly Piece[] | undefined): boolean {
  return a?.length === b?.length && a?.every((piece, i) => piece.text === b?.[i]?.text && piece.css === b?.[i]?.css) === true;
}

/** Puts other words into a line whose pieces look as before; false where they do not. */
function renewed(block: Element, before: readonly Piece[], line: readonly Piece[]): boolean {
  if (before.length !== line.length || !before.every((piece, i) => piece.css === line[i]?.css)) return false;
  for (const [i, { text }] of line.entries()) {
    const node = block.childNodes[i];
    const words = node?.nodeType === Node.TEXT_NODE ? node : node?.firstChild;
    if (!words) return false;
    if (text !== before[i]?.text) words.nodeValue = text;
  }
  return true;
}

function drawn(doc: Document, { text, css }: Piece): Node {
  if (css === null) return doc.createTextNode(text);
  const words = doc.createElement('span');
  words.style.cssText = `visibility:visible;${css}`;
  words.textContent = text;
  return words;
}

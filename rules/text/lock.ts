/** What every match of an expression must hold, worked out from its source. The method is said in `guard.ts`. */

/** Letters and digits by number, everything else 0; capitals as small letters. */
export const SIGNS = 38;
export const code = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  if (unit >= 48 && unit <= 57) return unit - 48 + 27;
  return unit === 95 ? 37 : 0;
};

/** Strings of sign numbers, written as characters of those codes, and zero-width signs that are settled when a run of them ends. */
const OTHER = String.fromCharCode(0);
const WORD_EDGE = String.fromCharCode(SIGNS);
const TEXT_EDGE = String.fromCharCode(SIGNS + 1);

const ONE: readonly string[] = Array.from({ length: SIGNS }, (_, i) => String.fromCharCode(i));
const marked = (chars: string): Uint8Array => {
  const out = new Uint8Array(0x10000);
  for (const c of chars) out[c.charCodeAt(0)] = 1;
  return out;
};
/** Characters that mean something in an expression, and those that say how often what is before them comes. */
const MEANS = marked('^$.[]()\\|?*+{}');
const QUANTIFIES = marked('?*+{');

/** One of these strings, at least, is in every match. */
type Clause = readonly string[];

interface Piece {
  /** All strings that the piece can be, where they are few; null: open. */
  exact: readonly string[] | null;
  /** What every match of the piece holds besides. */
  needs: readonly Clause[];
}

const MOST_EXACT = 16;
const MOST_IN_CHOICE = 200;
const MOST_LENGTH = 9;
const MOST_CLAUSES = 3;
const NOTHING: Piece = { exact: [''], needs: [] };
const ANYTHING: Piece = { exact: null, needs: [] };

/** Settles the zero-width signs of a run; null when it can stand nowhere. */
function settled(run: string): string | null {
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) >= SIGNS) return settledFrom(run, i);
  return run;
}

function settledFrom(run: string, from: number): string | null {
  let out = run.slice(0, from);
  for (let i = from; i < run.length; i++) {
    const c = run.charCodeAt(i);
    if (c < SIGNS) {
      out += run[i];
      continue;
    }
    let n = i + 1;
    while (n < run.length && run.charCodeAt(n) >= SIGNS) n++;
    const next = n < run.length ? run.charCodeAt(n) : -1;
    const last = out.length > 0 ? out.charCodeAt(out.length - 1) : -1;
    if (c === SIGNS) {
      if (last > 0 && next > 0) return null;
      if (last === 0 && next === 0) return null;
      if ((last < 0 && next > 0) || (last > 0 && next < 0)) out += OTHER;
    } else if (last < 0 || next < 0) out += OTHER;
    i = n - 1;
  }
  return out;
}

export function signs(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += ONE[code(text.charCodeAt(i))];
  return out;
}

/** Roughly how many texts in a million hold one of the strings: longer ones are rarer. */
function commonness(clause: Clause): number {
  let sum = 0;
  for (const s of clause) sum += SHARE[s.length] ?? 1;
  return sum;
}
const SHARE = Array.from({ length: 12 }, (_, length) => 1e6 * 0.25 ** (length - 2));

/** A run that has ended, as something a match must hold; null when that says nothing. */
function clauseOf(run: readonly string[]): Clause | null {
  const out: string[] = [];
  for (const r of run) {
    const s = settled(r);
    if (s === null) continue;
    if (s.length < 3) return null;
    out.push(s);
  }
  return out;
}

const ordered = (clauses: readonly Clause[]) =>
  clauses.length < 2 ? clauses : [...clauses].sort((a, b) => commonness(a) - commonness(b)).slice(0, MOST_CLAUSES);

function allOf(p: Piece): readonly Clause[] {
  const own = p.exact ? clauseOf(p.exact) : null;
  return own ? [...p.needs, own] : p.needs;
}

function either(options: readonly Piece[]): Piece {
  if (options.length === 1) return options[0] as Piece;
  let count = 0;
  for (const o of options) count += o.exact ? o.exact.length : Number.POSITIVE_INFINITY;
  if (count <= MOST_IN_CHOICE) return { exact: options.flatMap((o) => o.exact ?? []), needs: [] };
  const union: string[] = [];
  for (const o of options) {
    let best: Clause | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const c of allOf(o)) {
      const w = commonness(c);
      if (w < least) [best, least] = [c, w];
    }
    if (!best) return ANYTHING;
    for (const s of best) union.push(s);
  }
  return { exact: null, needs: [union] };
}

/** Puts pieces behind each other. */
class Row {
  private run: readonly string[] = [''];
  private open = false;
  private readonly needs: Clause[] = [];

  private flush(): void {
    const clause = clauseOf(this.run);
    if (clause) this.needs.push(clause);
    this.open = true;
    this.run = [''];
  }

  add(p: Piece): void {
    for (const n of p.needs) this.needs.push(n);
    if (!p.exact) {
      this.flush();
      return;
    }
    const { exact } = p;
    const only = exact.length === 1 ? (exact[0] as string) : null;
    if (only === '') return;
    const first = this.run[0] as string;
    if (this.run.length * exact.length > MOST_EXACT || first.length > MOST_LENGTH) if (first || this.run.length > 1) this.flush();
    if (this.run.length === 1 && this.run[0] === '') this.run = exact;
    else if (only !== null) this.run = this.run.map((r) => r + only);
    else this.run = this.run.flatMap((r) => exact.map((e) => r + e));
    if (exact.length > MOST_EXACT) this.flush();
  }

  /** The piece once or more: what follows follows its last time. */
  repeat(p: Piece): void {
    this.add(p);
    this.flush();
    if (p.exact && p.exact.length <= MOST_EXACT && !p.exact.includes('')) this.run = p.exact;
  }

  made(): Piece {
    if (!this.open) return { exact: this.run, needs: this.needs };
    this.flush();
    return { exact: null, needs: ordered(this.needs) };
  }
}

/** Reads the source of an expression that is known to be right. */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  whole(): Piece {
    const options: Piece[] = [];
    for (;;) {
      options.push(this.row());
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return either(options);
  }

  private row(): Piece {
    const row = new Row();
    for (;;) {
      const c = this.source[this.at];
      if (c === undefined || c === '|' || c === ')') return row.made();
      const piece = this.atom(c);
      const times = this.times();
      if (!times) row.add(piece);
      else if (times.least === 0)
        row.add(times.most === 1 && piece.exact ? { exact: [...piece.exact, ''], needs: [] } : ANYTHING);
      else if (times.least === 1 && times.most === 1) row.add(piece);
      else row.repeat(piece);
    }
  }

  private times(): { least: number; most: number } | null {
    const c = this.source[this.at];
    let out: { least: number; most: number } | null = null;
    if (c === '?') out = { least: 0, most: 1 };
    else if (c === '*') out = { least: 0, most: 2 };
    else if (c === '+') out = { least: 1, most: 2 };
    else if (c === '{') {
      const m = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.source.slice(this.at, this.at + 12));
      if (!m) return null;
      const least = Number(m[1]);
      out = { least, most: m[2] ? (m[3] ? Number(m[3]) : 99) : least };
      this.at += m[0].length - 1;
    }
    if (!out) return null;
    this.at++;
    if (this.source[this.at] === '?') this.at++;
    return out;
  }

  private atom(c: string): Piece {
    this.at++;
    switch (c) {
      case '^':
      case '$':
        return { exact: [TEXT_EDGE], needs: [] };
      case '.':
        return ANYTHING;
      case '[':
        return this.set();
      case '(':
        return this.group();
      case '\\':
        return this.escape();
      default:
        return { exact: [this.plain()], needs: [] };
    }
  }

  /** Plain characters up to one that is repeated or means something. */
  private plain(): string {
    const { source } = this;
    let out = ONE[code(source.charCodeAt(this.at - 1))] as string;
    for (;;) {
      const c = source.charCodeAt(this.at);
      if (Number.isNaN(c) || MEANS[c] === 1 || QUANTIFIES[source.charCodeAt(this.at + 1)] === 1) return out;
      out += ONE[code(c)];
      this.at++;
    }
  }

  private group(): Piece {
    const { source } = this;
    let apart = false;
    if (source[this.at] === '?') {
      // (?: (?= (?! (?<= (?<! (?<name> (?i:
      const behind = source[this.at + 1] === '<' ? 2 : 1;
      const c = source[this.at + behind];
      apart = c === '=' || c === '!';
      this.at = apart ? this.at + behind + 1 : source.indexOf(behind === 2 ? '>' : ':', this.at) + 1;
    }
    const inside = this.whole();
    this.at++;
    return apart ? NOTHING : inside;
  }

  private escape(): Piece {
    const c = this.source[this.at++] ?? '';
    if (c === 'b') return { exact: [WORD_EDGE], needs: [] };
    if (c === 'B') return NOTHING;
    if (c === 's' || c === 'W') return { exact: [OTHER], needs: [] };
    if (/[dDwSpPk1-9]/.test(c)) {
      const more = c === 'p' || c === 'P' ? /^\{[^}]*\}/ : c === 'k' ? /^<[^>]*>/ : null;
      this.at += more?.exec(this.source.slice(this.at))?.[0].length ?? 0;
      return ANYTHING;
    }
    return { exact: [signs(this.character(c))], needs: [] };
  }

  /** The character that an escape inside or outside a set stands for. */
  private character(c: string): string {
    if (c === 'u' || c === 'x') {
      const hex = /^(?:\{([\da-f]+)\}|([\da-f]{4}))/i.exec(this.source.slice(this.at, this.at + 10));
      const two = c === 'x' ? /^[\da-f]{2}/i.exec(this.source.slice(this.at, this.at + 2)) : null;
      const read = two ?? hex;
      if (!read) return c;
      this.at += read[0].length;
      return String.fromCodePoint(Number.parseInt(read[1] ?? read[2] ?? read[0], 16));
    }
    return /[nrtfv0]/.test(c) ? ' ' : c;
  }

  private set(): Piece {
    const negated = this.source[this.at] === '^';
    if (negated) this.at++;
    const out = new Set<string>();
    let open = negated;
    let last = '';
    for (;;) {
      const c = this.source[this.at++] ?? ']';
      if (c === ']') break;
      if (c === '-' && last && this.source[this.at] !== ']') {
        open = true;
        continue;
      }
      if (c !== '\\') {
        last = c;
        out.add(signs(c));
        continue;
      }
      const e = this.source[this.at++] ?? '';
      if (/[dDwSpPB]/.test(e)) {
        open = true;
        if (e === 'p' || e === 'P') this.at += /^\{[^}]*\}/.exec(this.source.slice(this.at))?.[0].length ?? 0;
      } else if (e === 's' || e === 'W') out.add(OTHER);
      else {
        last = e;
        out.add(signs(this.character(e)));
      }
    }
    return open || out.size > 6 ? ANYTHING : { exact: [...out], needs: [] };
  }
}

/** Every text that matches holds one string of each clause, or all its trigrams. */
export type Lock = readonly Clause[];

export const lockOf = (source: string): Lock => ordered(allOf(new Reader(source).whole()));

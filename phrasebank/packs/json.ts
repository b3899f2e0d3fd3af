import { LIMITS, type Problem } from './types';

/** What a text of JSON held, with the place of everything in it. */
export interface ReadJson {
  /** Undefined when not even a beginning could be read. Objects have no `__proto__`, `constructor` or `prototype` keys. */
  value: unknown;
  /** What is wrong with the text itself, in order. */
  problems: Problem[];
  /** Objects and lists that the text breaks off in. */
  unfinished: ReadonlySet<object>;
  /** Where a JSON pointer's value stands, or the nearest thing around it that is there. */
  place(path: readonly (string | number)[]): { line: number; column: number };
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const TEXT = /"(?:[^"\\\n\r]|\\[^\n\r])*"/y;

class Broken extends Error {
  constructor(
    readonly at: number,
    why: string,
  ) {
    super(why);
  }
}

/**
 * Reads JSON and keeps the place of each value, so that whoever judges the values can name a line. A text that breaks off gives what came
 * before. Never throws; bounded in depth and length by `LIMITS`. A comma too many is forgiven and noted, as hand-written files have it.
 */
export function readJson(text: string): ReadJson {
  const reader = new Reader(text);
  return reader.read();
}

class Reader {
  #at = 0;
  #problems: Problem[] = [];
  #open: object[] = [];
  /** For each object or list its own start, and the start of each child in order of its keys. */
  #starts = new WeakMap<object, { start: number; children: Map<string | number, number> }>();
  #lines: number[] | null = null;
  #root: unknown;

  constructor(private readonly text: string) {}

  read(): ReadJson {
    let unfinished: object[] = [];
    try {
      if (this.text.length > LIMITS.bytes) throw new Broken(0, 'This file is too large: at most 32 MB can be taken.');
      if (this.text.trim() === '') throw new Broken(0, 'The file is empty.');
      this.#value([], (v) => {
        this.#root = v;
      });
      this.#blank();
      if (this.#at < this.text.length) this.#note(this.#at, [], 'There is more text after the end of the data; it was not read.');
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      unfinished = this.#open;
      this.#problems.push({ at: '', ...this.#lineOf(error.at), why: error.message, level: 'error' });
    }
    return {
      value: this.#root,
      problems: this.#problems,
      unfinished: new Set(unfinished),
      place: (path) => this.#place(path),
    };
  }

  #value(path: (string | number)[], keep: (value: unknown) => void): void {
    this.#blank();
    const c = this.text[this.#at];
    if (c === '{' || c === '[') {
      if (path.length >= LIMITS.depth) throw new Broken(this.#at, `Brackets are nested deeper than ${LIMITS.depth}.`);
      if (c === '{') this.#object(path, keep);
      else this.#list(path, keep);
    } else if (c === '"') keep(this.#string());
    else if (this.text.startsWith('true', this.#at)) this.#word(4, true, keep);
    else if (this.text.startsWith('false', this.#at)) this.#word(5, false, keep);
    else if (this.text.startsWith('null', this.#at)) this.#word(4, null, keep);
    else {
      NUMBER.lastIndex = this.#at;
      const found = NUMBER.exec(this.text)?.[0];
      if (!found) throw new Broken(this.#at, c === undefined ? 'The file breaks off here.' : `"${c}" has no meaning here.`);
      this.#word(found.length, Number(found), keep);
    }
  }

  #word(length: number, value: unknown, keep: (value: unknown) => void): void {
    this.#at += length;
    keep(value);
  }

  #object(path: (string | number)[], keep: (value: unknown) => void): void {
    const made: Record<string, unknown> = {};
    const children = this.#begin(made, keep);
    for (let first = true; !this.#closes('}', first, path); first = false) {
      const start = this.#at;
      if (this.text[start] !== '"') throw new Broken(start, this.#missing('a name in quotation marks'));
      const key = this.#string();
      this.#blank();
      if (this.text[this.#at] !== ':') throw new Broken(this.#at, this.#missing(`":" after "${short(key)}"`));
      this.#at++;
      const within = [...path, key];
      if (FORBIDDEN.has(key)) {
        this.#problems.push({
          at: pointer(within),
          ...this.#lineOf(start),
          why: `The name "${key}" is not allowed.`,
          level: 'error',
        });
        this.#value(within, () => undefined);
        continue;
      }
      if (children.has(key)) this.#note(start, within, `The name "${short(key)}" stands twice here; the last one counts.`);
      children.set(key, start);
      this.#value(within, (v) => {
        made[key] = v;
      });
    }
    this.#open.pop();
  }

  #list(path: (string | number)[], keep: (value: unknown) => void): void {
    const made: unknown[] = [];
    const children = this.#begin(made, keep);
    for (let first = true; !this.#closes(']', first, path); first = false) {
      const i = made.length;
      children.set(i, this.#at);
      this.#value([...path, i], (v) => {
        made[i] = v;
      });
    }
    this.#open.pop();
  }

  #begin(made: object, keep: (value: unknown) => void): Map<string | number, number> {
    const children = new Map<string | number, number>();
    this.#starts.set(made, { start: this.#at, children });
    this.#open.push(made);
    this.#at++;
    keep(made);
    return children;
  }

  /** Steps over what stands between two items; true at the closing bracket. */
  #closes(bracket: '}' | ']', first: boolean, path: (string | number)[]): boolean {
    this.#blank();
    if (!first && this.text[this.#at] === ',') {
      const comma = this.#at++;
      this.#blank();
      if (this.text[this.#at] === bracket) this.#note(comma, path, 'There is a comma too many here.');
    } else if (!first && this.text[this.#at] !== bracket) {
      throw new Broken(this.#at, this.#missing(`a comma or "${bracket}"`));
    }
    if (this.text[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  #string(): string {
    TEXT.lastIndex = this.#at;
    const found = TEXT.exec(this.text)?.[0];
    if (found === undefined) throw new Broken(this.#at, 'This text has no closing quotation mark on its line.');
    const start = this.#at;
    this.#at += found.length;
    if (!/[\\\u0000-\u001f]/.test(found)) return found.slice(1, -1);
    try {
      return JSON.parse(found) as string;
    } catch {
      throw new Broken(start, 'This text holds a character or a "\\" that JSON does not allow.');
    }
  }

  #blank(): void {
    BLANK.lastIndex = this.#at;
    BLANK.exec(this.text);
    this.#at = BLANK.lastIndex;
  }

  #missing(what: string): string {
    return this.#at >= this.text.length ? 'The file breaks off here.' : `Here ${what} is missing.`;
  }

  #note(at: number, path: (string | number)[], why: string): void {
    if (this.#problems.length < LIMITS.problems)
      this.#problems.push({ at: pointer(path), ...this.#lineOf(at), why, level: 'note' });
  }

  #place(path: readonly (string | number)[]): { line: number; column: number } {
    let value = this.#root;
    let start = 0;
    for (const key of path) {
      const known = typeof value === 'object' && value !== null ? this.#starts.get(value) : undefined;
      const child = known?.children.get(key);
      if (child === undefined) break;
      start = child;
      value = (value as Record<string | number, unknown>)[key];
    }
    return this.#lineOf(start);
  }

  #lineOf(at: number): { line: number; column: number } {
    if (!this.#lines) {
      this.#lines = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) this.#lines.push(i + 1);
    }
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#lines[mid] as number) <= at) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: at - (this.#lines[low] as number) + 1 };
  }
}

const short = (key: string) => (key.length > 40 ? `${key.slice(0, 40)}…` : key);

/** A path as a JSON pointer (RFC 6901). */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

import { CLASS_PATTERNS, PRIMITIVES } from './classes';
import { irregularBase } from './inflect';
import { straight } from './parse';
import { splitWord, unitKeys } from './units';

/**
 * Finds the words that every match of a pattern must hold by running over its text once, without reading it into a tree: a bank has thousands
 * of patterns, of which a conversation ever tries a few dozen, and only those are read in full. Says the same as the tree would, or nothing.
 */
export class Anchor {
  #keys: readonly string[] | null = null;

  /**
   * @param words plain words (any inflection will do) of which a sentence must hold one
   * @param fixed other keys of that kind: `=form`, `<class>`
   * @param weight how many sentences in a thousand hold one, roughly
   */
  constructor(
    readonly words: readonly string[],
    readonly fixed: readonly string[],
    readonly weight: number,
  ) {}

  /** The keys that lead to the pattern. */
  get keys(): readonly string[] {
    this.#keys ??= [...new Set([...this.words.flatMap(unitKeys), ...this.fixed])];
    return this.#keys;
  }
}

// How many sentences in a thousand hold the word, roughly: an anchor should be rare. Others count 1.
const COMMON = new Map<string, number>();
for (const [n, words] of [
  [300, 'be i you the to a and we have not'],
  [150, "it this that of for in on your our do with can will my me us as so if but or at by from 's"],
  [
    60,
    'please no yes get go what there when all any an he she they them say see know just only up out about now here is how would want need make take thanks sorry',
  ],
  [
    20,
    'one time day more than who why which some order back send give tell ask call email help look come then again still already after before could should must very well good',
  ],
] as const) {
  for (const w of words.split(' ')) COMMON.set(w, n);
}
const CLASS_WEIGHT = 400;
/** Classes that nearly every sentence has: no anchors. */
export const NO_ANCHOR: ReadonlySet<string> = new Set(['word', 'noun']);

/** How many sentences in a thousand hold one of the keys, roughly. */
export function weightOf(keys: readonly string[]): number {
  let weight = 0;
  for (const k of keys) weight += k.startsWith('<') ? CLASS_WEIGHT : (COMMON.get(k) ?? 1);
  return weight;
}

const OPEN = 40;
const CLOSE = 41;
const OPTIONAL = 91;
const OPTIONAL_END = 93;
const BAR = 124;
const isBlank = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 160;
/** Ends a word: a blank or a sign of the syntax. */
const ENDS = new Set([...'()[]|^$!"<>='].map((s) => s.charCodeAt(0)));

const wordAnchors = new Map<string, Anchor | null>();
const classAnchors = new Map<string, Anchor | null>();

/** Reads the patterns of one set, one after the other, and gathers their words. */
export class AnchorReader {
  private source = '';
  private at = 0;
  /** The words that may stand in any inflection, as written. */
  readonly words = new Set<string>();
  private readonly classes = new Set<string>();

  /** @param uses how many patterns a word leads to already: such a word saves less */
  constructor(private readonly uses: (word: string) => number) {}

  /** The rarest words that every match must hold, or null when none can be told. Never throws, whatever the source. */
  anchorIn(source: string): Anchor | null {
    this.source = straight(source);
    this.at = 0;
    const anchor = this.choice(0);
    return this.at < source.length ? null : anchor;
  }

  private choice(depth: number): Anchor | null {
    let first: Anchor | null = null;
    let options: Anchor[] | null = null;
    let all = true;
    for (let n = 0; ; n++) {
      const best = depth > 12 ? null : this.row(depth);
      if (!best) all = false;
      else if (n === 0) first = best;
      else {
        options ??= first ? [first] : [];
        options.push(best);
      }
      if (this.source.charCodeAt(this.at) !== BAR) break;
      this.at++;
    }
    if (!all) return null;
    if (!options) return first;
    const words: string[] = [];
    const fixed: string[] = [];
    let weight = 0;
    for (const o of options) {
      for (const w of o.words) words.push(w);
      for (const f of o.fixed) fixed.push(f);
      weight += o.weight;
    }
    return new Anchor(words, fixed, weight);
  }

  private row(depth: number): Anchor | null {
    const { source } = this;
    let best: Anchor | null = null;
    let least = Number.POSITIVE_INFINITY;
    while (this.at < source.length) {
      const c = source.charCodeAt(this.at);
      if (c === BAR || c === CLOSE || c === OPTIONAL_END) return best;
      const found = this.piece(c, depth);
      if (!found) continue;
      let w = found.weight;
      for (const word of found.words) w += 0.5 * this.uses(word);
      if (w < least) [best, least] = [found, w];
    }
    return best;
  }

  private piece(c: number, depth: number): Anchor | null {
    const { source } = this;
    if (isBlank(c) || c === 94 || c === 36) {
      this.at++;
      return null;
    }
    if (c === OPEN || c === OPTIONAL) {
      this.at++;
      const inside = this.choice(depth + 1);
      this.at++;
      return c === OPEN ? inside : null;
    }
    if (c === 33) {
      this.at++;
      this.skip();
      return null;
    }
    if (c === 60) return this.named(this.upTo('>'));
    if (c === 34) {
      const inside = this.upTo('"').slice(1, -1).trim();
      return inside ? form(inside.split(/\s+/)[0] as string) : null;
    }
    const text = this.word();
    if (c === 61) return form(text.slice(1));
    if (text.startsWith('...') || text.startsWith('…')) return null;
    this.words.add(text);
    let made = wordAnchors.get(text);
    if (made === undefined) {
      made = wordAnchor(text);
      if (wordAnchors.size > 20_000) wordAnchors.clear();
      wordAnchors.set(text, made);
    }
    return made;
  }

  /** Passes over what an exclusion names. */
  private skip(): void {
    const { source } = this;
    while (isBlank(source.charCodeAt(this.at))) this.at++;
    const c = source.charCodeAt(this.at);
    if (c === OPEN) {
      let depth = 0;
      do {
        const d = source.charCodeAt(this.at++);
        if (d === OPEN) depth++;
        else if (d === CLOSE) depth--;
      } while (depth > 0 && this.at < source.length);
    } else if (c === 60) this.upTo('>');
    else if (c === 34) this.upTo('"');
    else this.word();
  }

  private word(): string {
    const { source } = this;
    const start = this.at++;
    while (this.at < source.length && !isBlank(source.charCodeAt(this.at)) && !ENDS.has(source.charCodeAt(this.at))) this.at++;
    return source.slice(start, this.at);
  }

  private upTo(sign: string): string {
    const end = this.source.indexOf(sign, this.at + 1);
    const start = this.at;
    this.at = end < 0 ? this.source.length : end + 1;
    return this.source.slice(start, this.at);
  }

  private named(text: string): Anchor | null {
    const name = text.slice(1, -1).toLowerCase();
    if (Object.hasOwn(PRIMITIVES, name)) return NO_ANCHOR.has(name) ? null : new Anchor([], [`<${name}>`], CLASS_WEIGHT);
    const source = Object.hasOwn(CLASS_PATTERNS, name) ? CLASS_PATTERNS[name] : undefined;
    if (!source) return null;
    const known = classAnchors.get(name);
    if (known !== undefined && this.classes.has(name)) return known;
    this.classes.add(name);
    // also where the anchor is known: its words belong to this reader's as well
    const inside = new AnchorReader(() => 0);
    const made = inside.anchorIn(source);
    for (const w of inside.words) this.words.add(w);
    classAnchors.set(name, made);
    return made;
  }
}

/** The units of a word as a pattern has it; none when it is no word. */
export function unitsOfWord(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (/^'(?:s|d|re|ve|ll|m)$/.test(lower)) return [lower];
  const norm = lower.replace(/^[.,;:']+(?=\w)|[.,;:]+$/g, '');
  return /[\p{L}\p{N}]/u.test(norm) ? splitWord(norm) : [];
}

function wordAnchor(text: string): Anchor | null {
  const plain = /^[a-z]+$/.test(text);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of plain ? splitWord(text) : unitsOfWord(text)) {
    const w = COMMON.get(unit) ?? COMMON.get(irregularBase(unit) ?? '') ?? 1;
    if (w < least) [best, least] = [unit, w];
  }
  return best === null ? null : new Anchor([best], [], least);
}

function form(word: string): Anchor | null {
  const unit = splitWord(word.toLowerCase())[0];
  return unit ? new Anchor([], [`=${unit}`], COMMON.get(unit) ?? 1) : null;
}

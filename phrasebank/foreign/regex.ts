/**
 * Regular expressions of other tools, as far as they mean words, turned into our plain patterns (`phrasebank/pattern.ts`). What does not
 * mean words, or could take a time that grows beyond all bounds, has no counterpart there and is refused with the reason.
 */
type Turned = { pattern: string; why?: undefined } | { pattern?: undefined; why: string };

const MOST_LENGTH = 400;
const MOST_DEPTH = 5;

/** Never throws. */
export function fromRegex(source: string): Turned {
  if (source.length > MOST_LENGTH) return { why: `it is longer than ${MOST_LENGTH} characters` };
  try {
    const pattern = new Reader(source).whole().replace(/ +/g, ' ').trim();
    return pattern === '' ? { why: 'it has no word in it' } : { pattern };
  } catch (error) {
    if (error instanceof Refused) return { why: error.message };
    throw error;
  }
}

class Refused extends Error {}

/** One word being put together, or a piece of a pattern that stands between words. */
class Reader {
  #at = 0;
  constructor(private readonly source: string) {
    // flags at the start: case makes no difference to our patterns anyway
    const flags = /^\(\?[imsu]+\)/.exec(source)?.[0];
    if (flags) this.#at = flags.length;
  }

  whole(): string {
    const made = this.#alternatives(0);
    if (this.#at < this.source.length) throw new Refused(`"${this.source[this.#at]}" closes nothing in it`);
    return made;
  }

  #alternatives(depth: number): string {
    if (depth > MOST_DEPTH) throw new Refused('its brackets are nested too deep');
    const options = [this.#sequence(depth)];
    while (this.source[this.#at] === '|') {
      this.#at++;
      options.push(this.#sequence(depth));
    }
    if (options.length === 1) return options[0] as string;
    if (options.some((o) => o.trim() === '')) throw new Refused('one of its alternatives is empty');
    return depth === 0 ? options.join(' | ') : `(${options.map((o) => o.trim()).join(' | ')})`;
  }

  #sequence(depth: number): string {
    let out = '';
    for (;;) {
      const c = this.source[this.#at];
      if (c === undefined || c === '|' || c === ')') return out;
      const piece = this.#piece(depth);
      const quantifier = this.#quantifier();
      out = this.#joined(out, piece, quantifier);
    }
  }

  /** Puts a piece after what there is; letters grow into words, everything else stands apart. */
  #joined(out: string, piece: Piece, quantifier: string): string {
    const next = this.source[this.#at];
    const glued = /[\p{L}\p{N}'’-]$/u.test(out);
    if (piece.kind === 'blank')
      return quantifier === '?' || quantifier === '*' ? refuse('a blank in it may be missing') : `${out} `;
    if (piece.kind === 'edge') return quantifier ? refuse('it repeats the edge of a word') : out;
    if (piece.kind === 'start') return `${out}^ `;
    if (piece.kind === 'end') return `${out} $`;
    if (piece.kind === 'letter') {
      if (quantifier === '') return out + piece.text;
      if (quantifier === '?') {
        // "colou?r": both spellings of the one word
        const word = /[\p{L}\p{N}'’-]*$/u.exec(out)?.[0] ?? '';
        const rest = this.#restOfWord();
        if (/[()[\]|]$/.test(out.slice(0, out.length - word.length)) && word !== '')
          return refuse('part of a word is optional next to a bracket');
        return `${out.slice(0, out.length - word.length)}(${word}${piece.text}${rest} | ${word}${rest || refuseText('a word of one letter is optional')})`;
      }
      return refuse(`it repeats "${piece.text}" any number of times`);
    }
    if (piece.kind === 'words') {
      if (quantifier === '') return refuse('it takes any single letter');
      if (glued || (next !== undefined && /[\p{L}\p{N}]/u.test(next))) return refuse('it takes any letters within a word');
      return quantifier === '+' || quantifier === '*' ? `${out} ...1 ` : refuse('it counts letters');
    }
    if (piece.kind === 'gap') {
      if (quantifier !== '*' && quantifier !== '+') return refuse('it takes any single letter');
      return `${out} ... `;
    }
    // a group
    if (glued || (next !== undefined && /[\p{L}\p{N}\\'’-]/u.test(next) && !/^\\[sb]/.test(this.source.slice(this.#at)))) {
      return this.#withinWord(out, piece.text, quantifier);
    }
    if (quantifier === '')
      return `${out} ${piece.text.startsWith('(') || !piece.text.includes(' ') ? piece.text : `(${piece.text})`} `;
    if (quantifier === '?') return `${out} [${piece.text.replace(/^\((.*)\)$/s, '$1')}] `;
    return refuse('it repeats a group any number of times');
  }

  /** "sorr(y|ies)": the whole words are written out. */
  #withinWord(out: string, group: string, quantifier: string): string {
    if (quantifier !== '' && quantifier !== '?') return refuse('it repeats part of a word');
    const word = /[\p{L}\p{N}'’-]*$/u.exec(out)?.[0] ?? '';
    const rest = this.#restOfWord();
    const options = group
      .replace(/^\((.*)\)$/s, '$1')
      .split('|')
      .map((o) => o.trim());
    if (options.some((o) => !/^[\p{L}\p{N}'’-]+$/u.test(o))) return refuse('part of a word in it is no plain list of letters');
    const words = [...options.map((o) => word + o + rest), ...(quantifier === '?' ? [word + rest] : [])].filter(Boolean);
    return `${out.slice(0, out.length - word.length)}(${words.join(' | ')})`;
  }

  #restOfWord(): string {
    const rest = /^[\p{L}\p{N}'’-]+(?![?*+{])/u.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += rest.length;
    return rest;
  }

  #piece(depth: number): Piece {
    const c = this.source[this.#at++] as string;
    if (/[\p{L}\p{N}'’-]/u.test(c)) return { kind: 'letter', text: c };
    if (c === ' ') return { kind: 'blank' };
    if (c === '^') return { kind: 'start' };
    if (c === '$') return { kind: 'end' };
    if (c === '.') return { kind: 'gap' };
    if (c === '(') return this.#group(depth);
    if (c === '[') return this.#set();
    if (c === '\\') return this.#escaped();
    if (/[,;:.!?…]/.test(c)) return { kind: 'blank' };
    throw new Refused(`"${c}" in it is no part of a word`);
  }

  #group(depth: number): Piece {
    const rest = this.source.slice(this.#at);
    if (/^\?(?:[=!]|<[=!])/.test(rest)) throw new Refused('it looks ahead or back');
    const named = /^\?(?::|<[A-Za-z]\w*>|P<\w+>)/.exec(rest)?.[0];
    if (!named && rest.startsWith('?')) throw new Refused('it has a kind of group that is not known');
    this.#at += named?.length ?? 0;
    const text = this.#alternatives(depth + 1);
    if (this.source[this.#at] !== ')') throw new Refused('a bracket in it is never closed');
    this.#at++;
    return { kind: 'group', text: text.trim() };
  }

  /** "[Ii]" is the one letter, "[- ]" a hyphen or a blank, which are the same to us. */
  #set(): Piece {
    const end = this.source.indexOf(']', this.#at);
    if (end < 0) throw new Refused('a "[" in it is never closed');
    const inside = this.source.slice(this.#at, end);
    this.#at = end + 1;
    if (/^[\s\-\\]+s?$/.test(inside)) return { kind: 'blank' };
    if (inside.startsWith('^')) throw new Refused('it takes any letter but some');
    const letters = new Set(inside.toLowerCase());
    if (letters.size === 1) return { kind: 'letter', text: [...letters][0] as string };
    if (/^['’]+$/.test(inside)) return { kind: 'letter', text: "'" };
    if (/^[a-zA-Z]+$/.test(inside) && letters.size <= 6) return { kind: 'group', text: `(${[...letters].join(' | ')})` };
    throw new Refused('it takes one of many letters');
  }

  #escaped(): Piece {
    const c = this.source[this.#at++];
    if (c === 'b') return { kind: 'edge' };
    if (c === 's') return { kind: 'blank' };
    if (c === 'w') return { kind: 'words' };
    if (c !== undefined && /[.,;:!?\-'’]/.test(c))
      return c === '-' || c === "'" || c === '’' ? { kind: 'letter', text: c } : { kind: 'blank' };
    throw new Refused(`"\\${c ?? ''}" in it has no counterpart`);
  }

  #quantifier(): string {
    const found = /^(?:[?*+]|\{[^}]*\})[?+]?/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += found.length;
    if (found.startsWith('{')) throw new Refused('it counts repeats');
    return found.slice(0, 1);
  }
}

type Piece =
  | { kind: 'letter'; text: string }
  | { kind: 'group'; text: string }
  | { kind: 'blank' }
  | { kind: 'edge' }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'words' }
  | { kind: 'gap' };

function refuse(why: string): never {
  throw new Refused(why);
}
const refuseText = (why: string): string => refuse(why);

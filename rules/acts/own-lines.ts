import type { CompiledBank } from '../bank';
import { memo } from '../text/memo';
import type { Act } from '../types';

/**
 * The bank's own lines as templates: a line that was inserted does what its entry says, in whatever words it is put.
 * Slots are gaps, [parts] may be missing; each sentence of a line counts, unless lines of another kind have it as well.
 */
interface Template {
  act: Act;
  source: string;
  pattern: RegExp | null;
}
/** Templates by three words in a row that each of them holds: a sentence meets few of them. */
type Index = ReadonlyMap<string, Template[]>;

const SLOT = /\{[^{}]*\}/g;
const PART = /\[[^[\]]*\]/g;
const WORD = /[a-z0-9£$€'-]+/g;
const GRAM = 3;

const plainly = (text: string) => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
const wordsOf = (text: string) => text.match(WORD) ?? [];
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentences of a line's text; slots and parts hold no sentence's end of their own. */
const sentencesOf = (line: string) => line.split(/(?<=[.?])\s+(?=[A-Z{["'])/).filter(Boolean);

/** The last words of the longest stretch between gaps: ends differ more from line to line than beginnings. */
function keyOf(sentence: string): string | null {
  const runs = sentence
    .replace(PART, '|')
    .replace(SLOT, '|')
    .split('|')
    .map((r) => wordsOf(plainly(r)));
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), []);
  return longest.length >= GRAM ? longest.slice(-GRAM).join(' ') : null;
}

function patternOf(sentence: string): RegExp {
  const gaps = (text: string) =>
    plainly(text)
      .split(SLOT)
      .map((t) => escape(t))
      .join('.{1,120}?');
  let source = '';
  let at = 0;
  for (const m of sentence.matchAll(PART)) {
    source += gaps(sentence.slice(at, m.index)).replace(/ $/, ' ?');
    source += `(?:.{0,3}${gaps(m[0].slice(1, -1)).trim()})?`;
    at = m.index + m[0].length;
    if (sentence[at] === ' ') source += ' ?';
    if (sentence[at] === ' ') at++;
  }
  const end = /[.?]$/.test(sentence.slice(at)) ? sentence.slice(at, -1) : sentence.slice(at);
  return new RegExp(source + gaps(end));
}

const ofEmpathy: Act = 'empathise';
const indexes = new WeakMap<CompiledBank, Index>();

function indexOf(bank: CompiledBank): Index {
  const kept = indexes.get(bank);
  if (kept) return kept;
  const acts = new Map<string, Act | null>();
  const add = (text: string, act: Act) => {
    for (const s of sentencesOf(text)) {
      const known = acts.get(s);
      acts.set(s, known === undefined || known === act ? act : null);
    }
  };
  for (const e of bank.empathy) add(e.text, ofEmpathy);
  for (const e of bank.question) add(e.text, 'clarify');
  for (const e of bank.step) add(e.text, e.step);
  const index = new Map<string, Template[]>();
  for (const [source, act] of acts) {
    const key = act && keyOf(source);
    if (!act || !key) continue;
    const list = index.get(key);
    if (list) list.push({ act, source, pattern: null });
    else index.set(key, [{ act, source, pattern: null }]);
  }
  indexes.set(bank, index);
  return index;
}

const readers = new WeakMap<CompiledBank, (sentence: string) => readonly Act[]>();

/** What a sentence does, going by the bank's own lines; empty for words of the agent's own. */
export function actsByLines(sentence: string, bank: CompiledBank): readonly Act[] {
  let read = readers.get(bank);
  if (!read) {
    read = memo(1000, (text) => work(text, indexOf(bank)));
    readers.set(bank, read);
  }
  return read(sentence);
}

function work(sentence: string, index: Index): Act[] {
  const plain = plainly(sentence);
  const words = wordsOf(plain);
  const out: Act[] = [];
  for (let i = 0; i + GRAM <= words.length; i++) {
    for (const t of index.get(words.slice(i, i + GRAM).join(' ')) ?? []) {
      if (out.includes(t.act)) continue;
      t.pattern ??= patternOf(t.source);
      if (t.pattern.test(plain)) out.push(t.act);
    }
  }
  return out;
}

import nlp from 'compromise/three';
import { CLASS_PATTERNS, compilePattern, matchSentence } from '@/phrasebank/pattern';
import { sentences } from '@/rules/text/sentences';
import { type Part, partsOf } from './pattern-parts';

interface Samples {
  /** Wordings that were generated from the pattern and found by it. */
  finds: string[];
  /** Wordings near it that it leaves alone. */
  leaves: string[];
}

/**
 * What a pattern finds and leaves alone, worked out by running it: on its own words inflected, joined by small words and in other orders, and
 * on texts near it. Nothing is listed that was not tried.
 */
export function samplesOf(source: string, most = 4): Samples {
  const parts = partsOf(source);
  const { pattern } = compilePattern(source);
  if (!parts || !pattern) return { finds: [], leaves: [] };
  const hit = (text: string) => sentences(text).some((s) => matchSentence(pattern, s).length > 0);
  const plain = say(parts, 0);
  const finds = new Set<string>();
  const add = (text: string) => finds.size < most && hit(text) && finds.add(text);
  add(plain.join(' '));
  for (const text of [...inserted(plain), ...inflected(plain), say(parts, 1).join(' '), fullest(parts), say(parts, 2).join(' ')])
    add(text);

  const leaves = new Set<string>();
  const leave = (text: string) => leaves.size < most && text.trim() !== '' && !finds.has(text) && !hit(text) && leaves.add(text);
  for (const text of near(parts, plain)) leave(text);
  return { finds: [...finds], leaves: [...leaves] };
}

/** One wording of the pattern: of alternatives the n-th, optional words left out. */
function say(parts: readonly Part[], n: number): string[] {
  return parts.flatMap((p): string[] => {
    if (p.kind === 'word') return p.text.split(/\s+/);
    if (p.kind === 'class') return [ofClass(p.name, n)];
    if (p.kind === 'either') return say(p.options[n % p.options.length] ?? [], n);
    return [];
  });
}

/** With the optional words and something in the gaps. */
function fullest(parts: readonly Part[]): string {
  const all = (some: readonly Part[]): string[] =>
    some.flatMap((p): string[] => {
      if (p.kind === 'gap') return [p.most > 1 ? 'as it happens' : 'now'];
      if (p.kind === 'maybe' || p.kind === 'either') return all(p.options[0] ?? []);
      return say([p], 0);
    });
  return all(parts).join(' ');
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  word: ['thing', 'this'],
  figure: ['14', '3'],
  sum: ['£20', '£5'],
  name: ['Dana', 'Alex'],
  ing: ['calling', 'waiting'],
  noun: ['company', 'account'],
  capitals: ['NEVER', 'NOW'],
  '!!': ['!!', '!!!'],
  '?!': ['?!', '??'],
};

function ofClass(name: string, n: number): string {
  const own = OWN[name];
  if (own) return own[n % own.length] ?? '';
  const source = Object.hasOwn(CLASS_PATTERNS, name) ? CLASS_PATTERNS[name] : undefined;
  const parts = source ? partsOf(source) : null;
  return parts ? say(parts, n).join(' ') : '';
}

const DETERMINER = /^(?:our|the|your|my|their|this|a|an)$/i;

function* inserted(words: readonly string[]): Generator<string> {
  const at = words.findIndex((w) => DETERMINER.test(w));
  if (at >= 0 && at < words.length - 1) {
    yield [...words.slice(0, at + 1), "company's", ...inflect(words.slice(at + 1))].join(' ');
    yield [...words.slice(0, at + 1), 'usual', ...words.slice(at + 1)].join(' ');
  } else if (words.length > 1) yield [...words.slice(0, -1), 'really', ...words.slice(-1)].join(' ');
}

/** The last word in another form. */
const inflect = (words: readonly string[]): string[] => [
  ...words.slice(0, -1),
  formsOf(words, words.length - 1)[0] ?? words.at(-1) ?? '',
];

function* inflected(words: readonly string[]): Generator<string> {
  for (let i = words.length - 1; i >= 0; i--)
    for (const form of formsOf(words, i)) yield [...words.slice(0, i), form, ...words.slice(i + 1)].join(' ');
}

/**
 * A word's plural if the words around it make it a noun, its other tenses if they make it a verb; nothing for the rest.
 * Which it is, and the irregular forms, are compromise's to know.
 */
function formsOf(words: readonly string[], at: number): readonly string[] {
  const word = words[at] ?? '';
  if (!/^[a-z]{3,}$/i.test(word) || /^(?:any|every|no|some)(?:thing|body|one)$/i.test(word)) return [];
  const term = nlp(words.join(' '))
    .termList()
    .find((t) => t.text === word);
  const has = (tag: string) => term?.tags?.has(tag) ?? false;
  if (has('Auxiliary') || has('Copula') || has('Modal') || has('Pronoun')) return [];
  const kind = has('Verb') ? 'Verb' : 'Noun';
  if (!has(kind)) return [];
  const alone = nlp(word);
  alone.tag(kind);
  const forms =
    kind === 'Verb'
      ? Object.values((alone.verbs().conjugate() as Record<string, string>[])[0] ?? {})
      : [alone.nouns().toPlural().text()];
  return [...new Set(forms)].filter((f) => /^[a-z]+$/i.test(f) && f.toLowerCase() !== word.toLowerCase());
}

/** Texts with most of the words but not their sense. */
function* near(parts: readonly Part[], words: readonly string[]): Generator<string> {
  for (const p of parts) {
    if (p.kind !== 'not') continue;
    const what = say([p.what], 0).join(' ');
    yield p.before ? `${what} ${words.join(' ')}` : `${words.join(' ')} ${what}`;
  }
  const own = words.join(' ');
  if (own !== own.toLowerCase()) yield own.toLowerCase();
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.length > 1) {
    if (formsOf(words, words.length - 1).length > 0)
      yield DETERMINER.test(words.at(-2) ?? '') ? `our privacy ${last}` : `no ${last}`;
    yield words.slice(1).join(' ');
    yield words.slice(0, -1).join(' ');
    yield `${first}. ${words.slice(1).join(' ')}`;
  }
  for (const p of parts)
    if (p.kind === 'word' && p.exact)
      for (const f of formsOf(words, words.indexOf(p.text))) yield words.join(' ').replace(p.text, f);
  if (words.length > 2) yield [...words].reverse().join(' ');
}

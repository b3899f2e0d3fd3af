import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { whyNoText, withoutMark } from '../packs/text';
import type { ParsedPack } from '../packs/types';
import type { AvoidEntry } from '../schema';
import { Collecting, type ForeignOptions, sample } from './entries';
import { excepting } from './exceptions';
import { fromRegex } from './regex';

const MOST_CHARACTERS = 2_000_000;
const LEVELS: Record<string, AvoidEntry['severity']> = { error: 'stop', warning: 'warn', suggestion: 'hint' };
/** Keys of a style that change nothing in what its words are, or that hold for us anyway. */
const IGNORED = new Set([
  'extends',
  'message',
  'level',
  'tokens',
  'raw',
  'append',
  'exceptions',
  'swap',
  'ignorecase',
  'link',
  'scope',
  'action',
  'description',
  'capitalize',
]);

/**
 * A style of the prose checker Vale: `existence` becomes one entry a token, `substitution` one a swap with its replacements. Tokens are
 * regular expressions: those that mean words are written as plain patterns, the others are refused with the reason. `raw` goes before each
 * token (after it with `append`) or stands alone, and `exceptions` are left alone, as Vale has them. Never throws.
 */
export function importVale(text: string, options: ForeignOptions): ParsedPack {
  const collecting = new Collecting(options);
  const lines = new LineCounter();
  const done = () => collecting.result(options.name);
  if (text.length > MOST_CHARACTERS) {
    collecting.refuse('', 0, 'This file is too large for a style.');
    return done();
  }
  const doc = parseDocument(withoutMark(text), { lineCounter: lines, prettyErrors: false, uniqueKeys: false, schema: 'core' });
  for (const error of doc.errors.slice(0, 20))
    collecting.refuse('', lines.linePos(error.pos[0]).line, `This is not YAML: ${error.message}`);
  const root = doc.contents;
  if (doc.errors.length > 0 || !isMap(root)) {
    if (doc.errors.length === 0) collecting.refuse('', 1, 'This is no style of Vale.');
    return done();
  }
  const line = (node: unknown) => lineOf(node, lines);
  const kind = textOf(root, 'extends');
  if (kind !== 'existence' && kind !== 'substitution') {
    collecting.refuse(
      'extends',
      1,
      `Only styles that extend "existence" or "substitution" can be taken over${kind ? `, not "${kind.slice(0, 40)}"` : ''}.`,
    );
    return done();
  }
  const severity = LEVELS[textOf(root, 'level') ?? ''];
  const message = textOf(root, 'message') ?? '';
  for (const pair of root.items) {
    const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
    if (!IGNORED.has(key))
      collecting.note(key, line(pair.key), `"${key.slice(0, 40)}" has no counterpart here and was left out.`);
  }
  const exceptions = textsOf(root, 'exceptions').flatMap(({ text, node }) => {
    const turned = fromRegex(text);
    if (turned.pattern !== undefined && whyNoText(text) === null) return [sample(turned.pattern)];
    collecting.note(
      'exceptions',
      line(node),
      `The exception "${text.slice(0, 60)}" was left out: ${turned.why ?? 'it is no plain text'}.`,
    );
    return [];
  });
  const add = (source: string, replacements: string[], why: string, at: string, where: number) => {
    const bad = whyNoText(source) ?? replacements.map(whyNoText).find((x) => x !== null);
    if (bad) return collecting.refuse(at, where, bad);
    const turned = fromRegex(source);
    if (turned.pattern === undefined)
      return collecting.refuse(at, where, `"${source.slice(0, 80)}" was not taken over: ${turned.why}.`);
    const kept = excepting(turned.pattern, exceptions);
    if (kept.pattern === undefined)
      return collecting.refuse(at, where, `"${source.slice(0, 80)}" was not taken over: ${kept.why}.`);
    if (kept.how) collecting.note(at, where, `"${source.slice(0, 80)}" ${kept.how}, because of its exceptions.`);
    collecting.add({ patterns: [kept.pattern], replacements, why, line: where, at, ...(severity ? { severity } : {}) });
  };
  if (kind === 'existence') {
    const raw = textsOf(root, 'raw')
      .map((x) => x.text)
      .join('');
    const after = (root.get('append') as unknown) === true;
    const tokens = root.get('tokens', true);
    if (!isSeq(tokens) && raw !== '') add(raw, [], said(message, sampleOf(raw)), 'raw', line(root.get('raw', true)));
    else if (!isSeq(tokens)) collecting.refuse('tokens', 1, 'There are no tokens in this style.');
    else
      tokens.items.forEach((item, i) => {
        const at = `tokens/${i}`;
        if (!isScalar(item) || typeof item.value === 'object') return collecting.refuse(at, line(item), 'This token is no text.');
        const token = after ? `${String(item.value)}${raw}` : `${raw}${String(item.value)}`;
        add(token, [], said(message, sampleOf(token)), at, line(item));
      });
    return done();
  }
  const swap = root.get('swap', true);
  if (!isMap(swap)) collecting.refuse('swap', 1, 'There is nothing to swap in this style.');
  else
    for (const pair of swap.items) {
      const from = isScalar(pair.key) ? String(pair.key.value) : '';
      const to = isScalar(pair.value) && pair.value.value !== null ? String(pair.value.value) : null;
      const where = line(pair.key);
      const at = `swap/${from.slice(0, 60)}`;
      if (from === '' || to === null) collecting.refuse(at, where, 'This swap is not one text for another.');
      else if (/\$\d|\$\{/.test(to))
        collecting.refuse(
          at,
          where,
          `"${from.slice(0, 80)}" was not taken over: its replacement carries over a part of what was found.`,
        );
      else
        add(
          from,
          to.split('|').map((x) => x.trim()),
          said(message, to.split('|')[0] ?? '', sampleOf(from)),
          at,
          where,
        );
    }
  return done();
}

const sampleOf = (regex: string) => {
  const turned = fromRegex(regex);
  return turned.pattern === undefined ? regex : sample(turned.pattern);
};

/** A message with its places for words filled in. */
function said(message: string, ...words: string[]): string {
  let i = 0;
  const filled = message.replace(/%s/g, () => words[i++] ?? words.at(-1) ?? '').trim();
  const clean = filled.length > 500 ? `${filled.slice(0, 499)}…` : filled;
  return whyNoText(clean) === null ? clean : '';
}

function textOf(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list, or a text alone. */
function textsOf(map: YAMLMap, key: string): { text: string; node: unknown }[] {
  const node = map.get(key, true);
  const all: unknown[] = isSeq(node) ? node.items : node === undefined ? [] : [node];
  return all.flatMap((item) =>
    isScalar(item) && typeof item.value !== 'object' ? [{ text: String(item.value), node: item }] : [],
  );
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number] | null | undefined) : null;
  return range ? lines.linePos(range[0]).line : 0;
}

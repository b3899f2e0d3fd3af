import { parse } from 'yaml';
import { readJson } from '../packs/json';
import { whyNoText, withoutMark } from '../packs/text';
import type { ParsedPack } from '../packs/types';
import { Collecting, type ForeignOptions } from './entries';

const MOST_CHARACTERS = 2_000_000;

/**
 * Word lists in the shapes that write-good, alex and their like use: one wording a line (`#` begins a remark; `->`, `=>` or a tab before
 * what to write instead), a list of texts or a map in JSON or YAML, or a list of groups with `inconsiderate` and `considerate`. Words are taken
 * as words, never as expressions. Never throws.
 */
export function importWords(text: string, options: ForeignOptions): ParsedPack {
  const collecting = new Collecting(options);
  const plain = withoutMark(text);
  if (plain.length > MOST_CHARACTERS) collecting.refuse('', 0, 'This file is too large for a list of words.');
  else if (/^\s*[[{]/.test(plain)) fromJson(plain, collecting);
  else if (/^\s*- *(?:type|inconsiderate|considerate|note|source)\s*:/m.test(plain)) fromYaml(plain, collecting);
  else fromLines(plain, collecting);
  if (collecting.entries.length === 0 && collecting.problems.length === 0)
    collecting.refuse('', 1, 'There is no word in this file.');
  return collecting.result(options.name);
}

function fromLines(text: string, collecting: Collecting): void {
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') return;
    const [words = '', ...rest] = line.split(/\s*(?:->|=>|→|\t)\s*/);
    add(
      collecting,
      words,
      rest.flatMap((r) => r.split('|')),
      '',
      i + 1,
    );
  });
}

function fromJson(text: string, collecting: Collecting): void {
  const { value, problems, place } = readJson(text);
  for (const p of problems) {
    if (p.level === 'error') collecting.refuse(p.at, p.line, p.why);
    else collecting.note(p.at, p.line, p.why);
  }
  fromData(value, collecting, (path) => place(path).line);
}

function fromYaml(text: string, collecting: Collecting): void {
  try {
    fromData(parse(text, { maxAliasCount: 20, prettyErrors: false, uniqueKeys: false }), collecting, () => 0);
  } catch (error) {
    collecting.refuse('', 0, `This is not YAML: ${error instanceof Error ? error.message : ''}`);
  }
}

function fromData(value: unknown, collecting: Collecting, lineOf: (path: (string | number)[]) => number): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      const line = lineOf([i]);
      if (typeof item === 'string') add(collecting, item, [], `/${i}`, line);
      else if (isGroup(item)) group(item, collecting, `/${i}`, line);
      else collecting.refuse(`/${i}`, line, 'This is neither a text nor a group with "inconsiderate".');
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [words, to] of Object.entries(value)) {
      const replacements =
        typeof to === 'string' ? [to] : Array.isArray(to) && to.every((x) => typeof x === 'string') ? to : null;
      const line = lineOf([words]);
      if (replacements || to === null || to === true) add(collecting, words, replacements ?? [], `/${words}`, line);
      else collecting.refuse(`/${words.slice(0, 60)}`, line, 'What to write instead must be a text or a list of texts.');
    }
  } else collecting.refuse('', 1, 'This is no list of words.');
}

const isGroup = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x) && 'inconsiderate' in x;

/** A text, a list, or a map whose keys are the words. */
const wordsOf = (x: unknown): string[] =>
  typeof x === 'string'
    ? [x]
    : Array.isArray(x)
      ? x.filter((w) => typeof w === 'string')
      : typeof x === 'object' && x !== null
        ? Object.keys(x)
        : [];

function group(item: Record<string, unknown>, collecting: Collecting, at: string, line: number): void {
  const words = wordsOf(item.inconsiderate);
  if (words.length === 0) return collecting.refuse(at, line, 'This group has no words.');
  if (item.condition)
    collecting.note(at, line, `"${words[0]}": the condition "${String(item.condition).slice(0, 60)}" was left out.`);
  const note = typeof item.note === 'string' ? item.note.slice(0, 500) : '';
  add(collecting, words, wordsOf(item.considerate), at, line, note);
}

function add(collecting: Collecting, words: string | string[], replacements: string[], at: string, line: number, why = ''): void {
  const all = (typeof words === 'string' ? [words] : words).map((w) => w.trim()).filter(Boolean);
  const bad = [...all, ...replacements, why].map(whyNoText).find((x) => x !== null);
  if (bad) return collecting.refuse(at, line, bad);
  const marks = all.find((w) => /[()[\]|^$!<>"=*+?\\{}]/.test(w));
  if (marks) return collecting.refuse(at, line, `"${marks.slice(0, 80)}" holds signs that are not part of a word.`);
  if (all.length === 0) return collecting.refuse(at, line, 'There is no word here.');
  collecting.add({ patterns: all, replacements: replacements.map((r) => r.trim()).filter(Boolean), why, line, at });
}

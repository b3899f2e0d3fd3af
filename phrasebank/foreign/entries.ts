import { sentences } from '@/rules/text/sentences';
import { checkEntry } from '../packs/check-entry';
import { LIMITS, PACK_FORMAT, PACK_VERSION, type Pack, type ParsedPack, type Problem } from '../packs/types';
import { compilePattern, matchSentence } from '../pattern';
import type { AvoidEntry } from '../schema';

/** How what is imported shall count, chosen by whoever imports it. */
export interface ForeignOptions {
  /** Which of our thirteen kinds the list is about. */
  category: AvoidEntry['category'];
  /** Where the list says nothing of its own. */
  severity?: AvoidEntry['severity'];
  /** Begins the ids: "imported" gives "avoid.imported.simply". */
  name: string;
}

/** One wording of a list and what may stand in its place. */
export interface Wording {
  patterns: string[];
  replacements: string[];
  why: string;
  severity?: AvoidEntry['severity'];
  line: number;
  at: string;
}

/** Sentences of our own in which no list of words to avoid should find anything; the first in which an entry finds nothing is its "ok". */
const CALM = [
  'Your parcel arrives on Tuesday.',
  'The refund of 20 pounds left us today.',
  'I have read your message.',
  'Thank you.',
];

/** Entries from wordings, checked like any others; what cannot be one is said. */
export class Collecting {
  readonly problems: Problem[] = [];
  readonly entries: AvoidEntry[] = [];
  left = 0;
  readonly #ids = new Set<string>();

  constructor(private readonly options: ForeignOptions) {}

  add({ patterns, replacements, why, severity, line, at }: Wording): void {
    if (this.entries.length >= LIMITS.entries)
      return this.refuse(at, line, `There are more than ${LIMITS.entries} wordings; the rest is left out.`);
    const first = patterns[0] ?? '';
    const compiled = patterns.map((p) => compilePattern(p));
    const wrong = compiled.find((c) => c.error)?.error;
    if (wrong) return this.refuse(at, line, `"${first.slice(0, 80)}" cannot be a pattern here: ${wrong.message}`);
    const bad = patterns.map(sample);
    const ok = [...replacements.map((r) => `${r.charAt(0).toUpperCase()}${r.slice(1)}.`), ...CALM].find(
      (text) =>
        text.length > 1 &&
        !compiled.some((c) => c.pattern && sentences(text).some((s) => matchSentence(c.pattern, s).length > 0)),
    );
    const { entry, faults } = checkEntry({
      kind: 'avoid',
      id: this.#idFor(first),
      category: this.options.category,
      severity: severity ?? this.options.severity ?? 'hint',
      patterns,
      why: why || 'Listed among words to avoid.',
      replacements: replacements.slice(0, LIMITS.items),
      examples: { bad, ok: ok ? [ok] : ['Thank you.'] },
    });
    if (entry?.kind === 'avoid') this.entries.push(entry);
    else this.refuse(at, line, faults[0]?.why ?? 'This cannot be an entry.');
  }

  refuse(at: string, line: number, why: string): void {
    this.left++;
    this.note(at, line, why, 'error');
  }

  note(at: string, line: number, why: string, level: Problem['level'] = 'note'): void {
    if (this.problems.length < LIMITS.problems) this.problems.push({ at, line, column: 0, why, level });
  }

  result(name: string): ParsedPack {
    const pack: Pack = {
      format: PACK_FORMAT,
      version: PACK_VERSION,
      name: name.slice(0, 120) || 'Imported words',
      entries: this.entries,
      off: [],
      locked: [],
      required: [],
      model: null,
      based: [],
      settings: {},
      recipes: [],
      scenarios: [],
    };
    return { pack: this.entries.length > 0 ? pack : null, problems: this.problems, left: this.left, migratedFrom: null };
  }

  #idFor(pattern: string): string {
    const slug = (text: string, most: number) =>
      text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, most);
    const stem = `avoid.${slug(this.options.name, 20) || 'imported'}.${slug(pattern, 40) || 'words'}`;
    let id = stem;
    for (let n = 2; this.#ids.has(id); n++) id = `${stem}-${n}`;
    this.#ids.add(id);
    return id;
  }
}

/** A wording that a pattern finds: of alternatives the first, gaps closed, what is optional left out. */
export function sample(pattern: string): string {
  let text = pattern;
  for (let n = 0; n < 10 && /[[(]/.test(text); n++) {
    text = text
      .replace(/\[[^[\]()]*\]/g, ' ')
      .replace(/\(([^()[\]]*)\)/g, (_, inside: string) => (inside.split('|')[0] ?? '').trim());
  }
  const [first = ''] = text.split('|');
  const plain = first
    .replace(/\.\.\.\d*|[\^$"=!]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return plain === '' ? pattern : plain;
}

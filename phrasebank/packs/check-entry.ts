import * as v from 'valibot';
import { compilePattern } from '../pattern';
import { avoidSchema, type Entry, empathySchema, issueEntrySchema, modelSchema, questionSchema, stepLineSchema } from '../schema';
import { whyNoText } from './text';
import { LIMITS } from './types';
import { inWords } from './words';

/** Something wrong in an entry: where in it, and why in words. */
export interface Fault {
  path: (string | number)[];
  why: string;
}

export interface CheckedEntry {
  /** Null when there is a fault. */
  entry: Entry | null;
  faults: Fault[];
  /** Names of fields that mean nothing; they are left out. */
  unknown: string[];
}

const SCHEMAS = {
  avoid: avoidSchema,
  empathy: empathySchema,
  question: questionSchema,
  step: stepLineSchema,
  issue: issueEntrySchema,
  model: modelSchema,
} as const;

export const KINDS = Object.keys(SCHEMAS) as Entry['kind'][];

/**
 * Whether a value is an entry that the judgement can run: its shape, its texts (no control characters, bounded), and that each pattern
 * can be read. Any value may be given; never throws.
 */
export function checkEntry(value: unknown): CheckedEntry {
  const none = (why: string, path: (string | number)[] = []): CheckedEntry => ({
    entry: null,
    faults: [{ path, why }],
    unknown: [],
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none('An entry must be a group of fields.');
  const fields = value as Record<string, unknown>;
  const kind = Object.hasOwn(fields, 'kind') ? fields.kind : undefined;
  if (typeof kind !== 'string') return none(`"kind" is missing; it is one of: ${KINDS.join(', ')}.`, ['kind']);
  if (!Object.hasOwn(SCHEMAS, kind)) return none(`"${kind.slice(0, 60)}" is not one of: ${KINDS.join(', ')}.`, ['kind']);

  const faults: Fault[] = [];
  lookAtTexts(fields, [], faults);
  if (faults.length > 0) return { entry: null, faults, unknown: [] };
  const schema = SCHEMAS[kind as Entry['kind']];
  const read = v.safeParse(schema, fields);
  if (!read.success) {
    for (const issue of read.issues.slice(0, 20)) {
      const path = (issue.path ?? []).map((p) => p.key as string | number);
      const name = path.filter((p) => typeof p === 'string').join('.');
      faults.push({ path, why: inWords(issue, name) });
    }
    return { entry: null, faults, unknown: [] };
  }
  const entry = read.output;
  if (entry.kind === 'avoid' || entry.kind === 'issue') {
    entry.patterns.forEach((source, i) => {
      const { error } = compilePattern(source);
      if (error)
        faults.push({ path: ['patterns', i], why: `The pattern "${source.slice(0, 80)}" cannot be read: ${error.message}` });
    });
  }
  const unknown = Object.keys(fields).filter((key) => !Object.hasOwn(schema.entries, key));
  return { entry: faults.length > 0 ? null : entry, faults, unknown };
}

function lookAtTexts(value: unknown, path: (string | number)[], faults: Fault[]): void {
  if (faults.length >= 20) return;
  if (typeof value === 'string') {
    const why = whyNoText(value);
    if (why) faults.push({ path, why });
  } else if (Array.isArray(value)) {
    if (value.length > LIMITS.items) faults.push({ path, why: `This list has ${value.length} items; at most ${LIMITS.items}.` });
    else value.forEach((x, i) => void lookAtTexts(x, [...path, i], faults));
  } else if (typeof value === 'object' && value !== null && path.length < LIMITS.depth) {
    for (const [key, x] of Object.entries(value)) lookAtTexts(x, [...path, key], faults);
  }
}

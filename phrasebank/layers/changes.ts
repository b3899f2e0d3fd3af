import type { Entry } from '../schema';
import { byId, same } from './same';
import type { EntryChange, FieldChange } from './types';

/** What has become of each entry from one version of a bank to the next, sorted by id. Of doubles the last counts. */
export function changesBetween(before: readonly Entry[], after: readonly Entry[]): EntryChange[] {
  const was = new Map(before.map((e) => [e.id, e]));
  const is = new Map(after.map((e) => [e.id, e]));
  const made: EntryChange[] = [];
  for (const [id, entry] of is) {
    const old = was.get(id);
    if (!old) made.push({ what: 'added', id, after: entry });
    else if (!same(old, entry)) made.push({ what: 'changed', id, before: old, after: entry, fields: fieldsBetween(old, entry) });
  }
  for (const [id, entry] of was) if (!is.has(id)) made.push({ what: 'removed', id, before: entry });
  return made.sort((a, b) => byId(a.id, b.id));
}

/** The fields in which two versions of an entry differ, in the order in which they stand. */
export function fieldsBetween(before: Entry, after: Entry): FieldChange[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !same(was[field], is[field]))
    .map((field) => ({ field, before: was[field], after: is[field] }));
}

/** An entry as a record of its fields; `examples` is taken apart, since its two lists are edited one by one. */
export function fieldsOf(entry: Entry): Record<string, unknown> {
  if (entry.kind !== 'avoid') return { ...entry };
  const { examples, ...rest } = entry;
  return { ...rest, 'examples.bad': examples.bad, 'examples.ok': examples.ok };
}

/** The way back from `fieldsOf`. Not checked: the caller runs the schema over it. */
export function entryOf(fields: Record<string, unknown>): unknown {
  const { 'examples.bad': bad, 'examples.ok': ok, ...rest } = fields;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return bad === undefined && ok === undefined ? kept : { ...kept, examples: { bad, ok } };
}

import * as v from 'valibot';
import { entrySchema } from '../schema';
import { PACK_FORMAT, PACK_VERSION } from './types';

/**
 * A pack as it stands in a file. `phrasebank/pack.schema.json` is made from this by `npx tsx tests/support/pack-schema.ts`, and a test
 * says when it is out of date. Only `format`, `version` and `name` must be there.
 */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{1,79}$/, 'An id is 2 to 80 of a-z, 0-9, dot, dash.'));
const idsSchema = v.array(idSchema);
const wordsOf = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

export const settingValueSchema = v.union([
  v.pipe(v.string(), v.maxLength(2000)),
  v.number(),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(500)),
]);
export const settingsSchema = v.record(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9.-]{0,59}$/)), settingValueSchema);
/** Checked by the room that uses it. */
const carriedSchema = v.array(v.record(v.string(), v.unknown()));

export const packSchema = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  name: wordsOf(120),
  about: v.optional(wordsOf(2000)),
  /** A day alone is midnight, UTC. */
  made: v.optional(v.union([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.isoDate())])),
  edition: v.optional(wordsOf(120)),
  entries: v.optional(v.array(entrySchema), []),
  off: v.optional(idsSchema, []),
  locked: v.optional(idsSchema, []),
  required: v.optional(idsSchema, []),
  model: v.optional(v.nullable(idSchema), null),
  based: v.optional(v.array(entrySchema), []),
  settings: v.optional(settingsSchema, {}),
  recipes: v.optional(carriedSchema, []),
  scenarios: v.optional(carriedSchema, []),
});

/** A layer as it is stored and sent. */
export const layerSchema = v.object({
  entries: v.array(entrySchema),
  off: idsSchema,
  based: v.record(idSchema, entrySchema),
  locked: idsSchema,
  required: idsSchema,
  model: v.nullable(idSchema),
});

import { avoidSchema, type Entry, empathySchema, issueEntrySchema, modelSchema, questionSchema, stepLineSchema } from '../schema';

type CellKind = 'text' | 'list' | 'flag';

/** A column: the field of that name, in the kinds of entry that have it. `bad` and `ok` are the two lists of an avoid-entry's examples. */
export interface Column {
  name: string;
  holds: CellKind;
  kinds: readonly Entry['kind'][];
}

const SCHEMAS = {
  avoid: avoidSchema,
  empathy: empathySchema,
  question: questionSchema,
  step: stepLineSchema,
  issue: issueEntrySchema,
  model: modelSchema,
} as const;

/** The parts of a schema that tell what a cell holds. */
interface Shape {
  type: string;
  wrapped?: Shape;
  literal?: unknown;
}

/** `kind`, `id` and `state` come first; the others follow from the schema, so that no field of an entry is ever without its column. */
export const COLUMNS: readonly Column[] = (() => {
  const made = new Map<string, { holds: CellKind; kinds: Entry['kind'][] }>();
  for (const [kind, schema] of Object.entries(SCHEMAS)) {
    for (const [field, shape] of Object.entries(schema.entries as Record<string, Shape>)) {
      if (field === 'kind' || field === 'id') continue;
      for (const name of field === 'examples' ? ['bad', 'ok'] : [field]) {
        const column = made.get(name) ?? { holds: field === 'examples' ? 'list' : holds(shape), kinds: [] };
        column.kinds.push(kind as Entry['kind']);
        made.set(name, column);
      }
    }
  }
  return [...made].map(([name, column]) => ({ name, ...column }));
})();

export const FIRST_COLUMNS = ['kind', 'id', 'state'] as const;

/** What may stand in `state`, one a line or with commas between: "off", "locked", "required", and "chosen" for the step model in force. */
export const STATES = ['off', 'locked', 'required', 'chosen'] as const;
/** In `kind`: a row that says only the state of an entry that is not in this file. */
export const STATE_ONLY = '(state only)';

function holds(shape: Shape): CellKind {
  if (shape.wrapped) return holds(shape.wrapped);
  if (shape.type === 'array' || shape.type === 'tuple') return 'list';
  return shape.type === 'boolean' || typeof shape.literal === 'boolean' ? 'flag' : 'text';
}

import fc from 'fast-check';
import { type Command, canonical, type EditableLayer, type Layer } from '@/phrasebank/layers';
import type { AvoidEntry, Entry } from '@/phrasebank/schema';

/** Entries, layers and edits for property tests: few ids and words, so that layers meet each other. */
const ids = ['avoid.a', 'avoid.b', 'avoid.c', 'step.d', 'model.e', 'empathy.f'] as const;
const kindOf = (id: string) => id.split('.')[0];

const word = fc.constantFrom(
  'our policy',
  'calm down',
  'you must',
  'as I said',
  '=told',
  '[very] sorry',
  'né "oui"',
  '-1+1',
  "'=x",
);
/** Patterns that can be read. */
const patterns = fc.uniqueArray(fc.constantFrom('our policy', 'calm down', 'you must', '=told', '"as I said"', '[very] sorry'), {
  minLength: 1,
  maxLength: 4,
});
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

const avoid = (id: fc.Arbitrary<string>): fc.Arbitrary<AvoidEntry> =>
  fc.record(
    {
      kind: fc.constant('avoid' as const),
      id,
      category: fc.constantFrom('blame' as const, 'stall' as const),
      severity: fc.constantFrom('hint' as const, 'warn' as const),
      patterns,
      unless: fc.uniqueArray(fc.constantFrom('quoted' as const, 'polite' as const, 'negated' as const)),
      angerAtLeast: fc.constantFrom('calm' as const, 'angry' as const),
      channel: fc.constantFrom('chat' as const, 'email' as const),
      whileDue: fc.uniqueArray(fc.constantFrom('clarify' as const, 'hand-over' as const), { minLength: 1 }),
      position: fc.constantFrom('opening' as const, 'ending' as const),
      stands: fc.constantFrom('words' as const, 'clause' as const),
      why: word,
      replacements: fc.uniqueArray(fc.constantFrom('', ' here ', 'let me see', '(none)', 'a\nb', '\\n', '=1'), { maxLength: 4 }),
      examples: fc.record({ bad: words, ok: words }),
    },
    { requiredKeys: ['kind', 'id', 'category', 'severity', 'patterns', 'why', 'replacements', 'examples'] },
  );

const step = (id: fc.Arbitrary<string>): fc.Arbitrary<Entry> =>
  fc.record(
    {
      kind: fc.constant('step' as const),
      id,
      text: word,
      step: fc.constantFrom('close' as const, 'commit' as const),
      wants: fc.uniqueArray(fc.constantFrom('refund' as const, 'repair' as const)),
      bands: fc.constantFrom<['calm', 'angry'] | ['angry', 'furious']>(['calm', 'angry'], ['angry', 'furious']),
    },
    { requiredKeys: ['kind', 'id', 'text', 'step'] },
  );

const empathy = (id: fc.Arbitrary<string>): fc.Arbitrary<Entry> =>
  fc.record(
    {
      kind: fc.constant('empathy' as const),
      id,
      text: word,
      issues: fc.uniqueArray(fc.constantFrom('billing' as const, 'wait' as const)),
    },
    { requiredKeys: ['kind', 'id', 'text'] },
  );

const model = (id: fc.Arbitrary<string>): fc.Arbitrary<Entry> =>
  fc.record({
    kind: fc.constant('model' as const),
    id,
    title: word,
    about: word,
    steps: fc.uniqueArray(fc.constantFrom('acknowledge' as const, 'resolve' as const, 'close' as const), { minLength: 2 }),
  });

/** An entry with one of the few ids; what kind it is follows from the id. */
const entry: fc.Arbitrary<Entry> = fc.constantFrom(...ids).chain((id): fc.Arbitrary<Entry> => {
  const made = { avoid, step, empathy, model }[kindOf(id) as 'avoid' | 'step' | 'empathy' | 'model'];
  return made(fc.constant(id));
});
export const entries = fc.uniqueArray(entry, { selector: (e) => e.id, maxLength: 6 });
const someIds = fc.uniqueArray(fc.constantFrom(...ids, 'not.there'));
const someModel = fc.constantFrom(null, 'model.e', 'not.there');

export const layer: fc.Arbitrary<Layer> = fc
  .record({ entries, from: entries, off: someIds, locked: someIds, required: someIds, model: someModel })
  .map(({ from, ...rest }) => canonical({ ...rest, based: Object.fromEntries(from.map((e) => [e.id, e])) }));

export const command: fc.Arbitrary<Command> = fc.letrec<{ one: Command; any: Command }>((tie) => {
  const where = fc.constantFrom<EditableLayer>('mine', 'draft');
  return {
    one: fc.oneof(
      fc.record({ do: fc.constant('put' as const), layer: where, entries }),
      fc.record({ do: fc.constant('drop' as const), layer: where, ids: someIds }),
      fc.record({ do: fc.constantFrom('off' as const, 'on' as const), layer: where, ids: someIds }),
      fc.record({
        do: fc.constantFrom('lock' as const, 'unlock' as const, 'require' as const, 'unrequire' as const),
        layer: fc.constant('draft' as const),
        ids: someIds,
      }),
      fc.record({ do: fc.constant('model' as const), layer: where, model: someModel }),
      fc.record({ do: fc.constant('replace' as const), layer: where, to: layer }),
    ),
    any: fc.oneof(tie('one'), fc.record({ do: fc.constant('many' as const), commands: fc.array(tie('one'), { maxLength: 4 }) })),
  };
}).any;

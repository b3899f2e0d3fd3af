import * as v from 'valibot';
import { idSchema } from '../packs/schema';
import { bandSchema, issueSchema } from '../schema';

/**
 * A written customer for the practice desk. The rules that choose what the customer says next are `rules/practice/table.ts`; here is
 * what there is to say. All texts are the customer's own words, as they would type them.
 */
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const said = words(1200);
const variants = v.pipe(v.array(said), v.minLength(1), v.maxLength(12));

/** What a customer's message does; in the order of the rule table. */
export const MOVES = [
  'leave', // gives up, angry: the end
  'hurt', // stung by wording
  'hurt-hot', // the same when they are angry already
  'asked-again', // has told that before
  'passed-on', // sent elsewhere with no reason and no name
  'too-long', // too much to read
  'bye', // thanks: the end
  'settled', // accepts what is offered
  'limit', // has been set a limit
  'easing-hot', // it is going the right way, and they are still angry
  'easing', // the same when they are no longer angry
  'when-hot', // a fix with no time, still angry
  'when', // a fix with no time
  'answer', // answers a question that no written answer fits
  'unanswered', // asks again what was not answered
  'what-now-hot', // heard, and still waiting for a fix, still angry
  'what-now', // the same when they are no longer angry
  'unheard', // no word about the trouble
  'unheard-hot', // the same when they are angry already
] as const;
export type Move = (typeof MOVES)[number];

/** Those that every scenario has its own lines for. The others fall back on one of these, or on lines that anybody might say. */
const NEEDED: readonly Move[] = ['leave', 'hurt', 'bye', 'settled', 'easing', 'when', 'answer', 'what-now', 'unheard'];

/** What counts in a reply, by which a scenario may weigh: `rules/practice/table.ts` has the points. */
export const EFFECTS = [
  'heard',
  'named',
  'sorry',
  'fix',
  'time',
  'answered',
  'name',
  'asks',
  'boundary',
  'hands-over',
  'thanks',
  'rounds-off',
  'stop',
  'warn',
  'hint',
  'asked-again',
  'passed-on',
  'not-named',
  'cold',
  'no-fix',
  'unanswered',
  'repeats',
  'long',
  'short',
  'bright',
  'hollow',
  'vague',
  'closes-early',
  'limit-unasked',
] as const;
export type EffectId = (typeof EFFECTS)[number];

/** What makes it hard beside anger. */
const traitSchema = v.picklist([
  'abuse',
  'legal',
  'bereavement',
  'language',
  'own-fault',
  'safety',
  'public',
  'repeat',
  'deadline',
]);
const kindSchema = v.picklist(['quiet', 'expressive', 'premium', 'demanding', 'repeat']);

const linesSchema = v.object(
  Object.fromEntries(MOVES.map((m) => [m, NEEDED.includes(m) ? variants : v.optional(variants)])) as {
    [M in Move]: v.OptionalSchema<typeof variants, undefined>;
  },
);

export const scenarioSchema = v.object({
  id: idSchema,
  /** As it stands in the list: "The cake that arrived twice in pieces". */
  title: words(80),
  /** What has happened, for whoever is about to answer. */
  about: words(400),
  channel: v.picklist(['chat', 'email']),
  issue: issueSchema,
  kind: kindSchema,
  /** 1: a first try, 2: usual, 3: hard. */
  difficulty: v.picklist([1, 2, 3]),
  traits: v.optional(v.array(traitSchema), []),
  customer: words(60),
  /** The name that the agent goes by. */
  agent: words(40),
  /** What the agent's own screen shows, and what may be offered. */
  desk: v.pipe(v.array(words(240)), v.minLength(1), v.maxLength(10)),
  /** Beginnings of words, lower case: a reply with any of them speaks of this trouble. */
  heard: v.pipe(v.array(v.pipe(words(40), v.toLowerCase())), v.minLength(1), v.maxLength(20)),
  /** How they are when they write, unless somebody chooses another of `openings`. */
  start: bandSchema,
  /** The first message, by how upset it is. */
  openings: v.partial(v.object({ calm: variants, annoyed: variants, frustrated: variants, angry: variants, furious: variants })),
  /** Messages before the first one, oldest first. */
  before: v.optional(v.pipe(v.array(v.object({ from: v.picklist(['customer', 'agent']), text: said })), v.maxLength(8)), []),
  /** What they say when asked for something: any of the words in a question brings the answer, once. */
  answers: v.optional(
    v.pipe(
      v.array(v.object({ asked: v.pipe(v.array(words(40)), v.minLength(1), v.maxLength(12)), says: variants })),
      v.maxLength(12),
    ),
    [],
  ),
  lines: linesSchema,
  /** Bad replies in a row of anger before they leave. */
  patience: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)), 3),
  /** How much more or less something counts with this person; 1 where it is not named. */
  weighs: v.optional(v.record(v.picklist(EFFECTS), v.pipe(v.number(), v.minValue(0), v.maxValue(3))), {}),
});

export type Scenario = v.InferOutput<typeof scenarioSchema>;
/** As it is written: what has a default may be left out. */
export type ScenarioText = v.InferInput<typeof scenarioSchema>;

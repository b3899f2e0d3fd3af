import * as v from 'valibot';

/**
 * What a phrase bank holds. One list of entries of six kinds; `id` is unique within a bank and never changes,
 * since personal mutes and local edits refer to it. Built-in ids are `<kind>.<topic>.<words>`, lower case.
 */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{1,79}$/, 'An id is 2 to 80 of a-z, 0-9, dot, dash.'));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

export const bandSchema = v.picklist(['calm', 'annoyed', 'frustrated', 'angry', 'furious']);
export const stepSchema = v.picklist([
  'acknowledge',
  'clarify',
  'empathise',
  'apologise',
  'resolve',
  'commit',
  'confirm',
  'follow-up',
  'hand-over',
  'set-boundary',
  'close',
]);
export const categorySchema = v.picklist([
  'policy-shield',
  'blame',
  'contradiction',
  'refusal',
  'hollow-apology',
  'dismissive',
  'calm-down',
  'hot-potato',
  'overpromise',
  'stall',
  'command',
  'robotic',
  'shouting',
]);
export const severitySchema = v.picklist(['hint', 'warn', 'stop']);
export const issueSchema = v.picklist([
  'delivery',
  'billing',
  'defect',
  'outage',
  'wait',
  'agent-conduct',
  'cancellation',
  'account-access',
  'information',
  'other',
]);
export const wantSchema = v.picklist([
  'refund',
  'replacement',
  'repair',
  'explanation',
  'credit',
  'cancellation',
  'apology',
  'callback',
  'information',
  'delivery',
  'manager',
  'access',
  'compensation',
  'action',
]);
export const threatSchema = v.picklist(['leave', 'chargeback', 'legal', 'regulator', 'public', 'harm']);

/** When an avoid-entry stays quiet although its words are there. Each is worked out by `rules/flags/context.ts`. */
export const unlessSchema = v.picklist([
  'reason-follows', // "because", "so that", "since" ... in the same or next sentence
  'alternative-follows', // what can be done instead, in the same or next sentence
  'name-given', // a named person or team
  'time-given', // a date, day, time or bounded span
  'owner-and-time', // who and by when
  'cause-named', // an apology that names what went wrong
  'quoted', // inside quotation marks: the customer's own words
  'asked-for-steps', // the customer asked for instructions
  'negated', // "not", "never" before it
  'question', // in a question
  'polite', // "please", "could you", "would you"
]);

/** Where in a reply; worked out by `rules/flags/position.ts`. */
export const positionSchema = v.picklist(['opening', 'ending']);

export const avoidSchema = v.object({
  kind: v.literal('avoid'),
  id,
  category: categorySchema,
  severity: severitySchema,
  /** Patterns in the syntax of `phrasebank/pattern.ts`; any one suffices. */
  patterns: v.pipe(v.array(sentence), v.minLength(1)),
  unless: v.optional(v.array(unlessSchema)),
  /** Only when the customer is at least this angry. */
  angerAtLeast: v.optional(bandSchema),
  channel: v.optional(v.picklist(['chat', 'email'])),
  /** Only while one of these steps is the one this reply owes, whatever of it is written already; none: any. */
  whileDue: v.optional(v.array(stepSchema)),
  /** Only in the first or the last sentence of a reply; a greeting, a closing and a name do not count as sentences. */
  position: v.optional(positionSchema),
  /** Also stands for wording of its category that no pattern lists, recognised by what it is made of (`rules/flags/learned`). */
  learned: v.optional(v.literal(true)),
  /** Stays quiet where a sentence is made up unlike wording of its category (`rules/flags/learned`); without it the patterns alone decide. */
  wary: v.optional(v.literal(true)),
  /** One sentence about the words, never about the writer. */
  why: sentence,
  /**
   * What a replacement stands in place of: the matched words (the default), or the whole clause around them. With 'clause' a
   * replacement is a clause of its own ("let me see what I can do"); one that ends in "…" leads into a clause that follows ("as things
   * stand, …", "…" alone leaves the words out) and is offered only where one does; {act} carries over what cannot be done and {order}
   * what the customer is to do ("I wish I could {act}", "please {order}"; all such names: `rules/flags/carry.ts`). A clause that tells something more than the
   * matched words is only replaced by what carries it over.
   */
  stands: v.optional(v.picklist(['words', 'clause'])),
  /** Each stands in place of the match; '' leaves it out. Slots {like} this are filled or the replacement is not offered. */
  replacements: v.array(v.pipe(v.string(), v.maxLength(300))),
  examples: v.object({ bad: v.pipe(v.array(sentence), v.minLength(1)), ok: v.pipe(v.array(sentence), v.minLength(1)) }),
});

/** What a line may depend on beyond issue and band: seen in the customer's words by `rules/suggest/cues.ts`. */
export const cueSchema = v.picklist([
  // the trouble itself
  'late',
  'marked-delivered',
  'no-show',
  'damaged',
  'wrong-item',
  'missing-part',
  'stopped-working',
  'down',
  'double-charge',
  'unexpected-charge',
  'refund-late',
  'charged-after-cancel',
  'fraud',
  'locked-out',
  'cancel-hard',
  'rude',
  // how it has been handled
  'failed-again',
  'contact-again',
  'promise-broken',
  'no-reply',
  'missed-call',
  'on-hold',
  'passed-around',
  'asked-again',
  'not-read',
  'auto-reply',
  'sorry-enough',
  'doubted',
  'offer-small',
  'third-party',
  // what is at stake for them
  'deadline',
  'gift',
  'travel',
  'business',
  'children',
  'health',
  'access-need',
  'safety',
  'bereavement',
  'dying',
  'money-tight',
  'loyal',
  'modest',
  // where it stands now, in their latest words
  'fixed',
  'resolved',
  'accepted',
  'thanks',
  'happy',
  'customer-sorry',
  'bare-ok',
  'other-language',
  'harm',
]);

const lineFields = {
  id,
  /** May hold {slots}; a part in [square brackets] is left out when its slots are not known. See `rules/suggest/slots.ts`. */
  text: sentence,
  /** Issues it fits; absent: any. */
  issues: v.optional(v.array(issueSchema)),
  /** Bands it fits, both ends included; absent: any. */
  bands: v.optional(v.tuple([bandSchema, bandSchema])),
  channel: v.optional(v.picklist(['chat', 'email'])),
  /** All of these must have been seen in the conversation; absent: no matter. */
  cues: v.optional(v.array(cueSchema)),
};

export const empathySchema = v.object({ kind: v.literal('empathy'), ...lineFields });
export const questionSchema = v.object({
  kind: v.literal('question'),
  ...lineFields,
  /** The fact it asks for: a key of `Facts`, or a free name ("photo", "error-text"); never offered when that is known. */
  asks: v.string(),
});
export const stepLineSchema = v.object({
  kind: v.literal('step'),
  ...lineFields,
  step: stepSchema,
  wants: v.optional(v.array(wantSchema)),
  threats: v.optional(v.array(threatSchema)),
});
export const issueEntrySchema = v.object({
  kind: v.literal('issue'),
  id,
  issue: issueSchema,
  title: sentence,
  /** The trouble as a noun phrase after "the": "late delivery". */
  noun: sentence,
  patterns: v.array(sentence),
});
export const modelSchema = v.object({
  kind: v.literal('model'),
  id,
  title: sentence,
  about: sentence,
  steps: v.pipe(v.array(stepSchema), v.minLength(2)),
});

export const entrySchema = v.variant('kind', [
  avoidSchema,
  empathySchema,
  questionSchema,
  stepLineSchema,
  issueEntrySchema,
  modelSchema,
]);

export type AvoidEntry = v.InferOutput<typeof avoidSchema>;
export type EmpathyEntry = v.InferOutput<typeof empathySchema>;
export type QuestionEntry = v.InferOutput<typeof questionSchema>;
export type StepLineEntry = v.InferOutput<typeof stepLineSchema>;
export type IssueEntry = v.InferOutput<typeof issueEntrySchema>;
export type ModelEntry = v.InferOutput<typeof modelSchema>;
export type Entry = v.InferOutput<typeof entrySchema>;
export type Cue = v.InferOutput<typeof cueSchema>;
export type Position = v.InferOutput<typeof positionSchema>;
export type Unless = v.InferOutput<typeof unlessSchema>;

/** A bank as the judgement takes it: entries after layers, mutes and switches have been applied. Treated as immutable. */
export interface Bank {
  entries: readonly Entry[];
  /** Id of the step model in force. */
  model: string;
}

/**
 * The vocabulary that every room shares: what goes into the judgement and what comes out of it.
 * Types only: this file is imported by the page, the worker and the views, and adds nothing to their bundles.
 * All offsets are UTF-16 code units, `start` inclusive, `end` exclusive, as in `String.prototype.slice`.
 */

/** How angry the customer is now; the index in `BANDS` is the grade 0..4. */
export type Band = 'calm' | 'annoyed' | 'frustrated' | 'angry' | 'furious';
export type Trend = 'rising' | 'steady' | 'falling';
export type Channel = 'chat' | 'email';

export type Step =
  | 'acknowledge'
  | 'clarify'
  | 'empathise'
  | 'apologise'
  | 'resolve'
  | 'commit'
  | 'confirm'
  | 'follow-up'
  | 'hand-over'
  | 'set-boundary'
  | 'close';

export type Category =
  | 'policy-shield'
  | 'blame'
  | 'contradiction'
  | 'refusal'
  | 'hollow-apology'
  | 'dismissive'
  | 'calm-down'
  | 'hot-potato'
  | 'overpromise'
  | 'stall'
  | 'command'
  | 'robotic'
  | 'shouting';

export type Severity = 'hint' | 'warn' | 'stop';
export type Threat = 'leave' | 'chargeback' | 'legal' | 'regulator' | 'public' | 'harm';

export type Issue =
  | 'delivery'
  | 'billing'
  | 'defect'
  | 'outage'
  | 'wait'
  | 'agent-conduct'
  | 'cancellation'
  | 'account-access'
  | 'information'
  | 'other';

export type Want =
  | 'refund'
  | 'replacement'
  | 'repair'
  | 'explanation'
  | 'credit'
  | 'cancellation'
  | 'apology'
  | 'callback'
  | 'information'
  | 'delivery'
  | 'manager'
  | 'access'
  | 'compensation'
  | 'action';

/** What a stretch of an agent's text does. */
export type Act =
  | 'greet'
  | 'acknowledge'
  | 'clarify'
  | 'empathise'
  | 'apologise'
  | 'thank'
  | 'resolve'
  | 'explain'
  | 'commit'
  | 'confirm'
  | 'follow-up'
  | 'hand-over'
  | 'set-boundary'
  | 'close';

/** A stretch of the draft. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of one turn's text; `turn` is the index in `Conversation.turns`. */
export interface TurnSpan extends Span {
  turn: number;
}

/** One message. `text` has quoted mail and signatures already taken off. */
export interface Turn {
  from: 'customer' | 'agent' | 'note';
  name?: string;
  /** ISO 8601 when the desk tells a machine-readable time, else as shown. */
  at?: string;
  text: string;
}

export interface AssessInput {
  channel: Channel;
  turns: Turn[];
  draft: string;
  /** The agent's own name, where known (for lines with {agentName}). */
  agentName?: string;
  /** Now, as ISO 8601 with offset; the judgement has no clock of its own. Dates in lines are offered only when it is given. */
  now?: string;
}

export interface Evidence extends TurnSpan {
  /** Name of the signal, e.g. `contact.again`; the reason in words is `why`. */
  signal: string;
  /** Signed points on the 0..100 scale: above 0 raised the score, below 0 lowered it. */
  weight: number;
  text: string;
  /** One plain sentence, e.g. "Says it is the third time of writing". */
  why: string;
}

export interface Anger {
  /** 0..100 */
  score: number;
  band: Band;
  trend: Trend;
  perTurn: { turn: number; score: number }[];
  evidence: Evidence[];
  threats: Threat[];
  abuse: boolean;
  /** True when the customer has written too little to tell. */
  tooLittle: boolean;
}

export interface Flag extends Span {
  text: string;
  entryId: string;
  category: Category;
  severity: Severity;
  why: string;
  /** Each can stand in place of `text` as it is; '' means "just leave it out". */
  replacements: string[];
}

export interface Check {
  id: string;
  ok: boolean;
  /** One plain sentence, in the imperative when `ok` is false ("Answer: why did it happen?"). */
  why: string;
}

export interface Fact<T = string> extends TurnSpan {
  value: T;
}

export interface Facts {
  issue: Fact<Issue> | null;
  wants: Fact<Want> | null;
  customerName: Fact | null;
  orderNumber: Fact | null;
  accountNumber: Fact | null;
  email: Fact | null;
  phone: Fact | null;
  product: Fact | null;
  amount: Fact | null;
  /** Dates, days and deadlines in the customer's words, in order of mention. */
  dates: Fact[] | null;
  /** How long they have waited or gone without, in the customer's words. */
  waiting: Fact | null;
  /** How many contacts the customer counts, this one included. */
  contacts: Fact<number> | null;
}

export interface PromiseMade {
  text: string;
  due: string | null;
  turn: number;
  /** null: cannot be told from the conversation. */
  kept: boolean | null;
}

export interface Question {
  text: string;
  turn: number;
  answeredInDraft: boolean;
}

export interface Steps {
  done: Step[];
  next: Step;
  /** The step as an instruction with this customer's trouble in it: "Say sorry for the double charge". */
  title: string;
  why: string;
  avoid: Step[];
}

/** A line ready to insert: every slot is filled. */
export interface Line {
  id: string;
  text: string;
  /** Slot name to the value that filled it. */
  fills: Record<string, string>;
}

export interface Suggestions {
  empathy: Line[];
  questions: Line[];
  step: Line[];
}

export type CustomerKind = 'quiet' | 'expressive' | 'premium' | 'demanding' | 'repeat';

export interface CustomerType {
  kind: CustomerKind;
  why: string;
  hint: string;
}

export interface Priority {
  level: 1 | 2 | 3 | 4;
  reasons: string[];
}

/** Everything the judgement says about one conversation and one draft. */
export interface Assessment {
  /** BCP 47 of the customer's text; `und` when too short to tell. Not English: mood is not scored. */
  language: string;
  anger: Anger;
  priority: Priority;
  flags: Flag[];
  checks: Check[];
  facts: Facts;
  promises: PromiseMade[];
  questions: Question[];
  steps: Steps;
  suggestions: Suggestions;
  customerType: CustomerType | null;
}

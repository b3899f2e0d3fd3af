import type { Scenario } from '@/phrasebank/scenarios/schema';
import type { Bank } from '@/phrasebank/schema';
import { actsOf } from '../acts';
import { assess } from '../assess';
import { compileBank } from '../bank';
import { alike, wordsIn } from '../steps/words';
import { sentences } from '../text/sentences';
import type { Act, AssessInput, Assessment, Check, Flag } from '../types';

/** What the judgement found in a reply, as the rule table asks for it. */
export interface Seen {
  assessment: Assessment;
  acts: ReadonlySet<Act>;
  words: number;
  flags: readonly Flag[];
  /** Speaks of this customer's trouble. */
  named: boolean;
  usesName: boolean;
  sorry: 'real' | 'hollow' | null;
  /** Says what will be done, or has been. */
  fix: boolean;
  /** Says by when. */
  time: boolean;
  /** "Soon", "shortly", with no time. */
  vague: boolean;
  /** Hands the customer on: with a reason, a name or a time, or with none. */
  hands: 'cared' | 'bare' | null;
  /** The customer's last message had questions. */
  asked: boolean;
  /** One of them is still open. */
  unanswered: boolean;
  /** Texts of the questions that the reply asks. */
  questions: readonly string[];
  /** What it asks for although it is known, each as a sentence. */
  asksKnown: readonly string[];
  /** Words of feeling that were said before, or the whole reply. */
  repeats: boolean;
  /** The whole reply was sent before, in nearly the same words. */
  same: boolean;
  long: boolean;
  /** Exclamation marks, emoji or cheer at an upset customer. */
  bright: boolean;
  closesEarly: boolean;
}

/** Words to wait by that name no time. */
const VAGUE = /\b(?:as soon as (?:possible|we can|i can)|shortly|soon|in due course|when (?:we|i) can|asap|at some point)\b/i;
/** What makes a hand-over one with care, beside a promise: why, or to whom. */
const CARED =
  /\b(?:because|so that|since|who (?:can|has|is|looks|knows|speaks|handles|will)|my colleague \p{Lu}\p{L}+|named? \p{Lu}\p{L}+|I(?:'ve| have) (?:told|given|passed|explained|sent))/u;

/** Something that happens at a time, said as a fact: "it leaves tomorrow", "it is with you by noon on Friday". */
const TIME =
  /\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at|by|before|between|until) (?:noon|midnight|half |\d)|(?:in|within) (?:the (?:next )?)?(?:\d+|an?|one|two|three|five|ten|twenty|thirty) (?:minutes?|hours?|days?)|on the \d)/i;
const HAPPENS =
  /\b(?:will|i'll|we'll|you'll|he'll|she'll|it'll|comes?|goes|leaves|arrives?|lands|is (?:there|with you|on its way|ready)|you (?:have|get) it)\b/i;
function saysWhen(sentence: string): boolean {
  const plain = sentence.replace(/[‘’]/g, "'");
  return TIME.test(plain) && HAPPENS.test(plain) && !/\?\s*$|\b(?:not|never|won't|can't|cannot)\b/i.test(plain);
}

/** Work that is being done while it is written about: "I'm refunding it now". */
const DOING =
  /\b(?:i'm|i am|we're|we are) (?:now |just |already )?(?:refunding|sending|ordering|replacing|booking|arranging|crediting|cancelling|fixing|swapping|returning|getting|unlocking|changing|closing|moving|paying|posting|collecting|taking (?:it|this|that) (?:up|on|back|off)|putting)\b/i;
const isDoing = (sentence: string) => DOING.test(sentence.replace(/[‘’]/g, "'"));

/** Looks at a reply with the eyes of the real judgement. `input.draft` is the reply. */
export function seeReply(input: AssessInput, scenario: Pick<Scenario, 'heard'>, bank: Bank): Seen {
  const { draft } = input;
  const assessment = assess(input, bank);
  const spans = actsOf(draft, compileBank(bank));
  const failed = (id: string) => assessment.checks.some((c: Check) => !c.ok && (c.id === id || c.id.startsWith(`${id}.`)));
  const passed = (id: string) => assessment.checks.some((c) => c.ok && c.id === id);
  // A marked sentence does no good, whatever it sets out to do: "there is nothing I can do", "that is not our fault".
  const marked = assessment.flags.filter((f) => f.severity !== 'hint');
  const good = spans.filter((a) => !marked.some((f) => f.start < a.end && a.start < f.end));
  const acts = new Set(good.filter((a) => !a.hollow).map((a) => a.act));
  const named = passed('names-trouble') || speaksOf(draft, scenario.heard);
  const lastAsked = input.turns.findLastIndex((t) => t.from === 'customer');
  const asked = assessment.questions.some((q) => q.turn === lastAsked);
  const plain = sentences(draft).filter((x) => !marked.some((f) => f.start < x.end && x.start < f.end));
  const fix = acts.has('resolve') || acts.has('commit') || plain.some((x) => isDoing(x.text));
  const time = acts.has('commit') || acts.has('follow-up') || plain.some((x) => saysWhen(x.text));
  const apology = good.filter((a) => a.act === 'apologise');
  // "I'm sorry." as a sentence of its own is for what the others name.
  const owned = named && apology.some((a) => wordsIn(draft.slice(a.start, a.end)) <= 5);
  const same = input.turns.some((t) => t.from === 'agent' && alike(t.text, draft));
  return {
    assessment,
    acts,
    words: sentences(draft).reduce((sum, s) => sum + wordsIn(s.text), 0),
    flags: assessment.flags,
    named,
    usesName: passed('name'),
    sorry: acts.has('apologise') || owned ? 'real' : apology.length > 0 ? 'hollow' : null,
    fix,
    time,
    vague: !time && VAGUE.test(draft),
    hands: !acts.has('hand-over') ? null : time || CARED.test(draft) ? 'cared' : 'bare',
    asked,
    unanswered: asked && !fix && assessment.questions.some((q) => q.turn === lastAsked && !q.answeredInDraft),
    questions: sentences(draft)
      .map((s) => s.text)
      .filter((s) => /\?["')\]]*\s*$/.test(s)),
    asksKnown: assessment.checks.filter((c) => !c.ok && c.id.startsWith('asks-known.')).map((c) => c.why),
    repeats: failed('empathy-again') || same,
    same,
    long: assessment.checks.some((c) => c.id === 'length' && !c.ok && c.why.startsWith('Cut')),
    bright: failed('register'),
    closesEarly: assessment.checks.some((c) => c.id === 'closing' && !c.ok && c.why.startsWith('Save')),
  };
}

/** Whether one of the words begins somewhere in a text. */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}£$€']+/gu, ' ')} `;
  return words.some((w) => plain.includes(` ${w.toLowerCase().replace(/[‘’]/g, "'")}`));
}

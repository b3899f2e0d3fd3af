import type { Unless } from '@/phrasebank/schema';
import { BANDS } from '../bands';
import type { CompiledBank, EntryOf } from '../bank';
import { sentences } from '../text/sentences';
import type { Sentence } from '../text/tokens';
import type { Anger, Channel, Flag, Span, Step, Turn } from '../types';
import { clauseAround } from './clause';
import { insideQuotes, isExcused, type Place } from './context';
import { type Fitted, fitAll } from './fit';
import { isUnlike, type Reader, trained } from './learned';
import { isCheerful, isMerry, isTurned } from './mood';
import { type Candidate, withoutOverlaps } from './overlaps';
import { standsAt } from './position';
import { mergeShouting, parted } from './shouting';

/** What flags look at beside the draft. */
export interface FlagContext {
  turns: readonly Turn[];
  anger: Anger;
  channel: Channel;
  /** Slot values for replacements, e.g. customerName; a replacement with an unfilled slot is not offered. */
  slots: Readonly<Record<string, string>>;
  /** The step this reply owes, whatever of it is written already; asked only where an entry depends on it. Not known: such entries hold. */
  due?: () => Step;
}

/**
 * Wording in the draft that will make it worse, in order of place, without overlaps. Offsets into `draft`.
 * What is inside quotation marks is somebody else's voice and never flagged. Where entries overlap the most specific one stands.
 * How a replacement (and leaving out, '') goes into the text: `editFor` in `replacements.ts`.
 * @param reader judges sentences by their make-up; another one is for the evaluation
 */
export function findFlags(draft: string, bank: CompiledBank, context: FlagContext, reader: Reader = trained): Flag[] {
  const { set, entriesOf, sources } = bank.avoidPatterns();
  const parts = sentences(draft);
  const found: Candidate[] = [];
  let cheerful: boolean | null = null;
  const inOtherWords = (sentence: Sentence, index: number): Candidate | null => {
    const guess = reader.recognise(sentence.text);
    const entry = guess && bank.learned.get(guess.category);
    if (!guess || !entry || !applies(entry, context, parts, index)) return null;
    const { start, end } = readable(sentence, { start: sentence.start + guess.start, end: sentence.start + guess.end });
    const place: Place = { draft, sentences: parts, index, start, end, context, source: '' };
    // The whole sentence was read, so that what excuses it may stand anywhere in it.
    const whole: Place = { ...place, start: sentence.start, end: sentence.start };
    const excused = (rule: Unless) => isExcused(rule, rule === 'negated' ? place : whole);
    if (insideQuotes(draft, sentence.start + guess.start, sentence.start + guess.end) || (entry.unless ?? []).some(excused))
      return null;
    if (isTurned(entry.category, sentence, start)) return null;
    cheerful ??= isCheerful(parts);
    return cheerful ? null : { start, end, entry, pattern: null, sentence };
  };
  parts.forEach((sentence, index) => {
    for (const match of set.matches(sentence)) {
      const place: Place = {
        draft,
        sentences: parts,
        index,
        start: match.start,
        end: match.end,
        context,
        source: sources[match.pattern]?.source ?? '',
      };
      if (insideQuotes(draft, match.start, match.end)) continue;
      for (const i of entriesOf[match.pattern] ?? []) {
        const entry = bank.avoid[i] as EntryOf<'avoid'>;
        if (!applies(entry, context, parts, index) || (entry.unless ?? []).some((rule) => isExcused(rule, place))) continue;
        if (entry.category === 'shouting' && isMerry(sentence, draft.slice(match.start, match.end))) continue;
        if (isTurned(entry.category, sentence, match.start)) continue;
        if (entry.wary) {
          const clause = clauseAround(sentence, match);
          if (isUnlike(reader, sentence.text, draft.slice(clause.start, clause.end), entry.category, entry.severity)) continue;
        }
        if (entry.severity !== 'stop') {
          cheerful ??= isCheerful(parts);
          if (cheerful) continue;
        }
        found.push({ start: match.start, end: match.end, entry, pattern: sources[match.pattern] ?? null, sentence });
      }
    }
    // A sentence in which a pattern has found something is judged: a second reading of it would name the same thing twice.
    if (!found.some((f) => f.sentence === sentence)) {
      const known = inOtherWords(sentence, index);
      if (known) found.push(known);
    }
  });
  return fitAll(withoutOverlaps(parted(mergeShouting(found, draft), draft)), draft, context.slots).map((f) => flagOf(f, draft));
}

/** A word or two that weigh most say little by themselves: the clause around them does. */
function readable(sentence: Sentence, span: Span): Span {
  const words = sentence.tokens.filter((t) => t.kind !== 'punct' && t.start >= span.start && t.end <= span.end);
  return words.length < 4 ? clauseAround(sentence, span) : span;
}

/** Whether an entry's conditions hold for a sentence of the draft; its `unless` is another matter. */
function applies(entry: EntryOf<'avoid'>, context: FlagContext, parts: readonly Sentence[], index: number): boolean {
  if (entry.channel && entry.channel !== context.channel) return false;
  if (entry.position && !standsAt(entry.position, parts, index)) return false;
  if (entry.whileDue?.length && context.due && !entry.whileDue.includes(context.due())) return false;
  return !entry.angerAtLeast || BANDS.indexOf(context.anger.band) >= BANDS.indexOf(entry.angerAtLeast);
}

function flagOf({ start, end, replacements, from: { entry } }: Fitted & { from: Candidate }, draft: string): Flag {
  return {
    start,
    end,
    text: draft.slice(start, end),
    entryId: entry.id,
    category: entry.category,
    severity: entry.severity,
    why: entry.why,
    replacements,
  };
}

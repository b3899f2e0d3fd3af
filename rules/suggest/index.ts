import type { CompiledBank, EntryOf } from '../bank';
import type { Situation } from '../steps';
import { fold } from '../text/tokens';
import type { Line, Step, Steps, Suggestions } from '../types';
import { askFor } from './ask';
import { type CueSet, readCues } from './cues';
import { paraphrase } from './paraphrase';
import { type Need, type Ranked, rank, take } from './rank';
import { slotValues } from './slots';

export { handoverSummary } from './handover';

/** Most lines offered in each list; the panel shows the first three. */
const MOST = 5;

const byStep = new WeakMap<CompiledBank, Map<Step, EntryOf<'step'>[]>>();

function stepEntries(bank: CompiledBank, step: Step): readonly EntryOf<'step'>[] {
  let map = byStep.get(bank);
  if (!map) {
    map = new Map();
    for (const e of bank.step) map.set(e.step, [...(map.get(e.step) ?? []), e]);
    byStep.set(bank, map);
  }
  return map.get(step) ?? [];
}

/** Words "solved" and "agreed" count only once the mood has settled: a furious "it's here now" is not the end of it. */
function settled(cues: CueSet, calm: boolean, harm: boolean): CueSet {
  const out = new Map(cues);
  if (harm) out.set('harm', 'now');
  if (calm) return out;
  out.delete('resolved');
  out.delete('accepted');
  out.delete('thanks');
  out.delete('happy');
  return out;
}

function needOf(s: Situation, bank: CompiledBank): Need {
  const calm = s.anger.band === 'calm' || s.anger.band === 'annoyed';
  const cues = settled(readCues(s.input.turns, s.facts), calm, s.anger.threats.includes('harm'));
  const values = slotValues(s.input, s.facts, bank, cues);
  const name = values.customerName;
  return {
    input: s.input,
    facts: s.facts,
    band: s.anger.band,
    threats: s.anger.threats,
    cues,
    values,
    leaveOut: new Set(name && fold(s.input.draft).includes(fold(name)) ? ['customerName'] : []),
    said: [...s.input.turns.filter((t) => t.from === 'agent').map((t) => t.text), s.input.draft].filter(Boolean),
  };
}

/**
 * Lines that fit now, best first, every slot filled; none that was used before in this conversation, or stands in the
 * draft, in the same or nearly the same words. The order is stable for a conversation and differs between them.
 */
export function suggest(s: Situation, steps: Steps, bank: CompiledBank): Suggestions {
  const need = needOf(s, bank);
  const ranked = rank(bank.empathy, need);
  const questions = askFor(s, steps, bank, need);
  const step = stepLines(s, steps, bank, need, ranked, questions);
  const empathy = take(ranked, need, MOST, step);
  return { empathy, questions, step };
}

function stepLines(
  s: Situation,
  steps: Steps,
  bank: CompiledBank,
  need: Need,
  empathy: readonly Ranked[],
  questions: readonly Line[],
): Line[] {
  const own = rank(stepEntries(bank, steps.next), need);
  switch (steps.next) {
    case 'empathise':
      // the rest stays for the list of empathy lines, which would be short of the best otherwise
      return take(
        [...own, ...empathy].sort((a, b) => b.score - a.score),
        need,
        MOST,
      );
    case 'clarify':
      return [...questions.slice(0, 2), ...take(own, need, MOST - Math.min(2, questions.length), questions)];
    case 'acknowledge':
    case 'confirm': {
      const back = paraphrase(s, need.values, need.cues);
      const lines = take(own, need, MOST);
      const said = back && need.said.some((t) => t.includes(back.text.slice(0, 24)));
      // second place: a line of one sentence is quicker to send, the paraphrase says more
      return back && !said ? [...lines.slice(0, 1), back, ...lines.slice(1, MOST - 1)] : lines;
    }
    default:
      return take(own, need, MOST);
  }
}

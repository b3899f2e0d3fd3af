import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { scoreAnger } from '@/rules/anger';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { type FlagContext, findFlags } from '@/rules/flags';
import { sentences } from '@/rules/text/sentences';
import type { Band, Channel, Flag, Step, Turn } from '@/rules/types';
import type { Mark } from './compare';

/** The judgement as the bench runs it, in the page. Loaded when it is first needed: it brings the learned models with it. */
export interface Engine {
  /** What a bank marks in a reply. @param assumed how angry the customer is where none of them speaks before it */
  marks(text: string, turns: readonly Turn[], bank: Bank, assumed: Band, channel: Channel): Mark[];
  /** The sentence (or what lies around, for marks over several) that holds a stretch; at most 500 characters, as an example may have. */
  around(text: string, start: number, end: number): string;
  /** Whether an entry by itself marks something in a text, with a customer angry enough for it. */
  fires(entry: AvoidEntry, text: string): boolean;
}

const GRADE: Record<Band, number> = { calm: 5, annoyed: 30, frustrated: 50, angry: 70, furious: 95 };
const MOST_EXAMPLE = 500;

function contextOf(turns: readonly Turn[], assumed: Band, channel: Channel): FlagContext {
  const spoken = turns.some((t) => t.from === 'customer');
  const anger = spoken
    ? scoreAnger(turns)
    : {
        score: GRADE[assumed],
        band: assumed,
        trend: 'steady' as const,
        perTurn: [],
        evidence: [],
        threats: [],
        abuse: false,
        tooLittle: true,
      };
  return { turns, anger, channel, slots: {} };
}

const markOf = ({ start, end, entryId, category, severity, why }: Flag): Mark => ({
  start,
  end,
  entryId,
  category,
  severity,
  why,
});

export const engine: Engine = {
  marks(text, turns, bank, assumed, channel) {
    const context = contextOf(turns, assumed, channel);
    // where nobody has spoken any step may be due
    const due = (): Step => assess({ channel, turns: [...turns], draft: '' }, bank).steps.next;
    const known = turns.some((t) => t.from === 'customer') ? { ...context, due } : context;
    return findFlags(text, compileBank(bank), known).map(markOf);
  },
  around(text, start, end) {
    const held = sentences(text).filter((s) => s.start < end && start < s.end);
    const from = held[0]?.start ?? start;
    const to = held.at(-1)?.end ?? end;
    const whole = text.slice(Math.min(from, start), Math.max(to, end)).trim();
    return whole.length <= MOST_EXAMPLE ? whole : text.slice(start, Math.min(end, start + MOST_EXAMPLE)).trim();
  },
  fires: (entry, text) =>
    findFlags(text, compileBank({ entries: [entry], model: '' }), {
      ...contextOf([], 'furious', entry.channel ?? 'email'),
    }).length > 0,
};

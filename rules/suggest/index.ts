import type { Cue } from '@/phrasebank/schema';
import type { CompiledBank, EntryOf } from '../bank';
import { troubleOf } from '../facts';
import type { Situation } from '../steps';
import { readSignals } from '../steps/signals';
import { fold } from '../text/tokens';
import type { Facts, Line, Step, Steps, Suggestions } from '../types';
import { askFor } from './ask';
import { type CueSet, readCues } from './cues';
import { hash } from './likeness';
import { paraphrase } from './paraphrase';
import { type LineEntry, type Need, rank, take } from './rank';
import { slotValues } from './slots';

export { type Handover, type HandoverRow, handoverOf, handoverSummary } from './handover';

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

const settledNow = (cues: CueSet) => (['resolved', 'thanks', 'happy', 'fixed', 'accepted'] as const).some((c) => cues.has(c));

const ONCE =
  /\b(?:tickets?|booking|booked|flight|show|concert|orders?|appointment|reservation|hotel|room|trip|holiday|event|match)\b/i;
const RUNS_ON = /\b(?:membership|member|subscri\w+|contract|plan|policy|direct debit|a month|monthly|broadband|account)\b/i;
const isOnce = (turns: Situation['input']['turns']) => {
  const said = turns
    .filter((t) => t.from === 'customer')
    .map((t) => t.text)
    .join('\n');
  return ONCE.test(said) && !RUNS_ON.test(said);
};

/** A class that is only the likeliest chooses no lines: they would speak of a trouble that nobody named. */
function sureFacts(s: Situation, bank: CompiledBank): Facts {
  const { issue } = s.facts;
  return issue && troubleOf(s.input.turns, bank)?.general ? { ...s.facts, issue: { ...issue, value: 'other' } } : s.facts;
}

/** In how many ways one conversation is kept: the clock moves on. */
const WAYS = 4;
type Standing = Omit<Need, 'draft' | 'leaveOut'>;
const kept = new WeakMap<CompiledBank, WeakMap<Facts, Map<string, Standing>>>();

/** All that lines are chosen by, but for the draft: it stays the same from one keystroke to the next and is remembered with the facts it rests on. */
function standingOf(s: Situation, bank: CompiledBank): Standing {
  const { channel, turns, agentName, now } = s.input;
  const { band, threats } = s.anger;
  const places = kept.get(bank) ?? new WeakMap<Facts, Map<string, Standing>>();
  kept.set(bank, places);
  const ways = places.get(s.facts) ?? new Map<string, Standing>();
  places.set(s.facts, ways);
  // the clock in steps of ten minutes: promised times are rounded to the half hour anyway
  const key = JSON.stringify([channel, band, threats, agentName, now?.slice(0, 15)]);
  const known = ways.get(key);
  if (known) return known;
  const calm = band === 'calm' || band === 'annoyed';
  const seen = new Map(readCues(turns, s.facts));
  if (s.promises.some((p) => p.kept === false)) seen.set('promise-broken', 'now');
  const cues = settled(seen, calm, readSignals(s, bank).harm);
  const made: Standing = {
    channel,
    facts: sureFacts(s, bank),
    // whoever was angry a message ago is not spoken to as at a first, friendly contact
    band: band === 'calm' && !settledNow(cues) && s.anger.perTurn.some((p) => p.score >= 40) ? 'annoyed' : band,
    threats,
    cues,
    once: isOnce(turns),
    values: slotValues(s.input, s.facts, bank, cues),
    seed: hash(turns.find((t) => t.from === 'customer')?.text ?? ''),
    said: turns.filter((t) => t.from === 'agent').map((t) => t.text),
    ranked: new Map(),
  };
  if (ways.size >= WAYS) ways.clear();
  ways.set(key, made);
  return made;
}

function needOf(s: Situation, bank: CompiledBank): Need {
  const standing = standingOf(s, bank);
  const { draft } = s.input;
  const name = standing.values.customerName;
  return { ...standing, draft, leaveOut: name && fold(draft).includes(fold(name)) ? NAME : NOTHING };
}

const ENDING: ReadonlySet<Cue> = new Set<Cue>(['resolved', 'thanks', 'happy', 'fixed', 'accepted', 'customer-sorry', 'bare-ok']);
const NAME: ReadonlySet<string> = new Set(['customerName']);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Lines that fit now, best first, every slot filled; none that was used before in this conversation, or stands in the
 * draft, in the same or nearly the same words. The order is stable for a conversation and differs between them.
 */
export function suggest(s: Situation, steps: Steps, bank: CompiledBank): Suggestions {
  const need = needOf(s, bank);
  const ranked = rank('empathy', bank.empathy, need);
  const questions = askFor(s, steps, bank, need);
  const step = stepLines(s, steps, bank, need, questions);
  // at a good end nothing calls the trouble back
  const ending = steps.next === 'close' || steps.next === 'confirm' || steps.next === 'follow-up';
  const fitting = ending ? ranked.filter((r) => r.entry.cues?.some((c) => ENDING.has(c))) : ranked;
  const empathy = take(fitting, need, MOST, step);
  return { empathy, questions, step };
}

/** The same need with a manager as the wish, and no issue to bring in a specialist for. */
function wantsManager(need: Need): Need {
  const at = need.facts.wants ?? { turn: 0, start: 0, end: 0 };
  return { ...need, facts: { ...need.facts, issue: null, wants: { ...at, value: 'manager' } } };
}

/** Whether something was promised in the last reply that has not happened yet: "is it working now?" would come too soon. */
function awaits(s: Situation, need: Need): boolean {
  if (need.cues.has('resolved') || need.cues.has('fixed')) return false;
  const { now, plan } = readSignals(s);
  if (plan && now.has('accepted')) return true;
  const last = s.input.turns.findLastIndex((t) => t.from === 'agent');
  return (s.acts.get(last) ?? []).some((a) => a.act === 'commit' || a.act === 'hand-over');
}

/** Lines that repeat what is agreed. */
function agreed(entries: readonly LineEntry[], need: Need) {
  const cues = new Map(need.cues).set('accepted', 'now');
  return rank('step confirm agreed', entries, { ...need, cues });
}

function stepLines(s: Situation, steps: Steps, bank: CompiledBank, need: Need, questions: readonly Line[]): Line[] {
  const entries = stepEntries(bank, steps.next);
  // the rest stays for the list of empathy lines, which would be short of the best otherwise
  if (steps.next === 'empathise') return take(rank('empathise', [...entries, ...bank.empathy], need), need, 3);
  // who asks for someone senior wants that, whatever else is wanted
  const senior = steps.next === 'hand-over' && readSignals(s).now.has('manager');
  const own = senior ? rank('step senior', entries, wantsManager(need)) : rank(`step ${steps.next}`, entries, need);
  switch (steps.next) {
    case 'clarify':
      return [...questions.slice(0, 2), ...take(own, need, MOST - Math.min(2, questions.length), questions)];
    case 'acknowledge':
    case 'confirm': {
      const back = paraphrase(s, need.values, need.cues);
      const lines = take(steps.next === 'confirm' && awaits(s, need) ? agreed(entries, need) : own, need, MOST);
      const said = back && [...need.said, need.draft].some((t) => t.includes(back.text.slice(0, 24)));
      // second place: a line of one sentence is quicker to send, the paraphrase says more
      return back && !said ? [...lines.slice(0, 1), back, ...lines.slice(1, MOST - 1)] : lines;
    }
    default:
      return take(own, need, MOST);
  }
}

import type { Cue, Entry } from '@/phrasebank/schema';
import { gradeOf } from '../bands';
import type { Band, Channel, Facts, Issue, Line, Threat } from '../types';
import type { CueSet } from './cues';
import { fillLine, templateOf } from './fill';
import { alreadySaid, contentWords, hash, jaccard } from './likeness';

export type LineEntry = Extract<Entry, { kind: 'empathy' | 'question' | 'step' }>;

/** What lines are chosen by. */
export interface Need {
  channel: Channel;
  facts: Facts;
  band: Band;
  threats: readonly Threat[];
  cues: CueSet;
  /** About one booking, ticket or order rather than something that runs on. */
  once: boolean;
  values: Readonly<Record<string, string>>;
  /** Slots to drop from [optional parts]: the name, once the draft has it. */
  leaveOut: ReadonlySet<string>;
  /** From the customer's first words, which stay the same as the conversation goes on, and so does the order. */
  seed: number;
  /** What agents have said, oldest first. */
  said: readonly string[];
  draft: string;
  /** Rankings made so far for this conversation: a keystroke changes none of them. */
  ranked: Map<string, Ranked[]>;
}

/** Beside these, lines about lost time and bother would sound as if nothing had been understood. */
const GRAVE: readonly Cue[] = ['health', 'access-need', 'safety', 'money-tight'];
/** So many lines that rest on a cue are enough without the general ones. */
const ENOUGH = 3;

/** Lines that speak to one of these leave others behind: after a bereavement nothing else will do. */
const OVERRIDING: readonly Cue[] = [
  'harm',
  'bereavement',
  'dying',
  'other-language',
  'fraud',
  'happy',
  'resolved',
  'accepted',
  'fixed',
];

/** Cues of stakes: a question that rests on one goes before the others. */
export const PRESSING: readonly Cue[] = ['safety', 'fraud', 'health', 'bereavement', 'dying'];

// Weights of the ranking; a line gains each for what it has and the situation shows.
const CUE_NOW = 4;
const CUE_BEFORE = 2.5;
const ISSUE = 2;
const WANT = 3;
const THREAT = 5;
const THREAT_TO_LEAVE = 1.5;
const SLOT = 0.8;
const NARROW = 0.25;
const TIE = 1.2;

export interface Ranked {
  entry: LineEntry;
  line: Line;
  score: number;
}

/** Words that suit goods sent to a door, and read oddly to a traveller. */
const OF_GOODS =
  /\b(?:orders?|ordered|parcel|courier|depot|your door|bought|collected|repaired?|loan unit|the box|replacement|send (?:a new|another|you another)|delivery|what you got)\b(?!\})/;

/** Words that suit a membership, and read oddly to somebody with a ticket. */
const OF_MEMBERS = /\b(?:leave us|leaving|joining|to the last day|end date|end of the month|paid up to)\b/i;

/** The issue that lines are chosen for: no trouble seen and no anger is taken as no trouble. */
function issueOf(need: Need): Issue {
  return need.facts.issue?.value ?? (need.band === 'calm' ? 'information' : 'other');
}

/** Whether issue, band, channel, cues, wants and threats allow a line; slots are not looked at. */
function allows(entry: LineEntry, need: Need): boolean {
  const issue = issueOf(need);
  if (entry.issues && !entry.issues.includes(issue)) return false;
  if (entry.channel && entry.channel !== need.channel) return false;
  if (entry.bands) {
    const grade = gradeOf(need.band);
    if (grade < gradeOf(entry.bands[0]) || grade > gradeOf(entry.bands[1])) return false;
  }
  if (entry.cues && !entry.cues.every((c) => need.cues.has(c))) return false;
  if (need.cues.has('travel') && OF_GOODS.test(entry.text)) return false;
  if (need.once && issue === 'cancellation' && OF_MEMBERS.test(entry.text)) return false;
  if (entry.kind === 'step') {
    const want = need.facts.wants?.value;
    if (entry.wants && !(want && entry.wants.includes(want))) return false;
    // a question about refunds is no wish for one
    if (entry.wants && !entry.issues && issue === 'information') return false;
    if (entry.threats && !entry.threats.some((t) => need.threats.includes(t))) return false;
  }
  return true;
}

function scoreOf(entry: LineEntry, need: Need): number {
  let score = 0;
  for (const cue of entry.cues ?? []) score += need.cues.get(cue) === 'now' || PRESSING.includes(cue) ? CUE_NOW : CUE_BEFORE;
  if (entry.issues) score += entry.issues.length <= 3 ? ISSUE : ISSUE / entry.issues.length;
  if (entry.kind === 'step' && entry.wants) score += WANT;
  if (entry.kind === 'step' && entry.threats) score += entry.threats.every((t) => t === 'leave') ? THREAT_TO_LEAVE : THREAT;
  score += Math.min(2, templateOf(entry.text).needs.filter((s) => s !== 'customerName').length) * SLOT;
  if (entry.bands) score += (4 - gradeOf(entry.bands[1]) + gradeOf(entry.bands[0])) * NARROW;
  return score + (hash(entry.id, need.seed) / 0xffffffff) * TIE;
}

/**
 * Fitting lines with every slot filled, best first; used ones are still among them (see `take`).
 * @param name under which the ranking is remembered with the need
 */
export function rank(name: string, entries: readonly LineEntry[], need: Need): readonly Ranked[] {
  const key = need.leaveOut.size > 0 ? `${name}, named` : name;
  const known = need.ranked.get(key);
  if (known) return known;
  const made = rankNow(entries, need);
  need.ranked.set(key, made);
  return made;
}

function rankNow(entries: readonly LineEntry[], need: Need): Ranked[] {
  const out: Ranked[] = [];
  const grave = GRAVE.some((c) => need.cues.has(c));
  for (const entry of entries) {
    if (!allows(entry, need)) continue;
    const filled = fillLine(entry.text, need.values, need.leaveOut);
    if (filled) out.push({ entry, line: { id: entry.id, ...filled }, score: scoreOf(entry, need) });
  }
  const over = OVERRIDING.find((c) => need.cues.has(c) && out.some((r) => r.entry.cues?.includes(c)));
  const general = (r: Ranked) =>
    !r.entry.cues && (r.entry.kind === 'empathy' || (r.entry.kind === 'step' && r.entry.step === 'empathise'));
  const plain = grave && out.filter((r) => r.entry.kind === 'empathy' && r.entry.cues).length >= ENOUGH;
  const kept = over ? out.filter((r) => r.entry.cues?.includes(over)) : plain ? out.filter((r) => !general(r)) : out;
  return kept.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Two offered lines may not be this alike (content words, Jaccard). */
const ALIKE = 0.4;

/**
 * The first lines of a ranking that are not said yet and not alike. A cue is spoken to once before any is spoken to
 * twice, so that the lines differ in what they name.
 * @param taken lines offered elsewhere at the same time
 */
export function take(ranked: readonly Ranked[], need: Need, count: number, taken: readonly Line[] = []): Line[] {
  const out: Line[] = [];
  const spoken = new Map<string, number>();
  for (const most of [1, 2]) {
    for (const { entry, line } of ranked) {
      if (out.length >= count) return out;
      const cues = entry.cues?.filter((c) => !OVERRIDING.includes(c)) ?? [];
      if (cues.some((c) => (spoken.get(c) ?? 0) >= most + Number(PRESSING.includes(c)))) continue;
      const words = contentWords(line.text);
      if ([...taken, ...out].some((l) => l.id === line.id || jaccard(contentWords(l.text), words) >= ALIKE)) continue;
      if (alreadySaid(line.text, need.draft) || need.said.some((text) => alreadySaid(line.text, text))) continue;
      for (const c of cues) spoken.set(c, (spoken.get(c) ?? 0) + 1);
      out.push(line);
    }
  }
  return out;
}

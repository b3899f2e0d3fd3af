import { readCues } from '@/rules/suggest/cues';
import { belongs, NAMING } from '@/rules/suggest/slots';
import type { Facts, Turn } from '@/rules/types';

/** What the customer's words show beside issue and mood: kinds of trouble that fit the issue, closest first, then the rest. Loaded when a complaint is logged. */
export function cuesIn(turns: readonly Turn[], facts: Facts): string[] {
  const cues = readCues(turns, facts);
  const naming = NAMING.filter((cue) => cues.has(cue) && belongs(cue, facts));
  const named: ReadonlySet<string> = new Set(NAMING);
  return [...naming, ...[...cues.keys()].filter((cue) => !named.has(cue))];
}

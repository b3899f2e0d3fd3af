import type { Cue } from '@/phrasebank/schema';
import { tests } from '../text/guard';
import { detectLanguage } from '../text/language';
import { memo } from '../text/memo';
import { fold } from '../text/tokens';
import type { Facts, Turn } from '../types';
import { CUES, type CueRow } from './cue-table';

/** Something to say yes to: "yes" to a question about the fault accepts nothing. */
const OFFER =
  /\b(?:(?:i|we) (?:can|could|will|would)|(?:i|we)'(?:ll|d)|i'm (?:going|able) to|shall (?:i|we)|would (?:you (?:like|prefer|rather)|that|it)|happy to|can offer|offer you|refund|replacement|free of charge|no charge|suits?|does that)\b/i;

/** `now`: in what the customer wrote since the last reply; `before`: only earlier. */
export type CueSet = ReadonlyMap<Cue, 'now' | 'before'>;

const ROWS = new Map<Cue, CueRow>(CUES.map((row) => [row.cue, row]));

/** The table's row of a cue, if it has one (cues worked out from facts have none). */
export function cueRow(cue: Cue): CueRow | undefined {
  return ROWS.get(cue);
}

const rowsOf = memo(300, (text: string): readonly CueRow[] => {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  return CUES.filter((row) => row.any.some((p) => tests(p, plain)) && !row.none?.some((p) => tests(p, plain)));
});

/** Cues in one message, as the table gives them. */
export function cuesOf(text: string): Cue[] {
  return rowsOf(text).map((row) => row.cue);
}

/**
 * What the customer's own words show beyond issue and band. Agents' turns and notes are not read.
 * @param facts adds what the facts stage counted (contacts)
 */
export function readCues(turns: readonly Turn[], facts: Facts): CueSet {
  const out = new Map<Cue, 'now' | 'before'>();
  const lastAgent = turns.findLastIndex((t) => t.from === 'agent');
  // When the latest turn is an agent's, the customer's state is still what they said before it.
  const lastCustomer = turns.findLastIndex((t) => t.from === 'customer');
  let from = lastAgent + 1;
  if (lastCustomer < lastAgent) {
    from = lastCustomer;
    while (from > 0 && turns[from - 1]?.from !== 'agent') from--;
  }
  turns.forEach((turn, i) => {
    if (turn.from !== 'customer') return;
    const now = i >= from;
    for (const row of rowsOf(turn.text)) {
      if (row.scope === 'last' && !now) continue;
      if (now || !out.has(row.cue)) out.set(row.cue, now ? 'now' : 'before');
    }
  });
  if ((facts.contacts?.value ?? 0) > 1 && !out.has('contact-again')) {
    out.set('contact-again', (facts.contacts?.turn ?? 0) >= from ? 'now' : 'before');
  }
  if (out.has('accepted') && !OFFER.test(turns[lastAgent]?.text ?? '')) out.delete('accepted');
  const said = turns.filter((t) => t.from === 'customer').map((t) => t.text);
  const language = detectLanguage(said.join('\n'));
  if (language !== 'und' && !/^en\b/.test(language)) out.set('other-language', 'now');
  return out;
}

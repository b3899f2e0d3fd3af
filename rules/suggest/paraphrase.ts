import type { Cue } from '@/phrasebank/schema';
import { gradeOf } from '../bands';
import type { Situation } from '../steps';
import { readSignals } from '../steps/signals';
import type { Line, Want } from '../types';
import { type CueSet, cueRow } from './cues';
import { fillLine } from './fill';
import { hash } from './likeness';
import { belongs, NAMING, wishInferred } from './slots';
import { ISSUE_SAID, WISH } from './wordings';

/** Cues that tell how it has been handled, in the order in which they are told. */
const HANDLING: readonly Cue[] = ['promise-broken', 'missed-call', 'no-reply', 'passed-around', 'on-hold', 'contact-again'];

/** After a loss, across a language, or once it is agreed or settled, the points are not gone over again. */
const NEVER: readonly Cue[] = ['bereavement', 'dying', 'other-language', 'resolved', 'accepted', 'fixed', 'happy'];

/** Wishes that the trouble says already. */
const SAYS_WISH: Partial<Record<Cue, readonly Want[]>> = {
  'refund-late': ['refund'],
  late: ['delivery'],
  'marked-delivered': ['delivery'],
  'locked-out': ['access'],
  'cancel-hard': ['cancellation'],
  down: ['repair'],
  'missed-call': ['callback'],
};

const OPENINGS = ['So I have this right:', "Let me check I've understood:", 'This is how I read it:'];
const ENDINGS_CALM = ['Have I got that right?', 'Is that everything?'];
const ENDINGS_HARD = ["If I've missed anything, I'd like to hear it.", 'If any of that is off, please put me right.'];

/**
 * The main points back to the customer (playbook P7), from what was found: the trouble, how it was handled, how long,
 * and the wish. Null when too little is known to be worth repeating.
 */
export function paraphrase(s: Situation, values: Readonly<Record<string, string>>, cues: CueSet): Line | null {
  const issue = s.facts.issue?.value;
  if (!issue || issue === 'information' || NEVER.some((c) => cues.has(c)) || s.anger.threats.includes('harm')) return null;
  const fill = (text: string) => fillLine(text, values);
  const naming = NAMING.find((c) => cues.has(c) && belongs(c, s.facts) && cueRow(c)?.said);
  // the class alone is too thin to repeat back: something has to be named
  if (!naming && (!values.product || issue === 'billing') && issue !== 'agent-conduct' && issue !== 'cancellation') return null;
  if (!naming && readSignals(s).trouble?.general) return null;
  const core = fill((naming && cueRow(naming)?.said) ?? ISSUE_SAID[issue]);
  if (!core) return null;
  const parts = [core];
  const add = (text: string) => {
    const part = fill(text);
    if (part) parts.push(part);
  };
  if (issue === 'wait' || issue === 'delivery' || issue === 'outage' || naming === 'refund-late') add("it's been {waitingFor}");
  const handled = HANDLING.filter((c) => cues.has(c) && c !== naming).slice(0, 2);
  for (const cue of handled) {
    const said = cueRow(cue)?.said;
    if (said) add(said);
  }
  const wants = s.facts.wants?.value;
  const told =
    (naming && SAYS_WISH[naming]?.includes(wants as Want)) || (!naming && issue === 'cancellation' && wants === 'cancellation');
  if (wants && !told && !wishInferred(s.facts)) add(WISH[wants]);
  if (parts.length < 2) return null;

  const clauses = parts.map((p) => lowerFirst(p.text));
  const body = clauses.length > 2 ? `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}` : clauses.join(', and ');
  const seed = hash(s.input.turns.find((t) => t.from === 'customer')?.text ?? '');
  const hard = gradeOf(s.anger.band) >= 3;
  const endings = hard ? ENDINGS_HARD : ENDINGS_CALM;
  const text = `${OPENINGS[seed % OPENINGS.length]} ${body}. ${endings[seed % endings.length]}`;
  return { id: 'paraphrase', text, fills: Object.assign({}, ...parts.map((p) => p.fills)) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

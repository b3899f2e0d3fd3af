import type { CompiledBank } from '../bank';
import type { CustomerKind, CustomerType } from '../types';
import type { Situation } from '.';
import { readSignals, type Signals } from './signals';
import { list } from './wording';
import { quote } from './words';

interface KindRow {
  kind: CustomerKind;
  /** The words that show it, or null. */
  evidence: (g: Signals, text: string) => string | null;
  hint: string;
}

const first = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[0].trim() ?? null;

const PREMIUM = first(
  /\b(?:(?:held|had) your [\w ]{2,20}card|(?:gold|platinum|diamond|sovereign|premium|vip|elite|business|first class|priority) (?:member(?:ship)?|customer|card|status|account|client|tier)|(?:loyal )?(?:customer|member|client) (?:of yours )?(?:for|since) (?:over |nearly |more than )?[\w ]{2,16}|(?:banked|shopped|flown|been|stayed|insured) with you for [\w ]{2,16}years|[\w-]+ years (?:a|as a) customer|i(?:'d| had)? expected (?:a |better|more|someone)|spend (?:rather |far )?more)\b/i,
);
const NOT_OWED = first(
  /\b(?:upgrade[^.!?]{0,40}\bfree|free upgrade|(?:or|until) i(?:'m| am|'ll| will)? (?:going to )?keep (?:messaging|calling|posting)|i know it'?s (?:past|over|outside)|\d+ days i know|want (?:it all|everything) (?:free|refunded)|deserve (?:a )?free|compensat\w+ (?:of|for) (?:£|\$|€)?\d{3,})\b/i,
);
const AGAIN = first(
  /\b(?:it'?s me again|me again|yes,? i know,? you'?ll all|(?:third|fourth|fifth|sixth) (?:time|outage|request|email|ticket|fault|attempt|month)|(?:second|third|fourth|fifth) (?:request|reminder)|again and again|every (?:time|month|week)|once again|yet again|happened (?:again|before)|same (?:thing|fault|problem) (?:again|as last))\b/i,
);

export const KINDS: readonly KindRow[] = [
  {
    kind: 'repeat',
    evidence: (g, text) => {
      const n = g.s.facts.contacts?.value ?? 0;
      if (n >= 3) return `counts ${list.lower(n)} contacts`;
      const said = AGAIN(text);
      return said ? `says ${quote(said)}` : n >= 2 && g.trouble ? 'has had to ask twice' : null;
    },
    hint: 'The trouble is real each time. Take it to the end yourself and say what you did about the earlier ones.',
  },
  {
    kind: 'premium',
    evidence: (_, text) => {
      const said = PREMIUM(text);
      return said ? `says ${quote(said)}` : null;
    },
    hint: 'A person and a time count more than a number in a queue. Ring if you can.',
  },
  {
    kind: 'demanding',
    evidence: (_, text) => {
      const said = NOT_OWED(text);
      return said ? `says ${quote(said)}` : null;
    },
    hint: 'Be warm about the trouble and clear about the limit. Offer what you can in its place.',
  },
  {
    kind: 'expressive',
    evidence: (g, text) => {
      const capitals = text.match(/\b[A-Z]{3,}\b/g)?.length ?? 0;
      const marks = text.match(/[!?]{2,}/g)?.length ?? 0;
      if (g.worst >= 3 && capitals + marks >= 2) return 'writes in capitals and strong marks';
      return g.worst >= 3 && g.words >= 90 ? 'tells it at length and with force' : null;
    },
    hint: 'Let them finish, name the feeling once, then go step by step.',
  },
  {
    kind: 'quiet',
    evidence: (g) => {
      if (g.now.has('short-cold') && (g.failed || g.promiseBroken || g.trouble !== null))
        return 'has gone short after a disappointing reply';
      const mild =
        g.ever.has('customer-sorry') ||
        /\b(?:don'?t (?:like|want|mean) to be a (?:nuisance|bother|pain)|sorry to (?:bother|disturb|trouble)|no (?:big deal|worries)|not to worry|never mind)\b/i.test(
          g.s.input.turns
            .filter((t) => t.from === 'customer')
            .map((t) => t.text)
            .join('\n'),
        );
      return mild && g.worst <= 1 && g.trouble !== null ? 'makes little of the trouble' : null;
    },
    hint: 'Few words can mean they are about to leave. Offer more than was asked, and check back.',
  },
];

/** The likely kind of complaining customer (playbook P4), or null when nothing tells. */
export function customerTypeOf(s: Situation, bank: CompiledBank | null = null): CustomerType | null {
  const g = readSignals(s, bank);
  const text = s.input.turns
    .filter((t) => t.from === 'customer')
    .map((t) => t.text)
    .join('\n')
    .replace(/[‘’]/g, "'");
  for (const row of KINDS) {
    const why = row.evidence(g, text);
    if (why) return { kind: row.kind, why: `${g.Who} ${why}.`, hint: row.hint };
  }
  return null;
}

import type { CompiledBank } from '../bank';
import { tests } from '../text/guard';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { Act, Span } from '../types';
import { actsByLines } from './own-lines';
import { ACT_RULES } from './table';

export interface ActSpan extends Span {
  act: Act;
  /** An apology that owns nothing ("any inconvenience", "if you feel"). */
  hollow?: true;
}

/** Quotation marks made straight, one character for one, so that offsets hold. */
const straight = (text: string) =>
  text
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—‑]/g, '-');

// What stands in quotation marks is somebody else's act.
const QUOTED = /"[^"\n]{2,200}"/g;

// One sentence, one purpose: what the first act makes of the second.
const INSTEAD: Partial<Record<Act, readonly Act[]>> = {
  confirm: ['clarify'],
  'follow-up': ['commit'],
  'hand-over': ['explain'],
  'set-boundary': ['explain', 'commit'],
};

/** The acts of one sentence. A real apology leaves no hollow one beside it. */
const actsOfSentence = memo(2000, (text: string): readonly { act: Act; hollow?: true }[] => {
  const plain = straight(text).replace(QUOTED, '~').toLowerCase();
  const question = /\?["')\]]*$/.test(plain.trim());
  const out: { act: Act; hollow?: true }[] = [];
  for (const rule of ACT_RULES) {
    if (rule.question !== undefined && rule.question !== question) continue;
    if (out.some((o) => o.act === rule.act)) continue;
    if (!tests(rule.find, plain) || (rule.and && !tests(rule.and, plain)) || (rule.not && tests(rule.not, plain))) continue;
    out.push(rule.hollow ? { act: rule.act, hollow: true } : { act: rule.act });
  }
  const swallowed = new Set(out.flatMap((o) => INSTEAD[o.act] ?? []));
  return out.filter((o) => !swallowed.has(o.act));
});

/**
 * What each sentence of an agent's text does, in order; a sentence may do several things or none.
 * @param bank with it, a sentence of one of the bank's lines does what that line is for
 */
export function actsOf(text: string, bank?: CompiledBank): ActSpan[] {
  return sentences(text).flatMap((s) => {
    const read = actsOfSentence(s.text);
    const own = bank ? actsByLines(s.text, bank).filter((act) => !read.some((a) => a.act === act && !a.hollow)) : [];
    return [...read, ...own.map((act) => ({ act }))].map((a) => ({ ...a, start: s.start, end: s.end }));
  });
}

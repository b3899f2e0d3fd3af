import type { Assessment, Line, Step } from '@/rules/types';

/** Steps whose point is to be heard: there the empathy lines come first. */
const HEARING: ReadonlySet<Step> = new Set(['acknowledge', 'empathise']);
/** Steps late enough that sympathy would only delay them. */
const LATE: ReadonlySet<Step> = new Set(['confirm', 'follow-up', 'hand-over', 'set-boundary', 'close']);

/** All lines for the step at hand in the order in which they are offered: numbered so in the panel, and for the keys in the page. */
export function stepLines(assessment: Pick<Assessment, 'suggestions' | 'steps'>): Line[] {
  const { step, empathy } = assessment.suggestions;
  const { next } = assessment.steps;
  if (LATE.has(next)) return unique([...step, ...empathy]);
  const [first, second] = HEARING.has(next) ? [empathy, step] : [step, empathy];
  const mixed: Line[] = [];
  for (let i = 0; 2 * i < first.length || i < second.length; i++)
    mixed.push(...first.slice(2 * i, 2 * i + 2), ...second.slice(i, i + 1));
  return unique(mixed);
}

/** Lines without those that say the same again. */
export function unique(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((l) => {
    const fresh = !seen.has(l.id) && !seen.has(l.text);
    seen.add(l.id).add(l.text);
    return fresh;
  });
}

import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { TOPICS } from '@/rules/facts/topics';
import type { Signals } from '@/rules/steps/signals';
import { titleOf } from '@/rules/steps/wording';
import type { AssessInput, Issue, Step } from '@/rules/types';
import { tickets } from '../../demo/desk/tickets';

/** As much of the signals as a title looks at. */
function signals(noun: string, issue: Issue): Signals {
  const part = {
    noun,
    name: 'Dana',
    who: 'Dana',
    Who: 'Dana',
    replies: 1,
    asks: false,
    identified: true,
    promiseBroken: false,
    language: 'en',
    trouble: { entry: { issue } },
    s: { facts: { wants: null, product: null }, promises: [] },
  };
  return part as unknown as Signals;
}

const nouns: [string, Issue][] = [
  ...builtinBank.entries.flatMap((e): [string, Issue][] => (e.kind === 'issue' ? [[e.noun, e.issue]] : [])),
  ...Object.entries(TOPICS).map(([issue, t]): [string, Issue] => [t.noun, issue as Issue]),
];
const STEPS: Step[] = ['acknowledge', 'clarify', 'empathise', 'apologise', 'resolve', 'set-boundary'];

describe('titles', () => {
  it.each(nouns)('read well for "the %s"', (noun, issue) => {
    for (const step of STEPS) {
      const title = titleOf(step, signals(noun, issue), '');
      expect(title).toMatch(/^[A-Z][^.!—–]*$/);
      // nobody is sorry for a question, a request or a wish to leave
      expect(title).not.toMatch(
        /(?:sorry for|meant|[Pp]ut) the (?:question|request|cancellation|change of details|open points)\b/,
      );
    }
  });
});

describe('the demo desk', () => {
  const inputs = tickets.map(
    (t): AssessInput => ({
      channel: t.view,
      turns: t.messages.map((m) => ({
        from: m.who === 'staff' ? 'agent' : m.who === 'internal' ? 'note' : 'customer',
        name: m.name,
        at: m.at,
        text: m.text,
      })),
      draft: '',
      agentName: 'Mara',
      now: '2026-11-21T10:00:00Z',
    }),
  );

  it.each(inputs)('moves on, or ticks the step off, once a line is in ($turns.0.name)', (input) => {
    const before = assess(input, builtinBank);
    expect(before.suggestions.step.length).toBeGreaterThan(1);
    for (const line of before.suggestions.step) {
      const after = assess({ ...input, draft: line.text }, builtinBank);
      expect(after.steps.next !== before.steps.next || after.steps.done.includes(before.steps.next), line.text).toBe(true);
    }
  });

  it('sees a promised day that came and went, and says sorry for that', () => {
    const kettle = assess(inputs[1] as AssessInput, builtinBank);
    expect(kettle.facts.issue?.value).toBe('defect');
    expect(kettle.promises).toEqual([expect.objectContaining({ due: 'by Thursday', kept: false })]);
    expect(kettle.steps.title).toBe('Say sorry for the promise that was not kept');
    expect([...kettle.suggestions.empathy, ...kettle.suggestions.step].map((l) => l.id).join(' ')).not.toMatch(/business/);
  });

  it('sees a wait that outran the promise', () => {
    const twice = assess(inputs[0] as AssessInput, builtinBank);
    expect(twice.promises).toEqual([expect.objectContaining({ due: 'within five days', kept: false })]);
  });
});

import { lateBy, type Reminder } from '@/entrypoints/background/followups/reminder';
import type { Line } from '@/rules/types';

/** What it was about, as it is said to a customer; English, as all lines are. */
const ABOUT: Readonly<Record<string, string>> = {
  delivery: 'your delivery',
  billing: 'your bill',
  defect: 'the fault you reported',
  outage: 'the outage',
  wait: 'the wait you had',
  'agent-conduct': 'how you were treated',
  cancellation: 'your cancellation',
  'account-access': 'your account',
  information: 'your question',
};
const ISSUES = new Map(Object.entries(ABOUT));

/** Lines to send when a reminder comes back: news that was promised, on time or late, or a question how things are. */
export function linesFor(reminder: Pick<Reminder, 'kind' | 'at' | 'due' | 'name' | 'issue'>, now: number): Line[] {
  const { kind, name, issue } = reminder;
  const thing = (issue && ISSUES.get(issue)) || null;
  const about = thing ? ` about ${thing}` : '';
  const hi = name ? `Hi ${name}, ` : 'Hello, ';
  const late = kind === 'promise' && lateBy(reminder, now) > 0;
  const texts =
    kind === 'check-in'
      ? [
          ['check', `${hi}I am checking in${about}. Is everything working as it should now, or is something still open for you?`],
          [
            'rate',
            `${hi}how have things been since we last spoke${about}? I would like to hear whether we put it right for you.`,
          ],
        ]
      : late
        ? [
            [
              'late',
              `${hi}I promised you an answer${about}, and it is late. I am sorry for the extra wait. This is where it stands: `,
            ],
            [
              'late-term',
              `${hi}I am later than I promised${about}, and I am sorry. I am still on it, and you will hear from me again by `,
            ],
          ]
        : [
            ['news', `${hi}here is the news I promised you${about}: `],
            ['none', `${hi}I promised to write today${about}. It is not finished yet, and this is where it stands: `],
          ];
  return texts.map(([id = '', text = '']) => ({
    id: `followup.${id}`,
    text,
    fills: { ...(name ? { name } : {}), ...(thing ? { issue: thing } : {}) },
  }));
}

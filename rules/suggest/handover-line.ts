import type { Issue } from '../types';

/** Why a conversation is passed on; of several that fit, the first is the likeliest. */
export const HANDOVER_REASONS = ['language', 'senior', 'decide', 'specialist', 'away'] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

export interface HandoverParts {
  reason: HandoverReason;
  /** To whom, as the agent says it to the customer ("Priya from billing"); empty: the reason's own words. */
  to: string;
  /** What the customer is called. */
  name?: string;
  /** The customer's language, in English ("Portuguese"). */
  language?: string;
  issue?: Issue;
}

/** Whose daily work each kind of trouble is. */
const DEALS_WITH: Record<Issue, string> = {
  delivery: 'deliveries',
  billing: 'billing',
  defect: 'faults like this one',
  outage: 'outages',
  wait: 'cases like this one',
  'agent-conduct': 'complaints like this one',
  cancellation: 'cancellations',
  'account-access': 'account access',
  information: 'questions like this one',
  other: 'cases like this one',
};

interface Row {
  /** Whom the line names where the agent names nobody. */
  to: (p: HandoverParts) => string;
  why: (p: HandoverParts) => string;
}

const ROWS: Record<HandoverReason, Row> = {
  decide: { to: () => 'a colleague', why: () => "because they can approve what I can't" },
  specialist: { to: () => 'a colleague', why: (p) => `because they deal with ${DEALS_WITH[p.issue ?? 'other']} every day` },
  senior: { to: () => 'my manager', why: () => 'because you asked for someone senior' },
  language: {
    to: () => 'a colleague',
    why: (p) => `because they speak ${p.language ?? 'your language'} and you can write as you like`,
  },
  away: { to: () => 'a colleague', why: () => "because I'm away after today and this shouldn't wait for me" },
};

/** Whom the line names when the agent names nobody. */
export const handoverTo = (parts: HandoverParts): string => ROWS[parts.reason].to(parts);

/** The line that tells the customer to whom they are passed on and why (playbook P15), and that they need not begin again. */
export function handoverLine(parts: HandoverParts): string {
  const row = ROWS[parts.reason];
  const to =
    parts.to
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.!?]+$/, '') || row.to(parts);
  const start = parts.name ? `${parts.name}, I'm` : "I'm";
  return `${start} bringing in ${to}, ${row.why(parts)}. I've passed on everything you told me, so you won't need to start again.`;
}

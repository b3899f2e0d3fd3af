import type { Handover } from '@/rules/suggest';

/** A summary as the worker gives it, made up. */
export const HANDOVER: Handover = {
  rows: [
    { label: 'Customer', text: 'Dana Whitlow, order HP-20471' },
    { label: 'Trouble', text: 'Double charge, £129.00' },
    { label: 'In their words', text: '"My card shows two payments of £129 for order HP-20471. Could you look into it please?"' },
    { label: 'First wrote', text: '12 November 2026' },
    { label: 'Waiting', text: '9 days' },
    { label: 'Contacts so far', text: '3' },
    { label: 'Tried so far', text: 'apologised twice, promised a next step' },
    { label: 'Promised', text: '"The second payment will be back with you within five days", due within five days, not kept' },
    { label: 'Wants', text: 'a refund' },
    { label: 'Mood', text: 'furious, falling, says it is the third time of writing' },
    { label: 'Mentions', text: 'a chargeback' },
    { label: 'Next step', text: 'take it over' },
  ],
  reasons: ['decide', 'specialist', 'senior', 'away'],
  fills: { name: 'Dana', issue: 'billing' },
};

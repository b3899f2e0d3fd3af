import type { AssessInput, Turn } from '@/rules/types';

/** The conversation and the draft that are measured: 30 turns, 2,000 characters. Nothing of the page or of Node is used here. */
export const SENTENCES = [
  'Hi Dana, thank you for writing and I am sorry that you had to do it three times. ',
  'I have looked at your order and I can see both payments on the card. ',
  'According to our policy refunds can take up to ten days, but I have asked billing to release yours today. ',
  'You should have told us earlier, although I understand why you did not. ',
  'The parcel left the depot on Monday and it will be with you by Thursday. ',
  'Please calm down while I check this for you. ',
];
const text = (length: number) =>
  SENTENCES.join('')
    .repeat(Math.ceil(length / SENTENCES.join('').length))
    .slice(0, length);

export const customer = (i: number): Turn => ({
  from: 'customer',
  name: 'Dana',
  text: `This is message ${i} about order HP-${20471 + i}. I was charged TWICE and it has been nine days. Why is nobody answering me?`,
});
const agent = (i: number): Turn => ({
  from: 'agent',
  name: 'Mara',
  text: `Thanks Dana, I am looking into point ${i} now and will write back by tomorrow noon.`,
});
const turns = Array.from({ length: 30 }, (_, i) => (i % 2 ? agent(i) : customer(i)));
export const input = (draft: string): AssessInput => ({ channel: 'chat', turns, draft, now: '2026-11-21T10:00:00Z' });

export const KEYS = 200;
/** Every draft as it stands after each of KEYS keystrokes in its middle. `mark` makes them differ from those of another round. */
export const keystrokes = (mark = ''): string[] =>
  Array.from({ length: KEYS }, (_, i) => {
    const base = text(2000 - KEYS);
    const typed = `${mark}${SENTENCES.join('')}`.slice(0, i + 1);
    return `${base.slice(0, 900)}${typed}${base.slice(900)}`;
  });

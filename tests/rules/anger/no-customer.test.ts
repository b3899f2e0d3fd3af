/** What no customer wrote by hand must not count, however it is worded. */
import { describe, expect, it } from 'vitest';
import { scoreAnger } from '@/rules/anger';

const score = (text: string) => scoreAnger([{ from: 'customer', text }]).score;
const BODIES = ['Could you tell me the delivery date?', 'Third time I ask. Where is my refund? This is a disgrace.'];

describe.each(BODIES)('under "%s"', (body) => {
  it.each([
    'This email is confidential and intended solely for the addressee. Any unauthorised disclosure is strictly prohibited and unlawful.',
    'If you are not the intended recipient you must not copy this message.',
    'Sent from my iPhone',
    'Please consider the environment before printing this email.',
    'This is an automated message, please do not reply.',
    'Automatic reply: I am out of the office until Monday.',
    'I am currently on annual leave until 4 May.',
    'Your request has been received and logged.',
    'Click here to unsubscribe.',
    '\n> You are useless liars and I want my money back now\n> this is a disgrace',
    '\nOn Mon, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> You useless liars, I am furious',
    '\n-----Original Message-----\nFrom: Sam\nSent: Monday\nTo: Support\nSubject: Complaint\n\nThis is a disgrace, you useless liars',
    '\n-- \nSam Orr\nWorst Case Ltd, useless old things bought and sold',
  ])('%s', (line) => expect(score(`${body}\n${line}`)).toBe(score(body)));
});

it('a turn that is nothing but a quotation is read all the same', () =>
  expect(score('> This is a disgrace, I am furious with you\n> answer me')).toBeGreaterThan(40));

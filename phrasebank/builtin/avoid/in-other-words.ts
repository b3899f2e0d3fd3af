import type { AvoidEntry } from '../../schema';
import { avoidEntries, type Row } from './entry';

/**
 * One quiet entry a category for wording that no pattern lists: `rules/flags/learned` recognises it by what it is made of. As it is less
 * sure than a pattern, the severity is a hint. The pattern of each entry is a sample, so that it can be shown, tried and switched off like any other.
 */
const row = (row: Omit<Row, 'id' | 'severity' | 'learned'>): Row => ({
  id: 'in-other-words',
  severity: 'hint',
  learned: true,
  stands: 'clause',
  ...row,
});

export const inOtherWords: AvoidEntry[] = [
  ...avoidEntries('policy-shield', 'policy', [
    row({
      why: 'It sounds as if a rule, and not a person, gives the answer.',
      patterns: ['the rulebook ...3 (say | forbid | rule)'],
      unless: ['reason-follows', 'alternative-follows'],
      replacements: ['here is why, and what can be done'],
      bad: ['The rulebook here says no to late claims.'],
      ok: ['I can explain how this works and what I can do today.'],
    }),
  ]),
  ...avoidEntries('blame', 'blame', [
    row({
      why: 'It can be read as “this is your own fault”.',
      patterns: ['be of your own make'],
      unless: ['negated'],
      replacements: ['here is what will help now', 'let us look at what can be done from here'],
      bad: ['I am afraid this is of your own making.'],
      ok: ['None of this is of your making, and I will put it right.'],
    }),
  ]),
  ...avoidEntries('contradiction', 'contradiction', [
    row({
      why: 'It puts your word against theirs.',
      patterns: ['your version ...4 (not tally | not match | not square)'],
      replacements: ['what I can see differs, so let us compare the two'],
      bad: ['Your version does not tally with ours.'],
      ok: ['I have compared your photo with our notes and you are right.'],
    }),
  ]),
  ...avoidEntries('refusal', 'refusal', [
    row({
      why: 'It closes the door and leaves nothing to go on with.',
      patterns: ['the door be ...1 (closed | shut) ...2 on (this | that)'],
      unless: ['alternative-follows', 'negated'],
      replacements: ['here is what I can do'],
      bad: ['The door is closed on this one.'],
      ok: ['The door is not closed on this, and I will ask again on Monday.'],
    }),
  ]),
  ...avoidEntries('hollow-apology', 'apology', [
    row({
      why: 'It says sorry for how it was taken, or for nothing in particular, and owns nothing.',
      patterns: ['if (this | that | it) ...2 (struck | came across | landed) ...4 (badly | wrong | poorly)'],
      unless: ['cause-named'],
      replacements: ['I am sorry that we let you down'],
      bad: ['My regrets if it came across badly.'],
      ok: ['I am sorry that we sent the wrong size.'],
    }),
  ]),
  ...avoidEntries('dismissive', 'dismissive', [
    row({
      why: 'It makes the trouble smaller than it is for them, or tells them that they should know this already.',
      patterns: ['(storm | fuss) in a teacup'],
      replacements: ['I can see why this matters'],
      bad: ['This is rather a storm in a teacup.'],
      ok: ['I can see how much this has held you up.'],
    }),
  ]),
  ...avoidEntries('calm-down', 'calm-down', [
    row({
      why: 'It tells them how to feel or how to speak.',
      patterns: ['(lower | mind) your (voice | temper)'],
      unless: ['negated'],
      replacements: ['I can hear how upset you are', 'I want to sort this out with you'],
      bad: ['Mind your temper and we can go on.'],
      ok: ['I can hear how angry you are, and I would be too.'],
    }),
  ]),
  ...avoidEntries('hot-potato', 'hot-potato', [
    row({
      why: 'It sends them or the matter on, with nothing said of who helps and why.',
      patterns: ['(lie | sit | fall) with ...1 (another | a different) (desk | section | office)'],
      unless: ['reason-follows', 'name-given'],
      replacements: ['I will find out who can decide this and come back to you myself'],
      bad: ['That lies with another desk.'],
      ok: ['Priya signs these off, because she set up your account, and she has your file open now.'],
    }),
  ]),
  ...avoidEntries('overpromise', 'overpromise', [
    row({
      why: 'It promises more than anyone can hold to.',
      patterns: ['(stake | bet) my (job | life | reputation) on (it | this | that)'],
      unless: ['negated', 'owner-and-time'],
      replacements: ['I will do what I can, and tell you how it stands'],
      bad: ['I would stake my job on it.'],
      ok: ['I will check it at noon and write to you either way.'],
    }),
  ]),
  ...avoidEntries('stall', 'stall', [
    row({
      why: 'It asks them to wait and says neither how long nor what for.',
      patterns: ['when (its | your) turn come'],
      unless: ['time-given'],
      replacements: ['I will tell you how it stands by the end of today'],
      bad: ['It will be looked at when its turn comes.'],
      ok: ['It will be looked at on Tuesday before noon.'],
    }),
  ]),
  ...avoidEntries('command', 'command', [
    row({
      why: 'It gives an order where a request would do.',
      patterns: ['you will ...1 (furnish | surrender)'],
      unless: ['asked-for-steps', 'polite'],
      replacements: [],
      bad: ['You will furnish the receipts.'],
      ok: ['Could you send the receipts when you have a moment?'],
    }),
  ]),
  ...avoidEntries('robotic', 'robotic', [
    row({
      why: 'It is company wording that could stand in any letter.',
      patterns: ['(your | this) communication ...3 (be | have be) (log | duly)'],
      replacements: [],
      bad: ['Your communication has been duly logged.'],
      ok: ['I have read your letter and here is my answer.'],
    }),
  ]),
];

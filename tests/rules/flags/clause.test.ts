import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried } from '@/rules/flags/carry';
import { clauseAround } from '@/rules/flags/clause';
import { sentences } from '@/rules/text/sentences';

function clauseOf(text: string, words: string): string {
  const [sentence] = sentences(text);
  if (!sentence) return '';
  const start = text.indexOf(words);
  const c = clauseAround(sentence, { start, end: start + words.length });
  return text.slice(c.start, c.end);
}

describe('the clause around some words', () => {
  const cases: [text: string, words: string, clause: string][] = [
    ['You need to calm down before we go on.', 'calm down', 'You need to calm down before we go on'],
    ['I checked it and we cannot refund this, but the shop can.', 'we cannot', 'we cannot refund this'],
    ['If you had read it, the pump would be fine.', 'If you had', 'If you had read it, the pump would be fine'],
    ['Unfortunately, we are unable to help.', 'unable to help', 'Unfortunately, we are unable to help'],
    ['Hi Sam, rules are rules.', 'rules are rules', 'rules are rules'],
    ['You are wrong, Dana.', 'You are wrong', 'You are wrong'],
    ['You must send the form, the photo and the label.', 'You must', 'You must send the form, the photo and the label'],
    ['You chose it, which is down to you, and the fee stays.', 'You chose', 'You chose it, which is down to you'],
  ];
  it.each(cases)('%s: %s', (text, words, clause) => {
    expect(clauseOf(text, words)).toBe(clause);
  });
  it('holds the words and stays inside the sentence', () => {
    const word = fc.constantFrom(
      'you',
      'we',
      'and',
      'but',
      ',',
      'so',
      'cannot',
      'the',
      'is',
      'box',
      'if',
      'sorry',
      '-',
      '"',
      'that',
      'Dana',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.nat(13), fc.nat(5), (parts, at, more) => {
        const [sentence] = sentences(parts.join(' '));
        const first = sentence?.tokens[at % (sentence.tokens.length || 1)];
        if (!sentence || !first) return;
        const last = sentence.tokens[Math.min(sentence.tokens.length - 1, sentence.tokens.indexOf(first) + more)] ?? first;
        const c = clauseAround(sentence, { start: first.start, end: last.end });
        expect(c.start).toBeGreaterThanOrEqual(sentence.start);
        expect(c.end).toBeLessThanOrEqual(sentence.end);
        expect(c.start).toBeLessThanOrEqual(first.start);
        expect(c.end).toBeGreaterThanOrEqual(last.end);
      }),
    );
  });
});

describe('what a replacement carries over', () => {
  const cases: [clause: string, name: string, value: string | undefined][] = [
    ['Unfortunately we cannot refund the £40 fee', 'act', 'refund the £40 fee'],
    ['We cannot give you any refund', 'act', undefined],
    ['You must call us back', 'order', 'call us back'],
    ['You failed to send the signed form', 'left', 'send the signed form'],
    ['You should have read the label', 'better', 'read the label'],
    ['I promise to ring you', 'vow', 'ring you'],
    ['It will definitely arrive this week', 'plan', 'it will arrive this week'],
    ['Someone will be in touch shortly', 'dated', 'someone will be in touch by noon tomorrow'],
    ["It's only £6", 'only', '£6'],
    ['You must not contact us', 'stop', 'contact us'],
  ];
  it.each(cases)('%s: %s', (clause, name, value) => {
    expect(carried(clause)[name]).toBe(value);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf } from '@/rules/acts';
import { ACT_RULES } from '@/rules/acts/table';

const acts = (text: string) => actsOf(text).map((a) => a.act);

describe('acts', () => {
  for (const rule of ACT_RULES) {
    it.each(rule.examples)(`${rule.act}${rule.hollow ? ' (hollow)' : ''}: %s`, (text) => {
      const found = actsOf(text).find((a) => a.act === rule.act);
      expect(found, `acts found: ${acts(text).join(', ')}`).toBeDefined();
      if (rule.act === 'apologise') expect(found?.hollow ?? false).toBe(rule.hollow ?? false);
    });
  }

  it('takes each sentence for what it does', () => {
    const text = "Hi Dana, I'm sorry we charged you twice. I've refunded the £129 and it'll be in your account by Friday.";
    expect(acts(text)).toEqual(expect.arrayContaining(['greet', 'apologise', 'resolve', 'commit']));
    for (const a of actsOf(text)) expect(text.slice(a.start, a.end)).toMatch(/^(Hi Dana|I've refunded)/);
  });

  it.each([
    'Sorry for any inconvenience.',
    "I'm sorry you feel that way.",
    'Apologies.',
    'Sorry about that!',
    'We apologise if this caused upset.',
  ])('an apology that owns nothing is hollow: %s', (text) =>
    expect(actsOf(text).filter((a) => a.act === 'apologise')).toEqual([expect.objectContaining({ hollow: true })]),
  );

  it.each(["I'm sorry we sent your flowers to the old address.", 'We let you down, and I am sorry.'])(
    'a real one is not: %s',
    (text) => expect(actsOf(text).find((a) => a.act === 'apologise')?.hollow).toBeUndefined(),
  );

  it('does not take quoted words for our own act', () => {
    expect(acts('You wrote "I am sorry I ever joined".')).not.toContain('apologise');
  });

  it('a hand-over to nobody is none', () => {
    expect(acts("I'm transferring you to another department.")).not.toContain('hand-over');
    expect(acts("I've handed it to Lena at the Leeds hub.")).toContain('hand-over');
  });

  it('keeps offsets inside the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const a of actsOf(text)) {
          expect(a.start).toBeGreaterThanOrEqual(0);
          expect(a.end).toBeGreaterThan(a.start);
          expect(a.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { bandSchema, stepSchema } from '@/phrasebank/schema';
import { handoverSummary, suggest } from '@/rules/suggest';
import type { Channel } from '@/rules/types';
import { bank, SAMPLES, situation, steps } from './situations';

/** What no line may show once filled. */
const WRONG: [RegExp, string][] = [
  [/[{}[\]|]|undefined|null|NaN/, 'an unfilled slot'],
  [/ {2}|\s[,.?;:]|^\s|\s$/, 'stray white space'],
  [/\b(\w+) \1\b(?<!\b(?:had had|that that))/i, 'a word twice'],
  [/\b(?:your|the|a|an|my) (?:your|the|a|an|my)\b/i, 'two determiners'],
  [/\ba (?:[aeiou])(?!ne?\b|uni|use|euro)/i, '"a" before a vowel'],
  [/\ban (?:[bcdfgjklmnpqrstvwxyz])/i, '"an" before a consonant'],
  [/(?:^|[.?] )\p{Ll}(?!\p{Lu})/u, 'a sentence without its capital'],
  [/\.\.|,,|\?\?|[!–—]/, 'marks'],
  [/\b(?:boots|internets|things|shoes|glasses) (?:is|was|has)\b/i, 'a plural with a singular verb'],
  [/\bsince (?:for|since)\b|\bfor (?:for|since)\b/i, 'two prepositions of time'],
  [/\b(?:i'm|we'll|isn't|hasn't)\b/, 'a small i, or nothing'],
];
const allowed = new Set(["isn't", "hasn't", "we'll"]);

const NOW = '2026-06-10T10:10:00+01:00';

describe('the hand-over summary', () => {
  it('tells who, what, since when, what for, without the greeting', () => {
    const text = handoverSummary(situation(SAMPLES['late sofa'] ?? []), steps('hand-over'), bank);
    expect(text).toMatch(/^Customer: Ruth.*, order 5512-07$/m);
    expect(text).toMatch(/^Trouble: .*sofa/m);
    expect(text).toMatch(/^In their words: "my sofa was due on Monday/m);
    expect(text).toMatch(/^Waiting: nine days/m);
    expect(text).toMatch(/^Contacts so far: 3$/m);
    expect(text).toMatch(/^Next step: take it over$/m);
  });
});

describe('filled lines read right', () => {
  for (const [name, all] of Object.entries(SAMPLES)) {
    for (const channel of ['chat', 'email'] satisfies Channel[]) {
      it(`${name}, ${channel}: every band and step, with and without the clock`, () => {
        const seen = new Map<string, string>();
        for (const band of bandSchema.options) {
          for (const step of stepSchema.options) {
            for (const now of [undefined, NOW]) {
              const s = situation(all, { band, channel, agentName: 'Priya Nair', ...(now ? { now } : {}) });
              const out = suggest(s, steps(step), bank);
              for (const line of [...out.empathy, ...out.questions, ...out.step]) seen.set(line.text, line.id);
            }
          }
        }
        expect(seen.size).toBeGreaterThan(5);
        for (const [text, id] of seen) {
          for (const [pattern, what] of WRONG) {
            const hit = pattern.exec(text)?.[0];
            if (hit && !allowed.has(hit)) expect.fail(`${id}: ${what}: ${text}`);
          }
        }
      });
    }
    it(`${name}: the hand-over summary reads right`, () => {
      const text = handoverSummary(situation(all), steps('hand-over'), bank);
      expect(text).toMatch(/^(?:Customer|Trouble|In their words): /);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
      for (const line of text.split('\n')) expect(line).toMatch(/^[A-Z][a-z ]+: \S/);
    });
  }
});

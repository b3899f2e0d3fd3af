import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { avoid } from '@/phrasebank/builtin/avoid';
import { avoidSchema, categorySchema } from '@/phrasebank/schema';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { editFor } from '@/rules/flags/replacements';
import type { Anger, Flag } from '@/rules/types';

const ANGRY: Anger = {
  score: 70,
  band: 'angry',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};
const flags = (draft: string): Flag[] =>
  findFlags(draft, compileBank(builtinBank), { turns: [], anger: ANGRY, channel: 'chat', slots: { customerName: 'Dana' } });

describe('the avoid bank', () => {
  it('every pattern reads', () => {
    expect(compileBank(builtinBank).avoidPatterns().unread()).toEqual([]);
  });
  it('every entry fits the schema and ids are unique', () => {
    for (const e of avoid) expect([e.id, v.safeParse(avoidSchema, e).success]).toEqual([e.id, true]);
    expect(new Set(avoid.map((e) => e.id)).size).toBe(avoid.length);
  });
  it.each(categorySchema.options)('%s has at least 8 entries', (category) => {
    expect(avoid.filter((e) => e.category === category).length).toBeGreaterThanOrEqual(8);
  });
});

describe.each(avoid)('$id', (entry) => {
  it.each(entry.examples.bad)('finds it in: %s', (text) => {
    const categories = flags(text).map((f) => f.category);
    expect(categories).toContain(entry.category);
  });
  it.each(entry.examples.ok)('leaves alone: %s', (text) => {
    expect(flags(text).filter((f) => f.entryId === entry.id || f.severity !== 'hint')).toEqual([]);
  });
  it('its replacements raise no flag, are short, and keep to the house style', () => {
    for (const r of entry.replacements) {
      if (r === '') continue;
      // a replacement that leads into the writer's own words, or carries them, is tried on whole drafts below
      if (!/…$|\{(?!customerName)/.test(r)) {
        expect(flags(r.replace('{customerName}', 'Dana')).map((f) => `${f.entryId}: ${f.text}`)).toEqual([]);
      }
      expect(r).not.toMatch(/[!—–]|\w\.$/);
    }
  });
  it('its reason is one sentence about the words', () => {
    expect(entry.why).toMatch(/^[A-Z"“].{9,100}[.]$/);
    expect(entry.why).not.toMatch(/\b(?:error|violation|must|rude|wrong|failed)\b|[!—–]/i);
  });
});

describe('every replacement put in place of every bad example', () => {
  it('leaves a text with no double marks, spaces or stray commas, and the flag gone', () => {
    for (const entry of avoid) {
      for (const text of entry.examples.bad) {
        for (const f of flags(text)) {
          for (const r of f.replacements) {
            const e = editFor(text, f, r);
            const after = text.slice(0, e.start) + e.text + text.slice(e.end);
            expect(after, `${f.entryId}: ${text}`).not.toMatch(/ {2}|[,;:]\s*[.!?]|\.\.(?!\.)|\?\.|\s[,.]|^\s*,/);
            expect(after, `${f.entryId}: ${text}`).toMatch(/^(?:\P{L}*\p{Lu}|$|\P{L}*\p{Ll})/u);
            if (/^\P{L}*\p{Lu}/u.test(text) && after) expect(after, text).toMatch(/^\P{L}*\p{Lu}/u);
          }
        }
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { issues } from '@/phrasebank/builtin/issues';
import { models } from '@/phrasebank/builtin/models';
import { compilePattern } from '@/phrasebank/pattern';
import { issueSchema } from '@/phrasebank/schema';
import { troubleOf } from '@/rules/facts';
import type { Turn } from '@/rules/types';
import { bank } from './bank';

const issueOf = (...texts: string[]) =>
  troubleOf(
    texts.map((text): Turn => ({ from: 'customer', text })),
    bank,
  )?.entry.issue ?? null;

describe('kinds of trouble', () => {
  it('every pattern can be read', () => {
    for (const e of issues)
      for (const p of e.patterns)
        expect({ id: e.id, p, error: compilePattern(p).error?.message }).toEqual({ id: e.id, p, error: undefined });
  });

  it('ids are their own, and every issue has a kind', () => {
    const ids = [...issues, ...models].map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(issues.map((e) => e.issue))).toEqual(new Set(issueSchema.options));
  });

  it('nouns read well after "the"', () => {
    for (const e of issues) expect(e.noun).toMatch(/^(?!the |a |an |your |my )[a-z][a-z' -]+$/);
  });

  it.each([
    ['I was charged twice for my plan', 'billing'],
    ['my parcel has not arrived', 'delivery'],
    ['the handle was cracked when I opened the box', 'defect'],
    ['the internet has been down since nine', 'outage'],
    ['nobody has answered my emails', 'wait'],
    ['your colleague laughed at my accent', 'agent-conduct'],
    ['please cancel my membership', 'cancellation'],
    ["I can't log in and the reset mail never comes", 'account-access'],
    ['do you ship to Orkney?', 'information'],
    ['lovely weather', null],
  ])('%s: %s', (text, issue) => expect(issueOf(text)).toBe(issue));

  it('what they came with outweighs how it was handled', () => {
    expect(issueOf('My new kettle arrived cracked.', 'Nobody answers. I have been on hold for an hour.')).toBe('defect');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Counting } from '@/entrypoints/background/counts';
import type { Flag, Line, Suggestions } from '@/rules/types';

const flag = (text: string, draft: string, replacements: string[] = []): Flag => ({
  start: draft.indexOf(text),
  end: draft.indexOf(text) + text.length,
  text,
  entryId: 'avoid.x',
  category: 'blame',
  severity: 'warn',
  why: '',
  replacements,
});
const lines = (...step: Line[]): Suggestions => ({ empathy: [], questions: [], step });
const line = (id: string, text: string): Line => ({ id, text, fills: {} });
const counting = () => new Counting(() => undefined);
const one = (counts: Partial<Record<string, number>>) => ({
  fired: 0,
  replaced: 0,
  ignored: 0,
  offered: 0,
  inserted: 0,
  ...counts,
});

beforeEach(() => fakeBrowser.reset());

describe('counts', () => {
  it('counts a wording once in a conversation, however often the draft is judged', async () => {
    const c = counting();
    for (const draft of ['our policy', 'our policy i', 'our policy is'])
      c.see({ ticket: 't', draft, flags: [flag('our policy', draft)], suggestions: lines() });
    c.see({ ticket: 'other', draft: 'our policy', flags: [flag('our policy', 'our policy')], suggestions: lines() });
    expect(await c.all()).toEqual({ 'avoid.x': one({ fired: 2 }) });
  });

  it('tells a replacement taken from words deleted, also where it leaves them out', async () => {
    const c = counting();
    const see = (ticket: string, draft: string, flags: Flag[]) => c.see({ ticket, draft, flags, suggestions: lines() });
    see('a', 'As per our policy, no.', [flag('our policy', 'As per our policy, no.', ['the way it works'])]);
    see('a', 'As per the way it works, no.', []);
    see('b', 'Our policy says no.', [flag('Our policy', 'Our policy says no.', ['the way it works'])]);
    see('b', '', []);
    see('c', 'Honestly, we can.', [flag('Honestly,', 'Honestly, we can.', [''])]);
    see('c', 'We can.', []);
    expect((await c.all())['avoid.x']).toEqual(one({ fired: 3, replaced: 2 }));
  });

  it('counts a line offered once, and inserted when it comes to stand in the draft', async () => {
    const c = counting();
    const offered = lines(line('step.a', 'Let me check.'), line('step.b', 'One moment.'));
    c.see({ ticket: 't', draft: '', flags: [], suggestions: offered });
    c.see({ ticket: 't', draft: 'Hello. Let me check.', flags: [], suggestions: offered });
    c.see({ ticket: 't', draft: 'Hello. Let me check. Yes', flags: [], suggestions: lines() });
    expect(await c.all()).toEqual({ 'step.a': one({ offered: 1, inserted: 1 }), 'step.b': one({ offered: 1 }) });
  });

  it('keeps numbers only, writes once for many events, and over a restart', async () => {
    const works: (() => void)[] = [];
    const c = new Counting((work) => works.push(work));
    for (let i = 0; i < 100; i++)
      c.see({ ticket: `secret ${i}`, draft: 'secret', flags: [flag('secret', 'secret')], suggestions: lines() });
    expect(works.length).toBe(1);
    works[0]?.();
    c.ignored('avoid.x');
    await c.all();
    expect(await counting().all()).toEqual({ 'avoid.x': one({ fired: 100, ignored: 1 }) });
    const stored = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(stored).toContain('"fired":100');
    expect(stored).toContain('"ignored":1');
    expect(stored).not.toContain('secret');
  });

  it('counts nothing while off, and forgets when told', async () => {
    const c = counting();
    c.ignored('avoid.x');
    await c.switch(false);
    c.ignored('avoid.x');
    c.see({ ticket: 't', draft: 'x', flags: [flag('x', 'x')], suggestions: lines() });
    expect(await c.all()).toEqual({ 'avoid.x': one({ ignored: 1 }) });
    await c.clear();
    expect(await c.all()).toEqual({});
    expect(c.on).toBe(false);
  });

  it('takes a backup only as far as it is counts', async () => {
    const c = counting();
    await c.replaceAll({ 'avoid.x': { fired: 2, replaced: -1, extra: 'x' }, __proto__x: 1, 'bad id': one({}), 'avoid.y': null });
    expect(await c.all()).toEqual({ 'avoid.x': one({ fired: 2 }) });
  });
});

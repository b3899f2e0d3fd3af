import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CareKept, careFor, hardIn, keptOf } from '@/components/care/model';
import { createCareStore } from '@/components/care/store';
import type { SessionView } from '@/entrypoints/background/protocol';
import type { Assessment, Turn } from '@/rules/types';
import { VIEWS } from '../../support/panel-preview/views';

const MINUTE = 60_000;
const NEVER: CareKept = { last: null, had: [] };
const customer = (text: string): Turn => ({ from: 'customer', text });
const agent = (text: string): Turn => ({ from: 'agent', text });

interface Shape {
  ticket?: string;
  tabId?: number;
  turns?: Turn[];
  scores?: { turn: number; score: number }[];
  band?: Assessment['anger']['band'];
  next?: Assessment['steps']['next'];
  done?: Assessment['steps']['done'];
  abuse?: boolean;
}
/** A conversation that went furious, was answered, and waits again. */
function view(shape: Shape = {}): SessionView {
  const base = VIEWS.furious;
  return {
    ...base,
    tabId: shape.tabId ?? 1,
    desk: { ...base.desk, ticket: shape.ticket ?? 'a' },
    turns: shape.turns ?? [customer('AWFUL'), agent('Sorry'), customer('Well?')],
    assessment: {
      ...base.assessment,
      anger: {
        ...base.assessment.anger,
        band: shape.band ?? 'angry',
        perTurn: shape.scores ?? [{ turn: 0, score: 92 }],
        abuse: shape.abuse ?? false,
        evidence: [],
      },
      steps: { ...base.assessment.steps, next: shape.next ?? 'resolve', done: shape.done ?? [] },
    },
  };
}
const answered = (shape: Shape = {}) => view({ turns: [customer('AWFUL'), agent('Sorry')], ...shape });
const mild = (shape: Shape = {}) => view({ scores: [{ turn: 0, score: 50 }], ...shape });

describe('what is a hard conversation', () => {
  it('furious or abusive, and answered since', () => {
    expect(hardIn(view())).toMatchObject({ tabId: 1, answered: false, ended: false });
    expect(hardIn(mild({ abuse: true }))).not.toBeNull();
    expect(hardIn(mild())).toBeNull();
    expect(hardIn(view({ turns: [agent('Hello'), customer('AWFUL')], scores: [{ turn: 1, score: 92 }] }))).toBeNull();
    expect(hardIn(VIEWS.nothing)).toBeNull();
    expect(hardIn({ ...view(), selection: true })).toBeNull();
  });

  it('has ended when the mood is down and only the farewell is left, or it is said', () => {
    expect(hardIn(answered({ band: 'calm', next: 'close' }))?.ended).toBe(true);
    expect(hardIn(answered({ band: 'angry', next: 'close' }))?.ended).toBe(false);
    expect(hardIn(answered({ done: ['close'] }))?.ended).toBe(true);
    expect(hardIn(view({ band: 'calm', next: 'close' }))?.ended).toBe(false);
  });
});

describe('which line is due', () => {
  it('one after the first, more than a line after the second soon after, none within half an hour', () => {
    const first = careFor('1', NEVER, 0);
    expect(first?.note).toBe('note');
    expect(careFor('2', first?.kept ?? NEVER, 29 * MINUTE)).toBeNull();
    expect(careFor('2', first?.kept ?? NEVER, 31 * MINUTE)?.note).toBe('breathe');
    expect(careFor('3', first?.kept ?? NEVER, 31 * MINUTE)?.note).toBe('away');
    expect(careFor('2', first?.kept ?? NEVER, 200 * MINUTE)?.note).toBe('note');
  });

  it('a clock set back holds nothing up', () => {
    expect(careFor('2', { last: 1e9, had: [] }, 0)?.note).toBe('note');
  });

  it('never twice for a conversation in a day, never two within half an hour, and keeps nothing older', () => {
    const event = fc.record({ hash: fc.constantFrom('1', '2', '3', 'z'), wait: fc.integer({ min: 0, max: 8 * 60 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let kept = NEVER;
        let now = 0;
        const shown: { hash: string; at: number }[] = [];
        for (const { hash, wait } of events) {
          now += wait * MINUTE;
          const made = careFor(hash, kept, now);
          if (!made) continue;
          for (const other of shown) {
            expect(now - other.at).toBeGreaterThanOrEqual(30 * MINUTE);
            if (other.hash === hash) expect(now - other.at).toBeGreaterThanOrEqual(24 * 60 * MINUTE);
          }
          shown.push({ hash, at: now });
          kept = made.kept;
          for (const { at } of kept.had) expect(now - at).toBeLessThan(24 * 60 * MINUTE);
        }
      }),
    );
  });

  it('reads whatever lies in storage', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => careFor('1', keptOf(value), 0)).not.toThrow();
      }),
    );
    expect(keptOf({ last: 5, had: [{ key: 'a', at: 1 }, { key: 2 }] })).toEqual({ last: 5, had: [{ key: 'a', at: 1 }] });
  });
});

describe('in a panel', () => {
  function start(wanted = true) {
    let kept = NEVER;
    let now = 0;
    const keep = vi.fn(async (next: CareKept) => void (kept = next));
    const store = createCareStore({ wanted: async () => wanted, kept: async () => kept, keep, now: () => now });
    const { see, closed, dismiss } = store.getState();
    const settled = async () => {
      await Promise.resolve();
      for (let i = 0; i < 10; i++) await Promise.resolve();
      return store.getState().shown?.note ?? null;
    };
    return { see, closed, dismiss, settled, keep, later: (minutes: number) => (now += minutes * MINUTE) };
  }

  it('says nothing while it goes on', async () => {
    const { see, settled } = start();
    see(view());
    see(view({ turns: [customer('AWFUL'), agent('Sorry'), customer('Well?'), agent('Done')] }));
    expect(await settled()).toBeNull();
  });

  it('one line when it has ended, once, however often the view comes', async () => {
    const { see, dismiss, settled, keep } = start();
    see(answered({ band: 'calm', next: 'close' }));
    expect(await settled()).toBe('note');
    dismiss();
    see(answered({ band: 'calm', next: 'close' }));
    see(mild({ ticket: 'b' }));
    see(answered({ band: 'calm', next: 'close' }));
    expect(await settled()).toBeNull();
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('when it was answered and left for another tab, or left as it was for another ticket in its tab', async () => {
    const one = start();
    one.see(answered());
    one.see(mild({ ticket: 'b', tabId: 2 }));
    expect(await one.settled()).toBe('note');
    const two = start();
    two.see(view());
    two.see(mild({ ticket: 'b', tabId: 1 }));
    expect(await two.settled()).toBe('note');
  });

  it('not when another chat is looked at while it waits for an answer; when its tab is closed then', async () => {
    const { see, closed, settled } = start();
    see(view());
    see(mild({ ticket: 'b', tabId: 2 }));
    expect(await settled()).toBeNull();
    closed(2);
    expect(await settled()).toBeNull();
    closed(1);
    expect(await settled()).toBe('note');
  });

  it('not for a page that is loaded anew', async () => {
    const { see, settled } = start();
    see(answered());
    see({ ...VIEWS.nothing, tabId: 1 });
    see(answered());
    expect(await settled()).toBeNull();
  });

  it('goes when the agent moves on from where it was shown', async () => {
    const { see, settled } = start();
    see(answered());
    see(mild({ ticket: 'b', tabId: 2 }));
    expect(await settled()).toBe('note');
    see(mild({ ticket: 'c', tabId: 3 }));
    expect(await settled()).toBeNull();
  });

  it('never where it is switched off', async () => {
    const { see, settled, keep } = start(false);
    see(answered({ band: 'calm', next: 'close' }));
    see(mild({ ticket: 'b', tabId: 2 }));
    expect(await settled()).toBeNull();
    expect(keep).not.toHaveBeenCalled();
  });

  it('keeps no names, no words and no number of conversations', async () => {
    const { see, settled, keep } = start();
    see(answered({ ticket: 'HP-20471-secret' }));
    see(mild({ ticket: 'b', tabId: 2 }));
    await settled();
    const kept = JSON.stringify(keep.mock.calls);
    expect(kept).not.toMatch(/secret|Dana|AWFUL|desk|count/);
  });
});

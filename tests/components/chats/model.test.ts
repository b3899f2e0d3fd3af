import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, dueOf, heldOrder, stepTo } from '@/components/chats/model';
import type { Chat } from '@/entrypoints/background/chats/chat';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;
const chat = (tabId: number, change: Partial<Chat> = {}): Chat => ({
  tabId,
  windowId: 1,
  origin: 'https://desk.example',
  ticket: String(tabId),
  name: 'Dana',
  band: 'annoyed',
  trend: 'steady',
  level: 3,
  reasons: [],
  harm: false,
  since: null,
  unread: 0,
  end: '',
  ...change,
});
const due = (ticket: string, at: number) => ({ origin: 'https://desk.example', ticket, at });
const order = (chats: Chat[], dues = [] as ReturnType<typeof due>[]) => byUrgency(chats, dues, NOW).map((c) => c.tabId);

const anyChat = fc
  .record({
    tabId: fc.integer({ min: 1, max: 40 }),
    level: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
    band: fc.constantFrom<Chat['band']>('calm', 'annoyed', 'frustrated', 'angry', 'furious', null),
    harm: fc.boolean(),
    trend: fc.constantFrom<Chat['trend']>('rising', 'steady', 'falling'),
    since: fc.option(fc.integer({ min: 0, max: NOW })),
  })
  .map((c) => chat(c.tabId, c));
const anyChats = fc.uniqueArray(anyChat, { selector: (c) => c.tabId });

describe('most urgent first', () => {
  it('goes by level, then harm, mood, rising, and who has waited longer', () => {
    expect(order([chat(1, { level: 4 }), chat(2, { level: 1 }), chat(3, { level: 2 })])).toEqual([2, 3, 1]);
    expect(order([chat(1, { level: 1, band: 'furious' }), chat(2, { level: 1, harm: true, band: 'calm' })])).toEqual([2, 1]);
    expect(order([chat(1, { band: 'annoyed' }), chat(2, { band: 'frustrated' })])).toEqual([2, 1]);
    expect(order([chat(1), chat(2, { trend: 'rising' })])).toEqual([2, 1]);
    expect(order([chat(1), chat(2, { since: NOW - 5 }), chat(3, { since: NOW - 50 })])).toEqual([3, 2, 1]);
  });

  it('counts in what was promised: late at least level 2, within the hour at least level 3', () => {
    expect(order([chat(1, { level: 3 }), chat(2, { level: 4 })], [due('2', NOW - 1)])).toEqual([2, 1]);
    expect(order([chat(1, { level: 4, band: 'angry' }), chat(2, { level: 4 })], [due('2', NOW + HOUR / 2)])).toEqual([2, 1]);
    expect(order([chat(1, { level: 1 }), chat(2, { level: 4 })], [due('2', NOW - 1)])).toEqual([1, 2]);
    expect(dueOf(chat(2), [due('2', NOW + 2 * HOUR), due('3', NOW - 1)], NOW)).toBeNull();
  });

  it('is the same order however the list came, and loses nobody', () => {
    fc.assert(
      fc.property(anyChats, fc.infiniteStream(fc.nat()), (chats, dice) => {
        const shuffled = [...chats].sort(() => ((dice.next().value ?? 0) % 3) - 1);
        expect(order(shuffled)).toEqual(order(chats));
        expect([...order(chats)].sort()).toEqual(chats.map((c) => c.tabId).sort());
      }),
    );
  });
});

describe('held while pointed at', () => {
  it('nobody who stays changes places, and who is new comes last', () => {
    fc.assert(
      fc.property(anyChats, anyChats, (before, after) => {
        const held = order(before);
        const shown = heldOrder(byUrgency(after, [], NOW), held).map((c) => c.tabId);
        const stayed = shown.filter((id) => held.includes(id));
        expect(stayed).toEqual(held.filter((id) => shown.includes(id)));
        expect(shown.slice(0, stayed.length)).toEqual(stayed);
        expect(shown).toHaveLength(after.length);
      }),
    );
  });
});

it('arrows go round, Home and End to the ends, other keys nowhere', () => {
  expect([stepTo('ArrowRight', 2, 3), stepTo('ArrowLeft', 0, 3), stepTo('Home', 2, 3), stepTo('End', 0, 3)]).toEqual([
    0, 2, 0, 2,
  ]);
  expect(stepTo('a', 0, 3)).toBeNull();
});

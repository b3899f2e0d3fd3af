import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { builtinScenarios, type Scenario } from '@/phrasebank/scenarios';
import { EFFECTS, MOVES } from '@/phrasebank/scenarios/schema';
import { assess } from '@/rules/assess';
import { bandOf, gradeOf } from '@/rules/bands';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { COMMON, STILL_ANGRY } from '@/rules/practice/common';
import {
  answer,
  BAND_START,
  bandNow,
  begin,
  curveOf,
  inputOf,
  lacksOf,
  MOST_REPLIES,
  type Play,
  startsOf,
} from '@/rules/practice/play';
import { EFFECT_TABLE, FLAG_POINTS, INSTEAD, MOST_HELP, MOST_WORSE, MOVE_TABLE } from '@/rules/practice/table';
import type { Band } from '@/rules/types';
import { ROUND_OFF, SCRIPTS } from './transcripts';

const scenarioOf = (id: string) => builtinScenarios.find((s) => s.id === id) as Scenario;
const run = (play: Play, replies: readonly string[]) => replies.reduce((p, reply) => answer(p, reply, builtinBank), play);
const panel = (play: Play) => assess(inputOf(play, ''), builtinBank).anger;

describe('the table', () => {
  test('every move has a rule, and lines in every scenario or from anybody', () => {
    for (const move of MOVES) {
      expect(
        MOVE_TABLE.some((row) => row.move === move),
        move,
      ).toBe(true);
      for (const s of builtinScenarios)
        expect(
          [...(s.lines[move] ?? []), ...(STILL_ANGRY[s.kind][move] ?? []), ...COMMON[move]].length,
          `${s.id} ${move}`,
        ).toBeGreaterThan(0);
      for (const other of INSTEAD[move]) expect(MOVES).toContain(other);
    }
    // a customer is always answered with something
    expect(MOVE_TABLE.at(-1)?.when({} as never)).toBe(true);
  });

  test('every effect that a scenario may weigh has its row', () => {
    expect(new Set([...EFFECT_TABLE.map((row) => row.id), ...Object.keys(FLAG_POINTS), 'asks'])).toEqual(new Set(EFFECTS));
  });
});

describe.each(SCRIPTS)('$id', ({ id, good, bad }) => {
  test('well answered, a furious customer ends calm, and says nothing twice', () => {
    const play = run(begin(scenarioOf(id), 1, 'furious'), [...good, ...ROUND_OFF]);
    expect(bandOf(BAND_START[play.start])).toBe('furious');
    expect(play.ended).toBe('well');
    expect(bandNow(play)).toBe('calm');
    const said = play.turns.filter((t) => t.from === 'customer').map((t) => t.text);
    expect(new Set(said).size).toBe(said.length);
    // the panel reads it the same way: far below where it began
    const first = panel(begin(scenarioOf(id), 1, 'furious')).score;
    expect(panel(play).score).toBeLessThan(first - 25);
  });

  test('badly answered, an annoyed customer ends furious and leaves', () => {
    const begun = begin(scenarioOf(id), 1, 'annoyed');
    const play = run(begun, bad);
    expect(bandNow(begun)).toBe('annoyed');
    expect(play.ended).toBe('badly');
    expect(bandNow(play)).toBe('furious');
    expect(panel(play).score).toBeGreaterThan(panel(begun).score);
  });

  test('nothing in the good replies is marked to be reworded', () => {
    const bank = compileBank(builtinBank);
    const { channel } = scenarioOf(id);
    const anger = panel(begin(scenarioOf(id), 1, 'furious'));
    for (const text of [...good, ...ROUND_OFF]) {
      const found = findFlags(text, bank, { turns: [], anger, channel, slots: {} }).filter((f) => f.severity !== 'hint');
      expect(found.map((f) => f.text)).toEqual([]);
    }
  });
});

test('every scenario has its scripts', () => {
  expect(SCRIPTS.map((s) => s.id).sort()).toEqual(builtinScenarios.map((s) => s.id).sort());
});

test('a first message is as upset as it says, by the judgement’s own reading', () => {
  for (const s of builtinScenarios)
    for (const [band, texts] of Object.entries(s.openings))
      for (const text of texts ?? []) {
        const read = assess({ ...inputOf(begin(s, 1), ''), turns: [{ from: 'customer', text }] }, builtinBank).anger;
        expect(Math.abs(gradeOf(read.band) - gradeOf(band as Band)), `${s.id} ${band} reads ${read.band}`).toBeLessThanOrEqual(1);
      }
});

test('what the agent’s side says before a conversation is not marked', () => {
  const bank = compileBank(builtinBank);
  for (const s of builtinScenarios)
    for (const { from, text } of s.before)
      if (from === 'agent')
        expect(
          findFlags(text, bank, { turns: [], anger: panel(begin(s, 1)), channel: s.channel, slots: {} }).filter(
            (f) => f.severity !== 'hint',
          ),
        ).toEqual([]);
});

const REPLIES = [
  ...SCRIPTS.flatMap((s) => [...s.good, ...s.bad]),
  'ok',
  'Hello?',
  '...',
  'What is your order number?',
  'Can you send a photo, and would you rather have a refund?',
  "I'll transfer you to another department.",
  'We apologise for any inconvenience caused!!! 😀',
  'Thank you for your patience, have a great day. Anything else?',
  'I must ask you to stop insulting me, else I end this chat.',
  'word '.repeat(260),
];
const replies = fc.array(fc.oneof(fc.constantFrom(...REPLIES), fc.string({ maxLength: 80 })), {
  minLength: 1,
  maxLength: MOST_REPLIES + 2,
});

test('any play ends, stays within bounds, and is the same again for the same seed and replies', () => {
  fc.assert(
    fc.property(fc.constantFrom(...builtinScenarios), fc.integer(), replies, fc.nat(4), (scenario, seed, texts, n) => {
      const starts = startsOf(scenario);
      const begun = begin(scenario, seed, starts[n % starts.length]);
      let play = begun;
      for (const text of texts) {
        const before = play;
        play = answer(before, text, builtinBank);
        if (before.ended || text.trim() === '') {
          expect(play).toBe(before);
          continue;
        }
        const round = play.rounds.at(-1);
        expect(play.mood).toBeGreaterThanOrEqual(0);
        expect(play.mood).toBeLessThanOrEqual(100);
        expect(Math.abs(play.mood - before.mood)).toBeLessThanOrEqual(Math.max(MOST_HELP, MOST_WORSE));
        expect(play.turns.length).toBe(before.turns.length + 2);
        expect(play.turns.at(-1)?.text.trim()).not.toBe('');
        expect(round?.after).toBe(play.mood);
        expect(lacksOf(play).length).toBeLessThanOrEqual(6);
      }
      expect(play.rounds.length).toBeLessThanOrEqual(MOST_REPLIES);
      if (play.rounds.length === MOST_REPLIES) expect(play.ended).not.toBeNull();
      expect(curveOf(play).length).toBe(play.rounds.length + 1);
      expect(run(begin(scenario, seed, starts[n % starts.length]), texts)).toEqual(play);
    }),
    { numRuns: 60 },
  );
});

test('what was done well never makes it worse than not doing it', () => {
  const play = begin(scenarioOf('practice.rent-day'), 3, 'angry');
  const bare = answer(play, 'I am refunding the second payment now.', builtinBank);
  const timed = answer(play, 'I am refunding the second payment now. It will be in your account by noon tomorrow.', builtinBank);
  const named = answer(
    play,
    'Ines, I am sorry that we took it twice. I am refunding the second payment now. It will be in your account by noon tomorrow.',
    builtinBank,
  );
  expect(timed.mood).toBeLessThan(bare.mood);
  expect(named.mood).toBeLessThan(timed.mood);
});

test('other seeds bring other words, and one seed the same ones', () => {
  const scenario = scenarioOf('practice.smashed-plates');
  const reply = SCRIPTS[0]?.bad.slice(0, 2) ?? [];
  const said = (seed: number) =>
    run(begin(scenario, seed, 'furious'), reply)
      .turns.map((t) => t.text)
      .join('|');
  expect(said(7)).toBe(said(7));
  expect(new Set(Array.from({ length: 12 }, (_, seed) => said(seed))).size).toBeGreaterThan(3);
});

test('a question is answered once with what they know, and asking for what they gave costs', () => {
  const play = begin(scenarioOf('practice.toaster-sparks'), 1);
  const asked = answer(play, "I'm sorry about the sparks, Gwen. Is the toaster unplugged?", builtinBank);
  expect(asked.turns.at(-1)?.text).toMatch(/plug|touched/i);
  const again = answer(asked, 'Thank you. What is your order number?', builtinBank);
  expect(again.rounds.at(-1)?.effects.map((e) => e.id)).toContain('asked-again');
});

test('the same reply once more does no good', () => {
  const reply = SCRIPTS[0]?.good[1] ?? '';
  const once = answer(begin(scenarioOf('practice.smashed-plates'), 1, 'furious'), reply, builtinBank);
  const twice = answer(once, reply, builtinBank);
  expect(twice.mood).toBeGreaterThan(once.mood);
  expect(twice.rounds.at(-1)?.effects.map((e) => e.id)).toContain('repeats');
});

test('no reason or title is spoken with a hole in it', () => {
  for (const s of builtinScenarios)
    for (const start of startsOf(s)) {
      const a = assess(
        inputOf(begin(s, 1, start), 'We will look into it for you and come back to you about it later on.'),
        builtinBank,
      );
      for (const words of [a.steps.title, a.steps.why, ...a.checks.map((c) => c.why)])
        expect(words).not.toMatch(/\b(?:null|undefined|NaN)\b|\{/);
    }
});

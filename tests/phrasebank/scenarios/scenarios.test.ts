import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinScenarios, checkAll, checkScenario, readScenarios, type ScenarioText } from '@/phrasebank/scenarios';
import { money } from '@/phrasebank/scenarios/builtin/money';
import { parcels } from '@/phrasebank/scenarios/builtin/parcels';
import { people } from '@/phrasebank/scenarios/builtin/people';
import { things } from '@/phrasebank/scenarios/builtin/things';
import { MOVES } from '@/phrasebank/scenarios/schema';
import { BANDS } from '@/rules/bands';

const written: ScenarioText[] = [...parcels, ...money, ...things, ...people];
const some = written[0] as ScenarioText;

test('every scenario that ships can be played', () => {
  expect(checkAll(written).faults).toEqual([]);
  expect(builtinScenarios.length).toBe(written.length);
  expect(builtinScenarios.length).toBeGreaterThanOrEqual(16);
});

test('between them: all issue classes, kinds, bands, both channels, and the hard ones', () => {
  const all = <T>(of: (s: (typeof builtinScenarios)[number]) => T | T[]) => new Set(builtinScenarios.flatMap(of));
  expect(all((s) => s.issue).size).toBe(10);
  expect(all((s) => s.kind).size).toBe(5);
  expect([...all((s) => s.start)].sort()).toEqual([...BANDS].sort());
  expect(all((s) => s.channel).size).toBe(2);
  expect(all((s) => s.difficulty).size).toBe(3);
  for (const trait of ['abuse', 'legal', 'bereavement', 'language', 'own-fault'] as const)
    expect(all((s) => s.traits)).toContain(trait);
  for (const s of builtinScenarios) {
    expect(Object.keys(s.openings)).toEqual(expect.arrayContaining(['annoyed', 'furious']));
    expect(new Set(Object.values(s.lines).flat()).size).toBe(Object.values(s.lines).flat().length);
  }
});

test('what the agent reads about a customer blames nobody and has no stray marks', () => {
  for (const s of builtinScenarios) for (const words of [s.title, s.about, ...s.desk]) expect(words).not.toMatch(/[!–—]/);
});

test.each<[string, unknown, string, RegExp]>([
  ['no group', 5, '', /group of fields/],
  ['no title', { ...some, title: undefined }, 'title', /"title" is missing/],
  ['another channel', { ...some, channel: 'fax' }, 'channel', /"fax" is not one of: chat, email/],
  ['no opening for its start', { ...some, openings: { calm: ['Hi'] } }, 'openings', /"openings.frustrated" is needed/],
  ['no words for a move', { ...some, lines: { ...some.lines, hurt: [] } }, 'lines.hurt', /needs at least 1/],
  ['an empty line', { ...some, lines: { ...some.lines, hurt: ['  '] } }, 'lines.hurt.1', /is empty/],
  ['the same line twice', { ...some, lines: { ...some.lines, bye: ['Bye', 'Bye'] } }, 'lines.bye', /stands there twice/],
  ['a hidden character', { ...some, about: 'a\u202eb' }, 'about', /hidden control character/],
])('what is wrong is said in words: %s', (_, value, at, why) => {
  const { scenario, faults } = checkScenario(value);
  expect(scenario).toBeNull();
  expect(faults[0]?.at).toBe(at);
  expect(faults[0]?.why).toMatch(why);
});

test('a text may hold one, a list, or a pack that carries some', () => {
  expect(readScenarios(JSON.stringify(some)).scenarios.map((s) => s.id)).toEqual([some.id]);
  expect(readScenarios(JSON.stringify([some, { id: 'x' }])).faults[0]?.at).toMatch(/^x/);
  expect(readScenarios(JSON.stringify({ format: 'evenkeel-pack', scenarios: [some, some] }))).toMatchObject({
    scenarios: [{ id: some.id }],
    faults: [{ why: expect.stringContaining('Two scenarios') }],
  });
  expect(readScenarios('{\n"a": 1,,\n}').faults[0]?.why).toMatch(/not JSON/);
  expect(readScenarios('').faults[0]?.why).toMatch(/nothing here/);
});

test('whatever is given, the check answers in words and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...MOVES), (value, move) => {
      for (const v of [value, { ...some, lines: { ...some.lines, [move]: value } }, { ...some, openings: value }]) {
        const { scenario, faults } = checkScenario(v);
        expect(scenario === null).toBe(faults.length > 0);
        for (const f of faults) expect(f.why.length).toBeGreaterThan(5);
      }
    }),
  );
});

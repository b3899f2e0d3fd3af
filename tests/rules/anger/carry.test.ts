import { describe, expect, it } from 'vitest';
import { type CarriedTurn, carry, trendOf } from '@/rules/anger/carry';
import { turnShape } from '@/rules/anger/turn-shape';

const turn = (
  score: number,
  text = 'there is a little more to say about this',
  over: Partial<CarriedTurn> = {},
): CarriedTurn => ({
  score,
  resolved: 0,
  warm: 0,
  rejoins: 0,
  shouts: 0,
  ...turnShape(text),
  ...over,
});
const last = (...turns: CarriedTurn[]) => carry(turns).at(-1) as number;

describe('the memory over turns', () => {
  it('keeps much of a heated mood through a flat answer and little through a solved one', () => {
    expect(last(turn(85), turn(5, 'ok'))).toBeGreaterThan(40);
    expect(last(turn(85), turn(2, 'all sorted, thank you', { resolved: 1, warm: 1 }))).toBeLessThan(20);
  });
  it('lets a mood fade over calm turns', () => {
    const moods = carry([turn(85), turn(10), turn(10), turn(10)]);
    for (let i = 1; i < moods.length; i++) expect(moods[i]).toBeLessThan(moods[i - 1] as number);
  });
  it('never calls calm turns annoyed, however many', () => {
    for (const mood of carry(Array.from({ length: 12 }, () => turn(6)))) expect(mood).toBeLessThan(20);
  });
  it('rises when an answer is objected to', () => {
    const plain = last(turn(40), turn(40, 'the number is on the box'));
    expect(last(turn(40), turn(40, 'no the number is on the box'))).toBeGreaterThan(plain);
    expect(last(turn(40), turn(40, 'the number is on the box', { shouts: 1 }))).toBeGreaterThan(plain);
  });
  it('stays within 0 and 100', () => {
    for (const mood of carry(Array.from({ length: 9 }, () => turn(100, 'NO', { shouts: 1, rejoins: 1 })))) {
      expect(mood).toBeGreaterThanOrEqual(0);
      expect(mood).toBeLessThanOrEqual(100);
    }
  });
});

describe('the trend', () => {
  const of = (...turns: CarriedTurn[]) => trendOf(turns, carry(turns));
  it('one turn has none', () => expect(of(turn(80))).toBe('steady'));
  it('rises, falls or stays', () => {
    expect(of(turn(30), turn(60))).toBe('rising');
    expect(of(turn(80), turn(5, 'fine, that works'))).toBe('falling');
    expect(of(turn(5), turn(8))).toBe('steady');
  });
});

describe('what a turn does with the answer before it', () => {
  it.each(['ok', 'Fine, Thursday then', "that's fair", 'yes do that please'])('%s: accepts', (t) =>
    expect(turnShape(t).accepts).toBe(1),
  );
  it.each(['ok but when?', 'where is it', 'nobody rang'])('%s: does not', (t) => expect(turnShape(t).accepts).toBe(0));
  it.each(["That isn't a date.", 'so what happens now', 'you said Friday'])('%s: objects', (t) =>
    expect(turnShape(t).objects).toBe(1),
  );
  it('a number is an answer, a long text that holds one is not', () => {
    expect(turnShape('its 40-118').answers).toBe(1);
    expect(turnShape('I have told you that the number is 40-118 and it is on the label').answers).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { customerTypeOf, KINDS } from '@/rules/steps/customer-type';
import { priorityOf } from '@/rules/steps/priority';
import type { Band, Threat } from '@/rules/types';
import { situation } from './situation';

const priority = (lines: string[], band: Band, threats: Threat[] = []) => priorityOf(situation(lines, { band, threats }));

describe('priority', () => {
  it('calm is last, fury with a threat first', () => {
    expect(priority(['C: do you ship to Orkney?'], 'calm')).toEqual({ level: 4, reasons: [] });
    expect(priority(['C: where is my sofa, you thieves'], 'furious', ['legal'])).toMatchObject({
      level: 1,
      reasons: ['Furious', 'Names legal action'],
    });
  });
  it('danger beats mood', () =>
    expect(priority(['C: there are sparks coming out of the oven and I smell gas'], 'annoyed').level).toBeLessThanOrEqual(2));
  it('a threat to hurt someone is always first', () =>
    expect(priority(['C: I will come round'], 'annoyed', ['harm']).level).toBe(1));
  it('repeated contact and a broken promise add up', () => {
    const p = priority(
      ['C: third time I have written, still no parcel', 'A: The driver will ring you today.', 'C: nobody rang'],
      'frustrated',
    );
    expect(p.level).toBeLessThanOrEqual(2);
    expect(p.reasons).toEqual(expect.arrayContaining(['Frustrated', 'A promise was not kept', 'Three contacts']));
  });
  it('what is answered can wait', () =>
    expect(priority(['C: my lamp is broken', 'A: A new one comes on Friday.'], 'annoyed').level).toBe(4));
});

describe('kind of customer', () => {
  const kind = (lines: string[], band: Band) => customerTypeOf(situation(lines, { band }))?.kind ?? null;
  it.each([
    ['repeat', ["C: It's me again. The lift is out for the third time this month"], 'frustrated'],
    ['premium', ['C: I have been a customer for twenty years and expected better over this kettle'], 'annoyed'],
    ['demanding', ['C: my knees hurt. I want an upgrade to business on the way back, free'], 'annoyed'],
    ['expressive', ['C: WHERE is my SOFA?! This is an OUTRAGE!!'], 'angry'],
    ['quiet', ['C: any news on my laptop repair?', "A: Sorry, it's out of our hands.", 'C: ok'], 'annoyed'],
    [null, ['C: do you ship to Orkney?'], 'calm'],
  ] as [string | null, string[], Band][])('%s: %s', (k, lines, band) => expect(kind(lines, band)).toBe(k));
  it('every kind has a hint', () => {
    expect(new Set(KINDS.map((k) => k.kind)).size).toBe(5);
    for (const k of KINDS) expect(k.hint).toMatch(/\.$/);
  });
});

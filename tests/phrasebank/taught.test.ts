import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaughtFile, type TaughtSite, taughtFile, taughtSites } from '@/phrasebank/taught';

const one: TaughtSite = {
  site: 'https://desk.example/*',
  taughtAt: '2026-11-22T00:00:00.000Z',
  recipe: { message: '.msg', customer: '.in', labels: { note: 'internal note' }, agentNames: ['Sam Okafor'] },
};

describe('taught sites as a file', () => {
  it('go out and come in, without the names of whoever taught them', () => {
    const { agentNames: _, ...recipe } = one.recipe;
    expect(readTaughtFile(taughtFile([one]))).toEqual({ sites: [{ ...one, recipe }], refused: 0 });
  });

  it('count what is not in order and take the rest', () => {
    const broken = [
      { ...one, site: 'javascript:alert(1)' },
      { ...one, recipe: { message: 7 } },
      { ...one, recipe: { message: '.a', script: 'x' } },
      { ...one, taughtAt: 'yesterday' },
      null,
    ];
    expect(taughtSites([...broken, one])).toEqual({ sites: [one], refused: broken.length });
  });

  it('keep the later of two for one site', () => {
    const later = { ...one, recipe: { message: '.later' } };
    expect(taughtSites([one, later]).sites).toEqual([later]);
  });

  it('never throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readTaughtFile(text);
        expect(read === null || Array.isArray(read.sites)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { auroc, quadraticKappa, share, spearman } from '../../eval/metrics';

describe('the statistics of the figures', () => {
  it('AUROC counts pairs in the right order, ties half', () => {
    expect(auroc([1, 2, 3, 4], [false, false, true, true])).toBe(1);
    expect(auroc([1, 1, 1, 1], [false, true, false, true])).toBe(0.5);
    expect(auroc([3, 1, 2], [false, true, true])).toBe(0);
  });
  it('Spearman sees order, not distance', () => {
    expect(spearman([1, 2, 3], [10, 20, 1000])).toBeCloseTo(1);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  });
  it('quadratic kappa is 1 for agreement, about 0 for chance, and punishes far misses more', () => {
    const gold = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4];
    expect(quadraticKappa(gold, gold)).toBe(1);
    const near = gold.map((g, i) => (i === 0 ? 1 : g));
    const far = gold.map((g, i) => (i === 0 ? 4 : g));
    expect(quadraticKappa(near, gold)).toBeGreaterThan(quadraticKappa(far, gold));
    expect(quadraticKappa([2, 2, 2, 2, 2, 2, 2, 2, 2, 2], gold)).toBeCloseTo(0);
  });
  it('share', () => expect(share([1, 2, 3, 4], (x) => x > 3)).toBe(0.25));
});

import type { Band } from './types';

/** The five bands in order: the index is the grade 0..4. */
export const BANDS: readonly Band[] = ['calm', 'annoyed', 'frustrated', 'angry', 'furious'];

/** Lowest score of each band on the 0..100 scale. */
export const BAND_FLOOR: Record<Band, number> = { calm: 0, annoyed: 20, frustrated: 40, angry: 60, furious: 80 };

/** The band of a score 0..100. */
export function bandOf(score: number): Band {
  for (let i = BANDS.length - 1; i > 0; i--) {
    const band = BANDS[i] as Band;
    if (score >= BAND_FLOOR[band]) return band;
  }
  return 'calm';
}

/** The grade 0..4 of a band. */
export function gradeOf(band: Band): number {
  return BANDS.indexOf(band);
}

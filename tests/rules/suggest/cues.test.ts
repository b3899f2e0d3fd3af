import { describe, expect, it } from 'vitest';
import { CUES } from '@/rules/suggest/cue-table';
import { cuesOf } from '@/rules/suggest/cues';

describe('cues: each row by its own examples', () => {
  for (const row of CUES) {
    for (const text of row.yes) it(`${row.cue}: yes: ${text}`, () => expect(cuesOf(text)).toContain(row.cue));
    for (const text of row.no) it(`${row.cue}: no: ${text}`, () => expect(cuesOf(text)).not.toContain(row.cue));
  }
});

import { expect, test } from 'vitest';
import { compilePattern } from '@/phrasebank/pattern';
import { SIGNS } from '@/rules/flags/context';
import { CHEER, MERRY, TROUBLE } from '@/rules/flags/mood';

test.each([...Object.values(SIGNS).flat(), ...CHEER, ...MERRY, ...TROUBLE])('the sign "%s" can be read', (source) => {
  expect(compilePattern(source).error).toBeUndefined();
});

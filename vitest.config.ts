import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{rules,phrasebank,components,entrypoints}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/support/seed.ts'],
    // A guard against a hang, not a measure: a property test of half a second takes ten on a machine that does much else.
    testTimeout: 120_000,
  },
});

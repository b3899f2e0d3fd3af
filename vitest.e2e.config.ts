import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // Real helpdesks need their own set-up: vitest.desks.config.ts.
    exclude: ['tests/e2e/desks/**'],
    environment: 'node',
    fileParallelism: false,
    // A second chance on a busy machine only; the report names every test that needed it, and each is a bug to find.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/e2e/global-setup.ts'],
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real helpdesks; `npm run test:desks` starts them first. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/e2e/desks/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // A second chance on a busy machine only; the report names every test that needed it, and each is a bug to find.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ['tests/e2e/global-setup.ts'],
  },
});

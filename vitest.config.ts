import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    // A browser on a busy machine may be late once; what is wrong is wrong again.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 120_000,
  },
});

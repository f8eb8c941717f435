import { defineConfig } from 'vitest/config';

/** Trials of minutes, which need programs that not every machine has: run by hand, one by one. */
export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    include: ['test/trials/*.trial.ts'],
    maxWorkers: 1,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});

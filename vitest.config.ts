import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that open the pane in a browser. */
const IN_BROWSER = 'test/pane/!(build|manifest).test.ts';

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, IN_BROWSER],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          // A browser on a busy machine may be late once; what is wrong is wrong again.
          retry: process.env.CI ? 1 : 0,
          ...timeouts,
        },
      },
    ],
  },
});

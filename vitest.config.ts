import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that open the pane in a browser. */
const IN_BROWSER = 'test/pane/!(build|manifest).test.ts';

/** Those of them that tell how long the page keeps somebody waiting. */
const TIMED = 'test/pane/{long-tasks,one-file}.test.ts';

/** Puts another file system in the place of Node's: for itself alone. */
const MOCKING = 'src/hosts/cli/files/outputs/output-set.test.ts';

/** A browser on a busy machine may be late once; what is wrong is wrong again. */
const RETRY = process.env.CI ? 1 : 0;

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    projects: [
      {
        test: {
          // Beside the code: to load it anew for each small file would take most of the time. Forks,
          // not threads: some set the time zone, which is the process's.
          name: 'node',
          include: ['src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, MOCKING],
          isolate: false,
          setupFiles: ['test/seed.ts'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          ...timeouts,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', MOCKING],
          exclude: [...configDefaults.exclude, IN_BROWSER],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          ...timeouts,
        },
      },
      {
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          exclude: [...configDefaults.exclude, TIMED],
          // After the others: a browser wants a core of its own.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
          retry: RETRY,
          ...timeouts,
        },
      },
      {
        test: {
          name: 'timed',
          include: [TIMED],
          // Alone on the machine, one by one.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          retry: RETRY,
          ...timeouts,
        },
      },
    ],
  },
});

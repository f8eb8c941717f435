import fc from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that a run fails for what was changed
 * and for nothing else. `SEED=random` looks further, `SEED=<number>` repeats what it found.
 */
const { SEED = '20251231' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { runPool } from '../../hosts/cli/work/pool';
import { mutant } from './mutants';
import { faultOf, isReadApart } from './read-mutant';
import { seeds } from './seeds';

interface Job {
  readonly seed: number;
  readonly number: number;
}

const LOT = 2000;
const DIED = 'the worker died, or took too long';

/** Reads the mutants that the pool asks for. */
export function serveFuzz(): void {
  const all = seeds();
  parentPort?.on('message', async ({ index, job }: { index?: number; job: Job }) => {
    if (index === undefined) return;
    const seed = all[job.seed];
    const result = seed ? ((await faultOf(mutant(seed, job.number), seed.name)) ?? '') : '';
    parentPort?.postMessage({ index, result });
  });
}

/**
 * Reads mutants of every format for some seconds. What is read wrongly is written to a folder.
 * @param first number of the first mutant: the same numbers give the same mutants
 * @returns how many were read wrongly
 */
export async function fuzz(
  script: URL,
  { seconds, first, folder }: { seconds: number; first: number; folder: string },
): Promise<number> {
  const all = seeds();
  const end = Date.now() + seconds * 1000;
  let read = 0;
  let found = 0;
  const take = (fault: string, { seed, number }: Job): void => {
    read++;
    const { name = '', bytes = new Uint8Array() } = all[seed] ?? {};
    if (fault === '' || (fault === DIED && isReadApart(name))) return;
    found++;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${number}-${name}`), mutant({ name, bytes }, number));
    console.log(`${number}-${name}: ${fault.split('\n').slice(0, 3).join(' ')}`);
  };
  for (let from = first; Date.now() < end; from += LOT) {
    const jobs = Array.from(
      { length: LOT },
      (_, n): Job => ({ seed: (from + n) % all.length, number: from + n }),
    );
    await runPool<Job, string>({
      jobs,
      script,
      start: null,
      workers: availableParallelism(),
      limits: { maxOldGenerationSizeMb: 512 },
      longestJob: 20_000,
      signal: new AbortController().signal,
      onResult: take,
      onCrash: () => DIED,
    });
  }
  console.log(`${read} passed, ${found} failed`);
  return found;
}

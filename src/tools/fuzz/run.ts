import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Interrupted } from '../../hosts/cli/work/interrupted';
import { runPool } from '../../hosts/cli/work/pool';
import { faultOfLot, type HandedIn } from './check-lot';
import { mutant } from './mutants';
import { faultOf, isReadApart } from './read-mutant';
import { type Seed, seeds } from './seeds';

interface Job {
  readonly seed: number;
  readonly number: number;
}

const LOT = 2000;
/** Of them so many are given to the command line in one folder. */
const HANDED_IN = 44;
/** The longest that one may take, in milliseconds: a run beside others may wait for the processor. */
const LONGEST_JOB = 120_000;
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

interface FuzzOptions {
  readonly seconds: number;
  /** Number of the first mutant: the same numbers give the same mutants. */
  readonly first: number;
  /** Where what is read wrongly is written. */
  readonly folder: string;
  /** How many mutants are read at a time. */
  readonly workers: number;
  /** The compiled command line. */
  readonly cli: string;
}

/** What was read wrongly, kept for whoever looks into it. */
class Found {
  count = 0;

  constructor(private readonly folder: string) {}

  keep({ name, bytes }: HandedIn, fault: string): void {
    this.count++;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, name), bytes);
    console.log(`${name}: ${fault.split('\n').slice(0, 3).join(' ')}`);
  }
}

const handedIn = (all: readonly Seed[], { seed, number }: Job): HandedIn => {
  const { name, bytes } = all[seed] as Seed;
  return { name: `${number}-${name}`, bytes: mutant({ name, bytes }, number) };
};

/**
 * Reads mutants of every format for some seconds, and lets the command line check some of them.
 * @returns how many were read wrongly
 */
export async function fuzz(script: URL, options: FuzzOptions): Promise<number> {
  const { seconds, first, folder, workers, cli } = options;
  const all = seeds();
  const end = Date.now() + seconds * 1000;
  const found = new Found(folder);
  let read = 0;
  const take = (fault: string, job: Job): void => {
    read++;
    const dies = fault === DIED && isReadApart(all[job.seed]?.name ?? '');
    if (fault !== '' && !dies) found.keep(handedIn(all, job), fault);
  };
  for (let from = first; Date.now() < end; from += LOT) {
    const jobs = Array.from(
      { length: LOT },
      (_, n): Job => ({ seed: (from + n) % all.length, number: from + n }),
    );
    const files = jobs.slice(0, HANDED_IN).map((job) => handedIn(all, job));
    const fault = await faultOfLot(cli, files);
    if (fault !== null) for (const file of files) found.keep(file, fault);
    await runPool<Job, string>({
      jobs,
      script,
      start: null,
      workers,
      limits: { maxOldGenerationSizeMb: 512 },
      longestJob: LONGEST_JOB,
      signal: AbortSignal.timeout(Math.max(1, end - Date.now())),
      onResult: take,
      onCrash: () => DIED,
    }).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
  }
  console.log(`${read} files changed by chance were read, ${found.count} of them wrongly`);
  return found.count;
}

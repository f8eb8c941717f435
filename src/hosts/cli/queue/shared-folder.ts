import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ConsolidateJob, JobResult } from '../consolidate/job';
import { hashEngine, hashTemplates } from '../files/engine-hash';
import { makeFolder } from '../files/make-folder';
import type { CrashReason } from '../work/pool';
import type { WorkerStart } from '../work/worker';

/** What a worker made of one job, or why it died of it. */
export type PieceResult = JobResult<unknown> | { readonly crash: CrashReason };

interface Start {
  /** By which program and templates/: only the same ones make the same results. */
  readonly by: string;
  readonly start: WorkerStart;
}

const own = (): string => `${hashEngine()} ${hashTemplates()}`;
const startAt = (folder: string): string => join(folder, 'start');

/**
 * Makes the folder of a run, below that of its outputs. It holds the key of the hashes and answers
 * of branches: it is for this user alone, and goes when the run ends.
 */
export function makeRunFolder(out: string): string {
  const all = join(resolve(out), '.queue');
  // Of a run that was killed: workers that are still at it find nothing, and drop it.
  rmSync(all, { recursive: true, force: true });
  const folder = join(all, randomBytes(8).toString('hex'));
  makeFolder(folder, 0o700);
  return folder;
}

/** Writes a file that appears whole, in a folder that is there. */
function put(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, path);
}

export const writeStart = (folder: string, start: WorkerStart): void =>
  put(startAt(folder), serialize({ by: own(), start } satisfies Start));

/** What the workers of a run are to do; null where another version of the program began it. */
export function readStart(folder: string): WorkerStart | null {
  const { by, start } = deserialize(readFileSync(startAt(folder))) as Start;
  return by === own() ? start : null;
}

/** Whether a run is there, has ended, or lies where this machine does not see it. */
export function standingOf(folder: string): 'there' | 'over' | 'unseen' {
  if (existsSync(startAt(folder))) return 'there';
  return existsSync(dirname(dirname(dirname(folder)))) ? 'over' : 'unseen';
}

export const writeJobs = (folder: string, piece: string, jobs: readonly ConsolidateJob[]): void =>
  put(join(folder, `${piece}.jobs`), JSON.stringify(jobs));

export const readJobs = (folder: string, piece: string): readonly ConsolidateJob[] =>
  JSON.parse(readFileSync(join(folder, `${piece}.jobs`), 'utf8'));

/** Writes what a piece came to, a line a job: that of the cache, or an array of what it is. */
export const writeResults = (folder: string, piece: string, results: readonly PieceResult[]) =>
  put(
    join(folder, `${piece}.results`),
    results.map((one) => ('line' in one && one.line) || `${JSON.stringify([one])}\n`).join(''),
  );

/** What a piece came to; null while nobody has done it. */
export function takeResults(folder: string, piece: string): PieceResult[] | null {
  const path = join(folder, `${piece}.results`);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split(/(?<=\n)/);
  rmSync(path);
  return lines.map((line) => (line.startsWith('[') ? JSON.parse(line)[0] : { value: null, line }));
}

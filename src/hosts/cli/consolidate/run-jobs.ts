import { setImmediate as breathe } from 'node:timers/promises';
import type { Templates } from '../../../core/templates/load';
import { WorkbookError } from '../../../workbook/errors';
import { hashEngine } from '../files/engine-hash';
import { areTemplatesKept } from '../files/kept-templates';
import { readBytes, sha256 } from '../files/open-workbook';
import type { RowsWriter } from '../files/rows-file';
import { keyName } from '../files/run-key';
import { Interrupted } from '../work/interrupted';
import { type CrashReason, type PoolJobs, WorkerPool } from '../work/pool';
import type { WorkerStart } from '../work/worker';
import { WORKER_SCRIPT } from '../work/worker-script';
import { type Cache, resultIn } from './cache';
import { type ConsolidateJob, type JobResult, jobKey } from './job';
import type { ConsolidateSettings } from './settings';

/** A run: what it is to do, the results of earlier ones, and what it keeps for `explain`. */
export type Run = ConsolidateSettings & { readonly cache: Cache; readonly rows: RowsWriter };

/** Whether a part is made that tells of people. */
const wantsDeltas = ({ part, matched }: ConsolidateSettings): boolean => part !== null && matched;

/** Whatever a result depends on besides the workbook and the job. */
const basisOf = (settings: ConsolidateSettings): readonly string[] => [
  hashEngine(),
  settings.templatesHash,
  JSON.stringify(settings.unit),
  JSON.stringify(settings.mappings),
  settings.language,
  String(settings.today),
  keyName(settings.key),
  String(settings.sendBack),
  String(wantsDeltas(settings)),
  settings.units ? keyName(settings.units.prints) : '',
];

/** Workers for a run. */
export const consolidationPool = (workers: number, signal: AbortSignal): WorkerPool =>
  new WorkerPool({ script: WORKER_SCRIPT, workers, signal });

/** What the workers of a run are to do. */
export function startOf(settings: ConsolidateSettings, templates: Templates): WorkerStart {
  const { unit, language, today, key, passwords, mappings, sendBack } = settings;
  const deltas = wantsDeltas(settings);
  const basis = basisOf(settings);
  const task: WorkerStart['task'] = {
    kind: 'consolidate',
    unit,
    language,
    today,
    key,
    passwords,
    mappings,
    sendBack,
    deltas,
    prints: settings.units?.prints ?? null,
    basis,
  };
  // Those of the package the workers read themselves.
  return { task, templates: unit === null && areTemplatesKept() ? null : templates };
}

/** Files that are looked at before the program listens to Ctrl-C again. */
const BREATH = 32;

/** The keys of the jobs whose results are known, by the content of the workbooks; null for others. */
async function knownKeys(
  jobs: readonly ConsolidateJob[],
  basis: readonly string[],
  { cache, signal }: Run,
): Promise<(string | null)[]> {
  const keys: (string | null)[] = [];
  for (const [index, job] of jobs.entries()) {
    if (index % BREATH === 0) await breathe();
    if (signal.aborted) throw new Interrupted();
    let key: string | null = null;
    try {
      const before = 'sha256' in job ? job.sha256 : null;
      const files = job.files ?? [{ input: job.input, sha256: before }];
      const hashes = files.map(({ input }) => sha256(readBytes(input.path)));
      // One that has changed since it was first read is not to be corrected by what it says now.
      if (files.every((one, at) => one.sha256 === null || one.sha256 === hashes[at])) {
        key = jobKey(job, basis, hashes.join());
      }
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      // It is reported when it is read.
    }
    keys.push(key !== null && cache.has(key) ? key : null);
  }
  return keys;
}

/**
 * Does jobs on the workers, or takes what an earlier run made of the same bytes.
 * @param onResult called in the order of the jobs
 * @throws Interrupted when the signal is aborted
 */
export async function runJobs<Result>(
  run: Run,
  jobs: readonly ConsolidateJob[],
  onResult: (result: Result, index: number) => void,
  onCrash: (job: ConsolidateJob, why: CrashReason) => Result,
): Promise<void> {
  const { cache, pool, shared } = run;
  const known = cache.isEmpty ? null : await knownKeys(jobs, basisOf(run), run);
  const waiting = jobs.flatMap((_, index) => (known?.[index] ? [] : [index]));
  let next = 0;
  const takeKnown = (upTo: number): void => {
    for (; next < upTo; next++) onResult(cache.get(known?.[next] ?? '') as Result, next);
  };
  let done = 0;
  const lot: PoolJobs<ConsolidateJob, JobResult<Result>> = {
    jobs: waiting.map((index) => jobs[index] as ConsolidateJob),
    onResult: ({ value, line }) => {
      takeKnown(waiting[done++] ?? 0);
      if (line !== null) cache.add(line);
      onResult(line === null ? value : (resultIn(line) as Result), next++);
    },
    onCrash: (job, why) => ({ value: onCrash(job, why), line: null }),
  };
  await (shared ? shared.run(lot) : pool.run(lot));
  takeKnown(jobs.length);
}

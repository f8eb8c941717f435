import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface PoolOptions<Job, Result> {
  readonly jobs: readonly Job[];
  /** The compiled worker; it answers each `{ index, job }` with an {@link Answer}. */
  readonly script: URL;
  readonly workerData: unknown;
  readonly workers: number;
  /** Of each worker's memory; a job that needs more ends its own worker and nothing else. */
  readonly limits?: ResourceLimits;
  readonly signal: AbortSignal;
  /** Called in the order of the jobs, whatever the order in which they end. */
  readonly onResult: (result: Result, job: Job) => void;
  /** What stands for a job on which its worker died. */
  readonly onCrash: (job: Job) => Result;
}

/** `result` is absent where the job failed in a way that nobody foresaw. */
interface Answer<Result> {
  readonly index: number;
  readonly result?: Result;
}

/** The run was stopped from outside. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** Results that may wait for an earlier one: bounds what is held. */
const WINDOW = 64;

const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

/**
 * Runs jobs on worker threads, each of which owns one job at a time. A job that
 * kills its worker is answered by `onCrash`, and another worker takes its place.
 * @throws Interrupted when the signal is aborted
 */
export function runPool<Job, Result>(options: PoolOptions<Job, Result>): Promise<void> {
  const { jobs, signal } = options;
  const done = new Map<number, Result>();
  const workers = new Set<Worker>();
  let next = 0;
  let delivered = 0;

  return new Promise<void>((resolve, reject) => {
    const idle = new Set<Worker>();
    let settled = false;

    const finish = (error?: unknown): void => {
      if (settled) return;
      settled = true;
      signal.removeEventListener('abort', interrupt);
      Promise.all([...workers].map((worker) => worker.terminate())).then(
        () => (error === undefined ? resolve() : reject(error)),
        reject,
      );
    };
    const interrupt = (): void => finish(new Interrupted());

    const deliver = (index: number, result: Result): void => {
      done.set(index, result);
      try {
        for (let ready = done.get(delivered); ready !== undefined; ready = done.get(delivered)) {
          done.delete(delivered);
          options.onResult(ready, jobs[delivered] as Job);
          delivered++;
        }
      } catch (error) {
        finish(error);
        return;
      }
      if (delivered === jobs.length) finish();
      else for (const worker of [...idle]) assign(worker);
    };

    const running = new Map<Worker, number>();
    const assign = (worker: Worker): void => {
      if (settled || next >= jobs.length || next >= delivered + WINDOW) {
        idle.add(worker);
        return;
      }
      idle.delete(worker);
      running.set(worker, next);
      worker.postMessage({ index: next, job: jobs[next] });
      next++;
    };

    const start = (): void => {
      const worker = new Worker(options.script, {
        workerData: options.workerData,
        resourceLimits: options.limits ?? LIMITS,
      });
      workers.add(worker);
      worker.on('message', ({ index, result }: Answer<Result>) => {
        running.delete(worker);
        idle.add(worker);
        deliver(index, result ?? options.onCrash(jobs[index] as Job));
      });
      const lost = (error: unknown): void => {
        if (!workers.delete(worker) || settled) return;
        idle.delete(worker);
        const index = running.get(worker);
        running.delete(worker);
        if (index === undefined) {
          finish(error);
          return;
        }
        start();
        deliver(index, options.onCrash(jobs[index] as Job));
      };
      worker.on('error', lost);
      worker.on('exit', (code) => lost(new Error(`worker ended with status ${code}`)));
      assign(worker);
    };

    if (signal.aborted) return interrupt();
    signal.addEventListener('abort', interrupt);
    if (jobs.length === 0) return finish();
    for (let i = 0; i < Math.min(options.workers, jobs.length); i++) start();
  });
}

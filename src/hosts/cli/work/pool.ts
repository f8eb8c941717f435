import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import { TURN, takeWorker } from './early-worker';
import { Interrupted } from './interrupted';
import { timeLimit } from './time-limit';
import { giveTurn } from './turns';

export interface PoolSettings {
  /**
   * The compiled worker. Its first message is `{ start }`, what it is to do; then it answers each
   * `{ index, job }` with an {@link Answer}.
   */
  readonly script: URL;
  readonly workers: number;
  /** Of each worker's memory; a job that needs more ends its own worker and nothing else. */
  readonly limits?: ResourceLimits;
  readonly signal: AbortSignal;
  /** Milliseconds after which a job's worker is ended; {@link LONGEST_JOB} or {@link LONGEST_HEAVY} unless told. */
  readonly longestJob?: number;
}

/** A job took more memory or time than it may; or its worker ended for a reason that nobody foresaw. */
export type CrashReason = 'memory' | 'time' | 'unknown';

export interface PoolJobs<Job, Result> {
  readonly jobs: readonly Job[];
  /** Called in the order of the jobs, whatever the order in which they end. */
  readonly onResult: (result: Result, job: Job) => void;
  /** Called as soon as a job has sent a part of what it makes; its result comes after all of them. */
  readonly onPart?: (part: Uint8Array, index: number) => void;
  /** What stands for a job on which its worker died, whatever parts it had sent, and why it did. */
  readonly onCrash: (job: Job, why: CrashReason) => Result;
}

export type PoolOptions<Job, Result> = PoolSettings &
  PoolJobs<Job, Result> & {
    /** What the workers are to do. */
    readonly start: unknown;
  };

/** `result` is absent where the job failed in a way that nobody foresaw, in a part, and in a note. */
interface Answer<Result> {
  readonly index: number;
  readonly part?: Uint8Array;
  readonly heavy?: HeavyNote;
  readonly result?: Result;
}

/** What a worker says of a job that is heavy: that it waits for its turn, and that it has it. */
export type HeavyNote = 'waits' | 'begins';

/** Results that may wait for an earlier one: bounds what is held. */
const WINDOW = 64;

/** How long a worker may take to end, in milliseconds. */
const PATIENCE = 1000;

/** Milliseconds: hundreds of times what a workbook takes, and ten times what the largest does. */
const LONGEST_JOB = 20_000;
const LONGEST_HEAVY = 120_000;

/** What a pool is at: some jobs, without their types. */
interface Batch {
  readonly count: number;
  readonly send: (worker: Worker, index: number) => void;
  readonly takePart: (index: number, part: Uint8Array) => void;
  /** @param result undefined where the worker has none */
  readonly take: (index: number, result: unknown, why?: CrashReason) => void;
  readonly finish: (error?: unknown) => void;
  /** The next job to be sent, and the next whose result is due. */
  next: number;
  delivered: number;
}

/** The job that a worker is at, and what ends it when it takes too long. */
interface Running {
  readonly index: number;
  stopTimer: () => void;
}

function crashReason(error: unknown, tooLong: boolean): CrashReason {
  if (tooLong) return 'time';
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'unknown';
}

/**
 * Worker threads, each of which owns one job at a time. They are kept from one lot of jobs to the
 * next: a worker is fast only when it has run for a while. A job that kills its worker is answered
 * by `onCrash`, and another worker takes its place.
 */
export class WorkerPool {
  readonly #workers = new Set<Worker>();
  readonly #idle = new Set<Worker>();
  readonly #running = new Map<Worker, Running>();
  /** Workers that were ended for the time that they took. */
  readonly #tooLong = new Set<Worker>();
  #start: unknown;
  #batch: Batch | null = null;

  constructor(private readonly settings: PoolSettings) {}

  /** Starts the workers: they load the program while it is still made out what they are to do. */
  warm(): void {
    while (this.#workers.size < this.settings.workers) this.#add();
  }

  /** Tells the workers, those to come as well, what they are to do: before any job, and once. */
  equip(start: unknown): void {
    this.#start = start;
    for (const worker of this.#workers) worker.postMessage({ start });
  }

  /**
   * Runs jobs; one lot at a time.
   * @throws Interrupted when the signal is aborted; the pool is closed then, as after any error
   */
  async run<Job, Result>(lot: PoolJobs<Job, Result>): Promise<void> {
    const { jobs, onResult, onPart, onCrash } = lot;
    const { signal } = this.settings;
    if (signal.aborted) throw new Interrupted();
    if (jobs.length === 0) return;
    const done = new Map<number, Result>();
    let interrupt = (): void => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const batch: Batch = {
          count: jobs.length,
          next: 0,
          delivered: 0,
          send: (worker, index) => worker.postMessage({ index, job: jobs[index] }),
          takePart: (index, part) => onPart?.(part, index),
          take: (index, result, why = 'unknown') => {
            done.set(index, (result as Result | undefined) ?? onCrash(jobs[index] as Job, why));
            for (;;) {
              const ready = done.get(batch.delivered);
              if (ready === undefined) return;
              done.delete(batch.delivered);
              onResult(ready, jobs[batch.delivered] as Job);
              batch.delivered++;
            }
          },
          finish: (error) => {
            this.#batch = null;
            if (error === undefined) resolve();
            else reject(error);
          },
        };
        interrupt = () => batch.finish(new Interrupted());
        signal.addEventListener('abort', interrupt);
        this.#batch = batch;
        while (this.#workers.size < Math.min(this.settings.workers, jobs.length)) this.#add();
        this.#assign();
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    this.#batch = null;
    const workers = [...this.#workers];
    this.#workers.clear();
    this.#idle.clear();
    for (const worker of workers) this.#stopTimer(worker);
    const ended = Promise.all(workers.map((worker) => worker.terminate()));
    // One that waits for a disk that does not answer cannot be ended: the run goes on without it.
    await Promise.race([ended, setTimeoutAsync(PATIENCE, undefined, { ref: false })]);
  }

  /** Gives each idle worker a job, as far as there are any that may be begun. */
  #assign(): void {
    for (const worker of this.#idle) {
      const batch = this.#batch;
      if (!batch || batch.next >= Math.min(batch.count, batch.delivered + WINDOW)) return;
      this.#idle.delete(worker);
      this.#running.set(worker, { index: batch.next, stopTimer: this.#limit(worker, LONGEST_JOB) });
      batch.send(worker, batch.next++);
    }
  }

  /** Ends a worker whose job does not end: another takes its place. */
  #limit(worker: Worker, longest: number): () => void {
    return timeLimit(this.settings.longestJob ?? longest, () => {
      this.#tooLong.add(worker);
      void worker.terminate();
      // It may never end: its job is given up at once.
      worker.emit('error', new Error('too slow'));
    });
  }

  /** One that waits takes no time; that of who has the turn is limited. */
  #note(worker: Worker, heavy: HeavyNote): void {
    const running = this.#running.get(worker);
    if (!running) return;
    running.stopTimer();
    if (heavy === 'begins') running.stopTimer = this.#limit(worker, LONGEST_HEAVY);
  }

  #stopTimer(worker: Worker): void {
    this.#running.get(worker)?.stopTimer();
    this.#running.delete(worker);
  }

  #deliver(deliver: (batch: Batch) => void): void {
    const batch = this.#batch;
    if (!batch) return;
    try {
      deliver(batch);
    } catch (error) {
      batch.finish(error);
      return;
    }
    if (batch.delivered === batch.count) batch.finish();
    else this.#assign();
  }

  #add(): void {
    const { script, limits } = this.settings;
    const worker = takeWorker(script, limits);
    const thread = worker.threadId;
    if (this.#start !== undefined) worker.postMessage({ start: this.#start });
    this.#workers.add(worker);
    this.#idle.add(worker);
    worker.on('message', ({ index, result, part, heavy }: Answer<unknown>) => {
      if (heavy) {
        this.#note(worker, heavy);
        return;
      }
      if (part) {
        this.#deliver((batch) => batch.takePart(index, part));
        return;
      }
      this.#stopTimer(worker);
      this.#idle.add(worker);
      this.#deliver((batch) => batch.take(index, result));
    });
    const lost = (error: unknown): void => {
      giveTurn(TURN, thread);
      if (!this.#workers.delete(worker)) return;
      this.#idle.delete(worker);
      const index = this.#running.get(worker)?.index;
      this.#stopTimer(worker);
      if (index === undefined) {
        this.#batch?.finish(error);
        return;
      }
      this.#add();
      const why = crashReason(error, this.#tooLong.delete(worker));
      this.#deliver((batch) => batch.take(index, undefined, why));
    };
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`worker ended with status ${code}`)));
  }
}

/**
 * Runs one lot of jobs on workers of its own; see {@link WorkerPool}.
 * @throws Interrupted when the signal is aborted
 */
export async function runPool<Job, Result>(options: PoolOptions<Job, Result>): Promise<void> {
  const pool = new WorkerPool(options);
  try {
    pool.equip(options.start);
    await pool.run(options);
  } finally {
    await pool.close();
  }
}

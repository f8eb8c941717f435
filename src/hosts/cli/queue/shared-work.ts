import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { ConsolidateJob, JobResult } from '../consolidate/job';
import { Interrupted } from '../work/interrupted';
import type { PoolJobs, WorkerPool } from '../work/pool';
import type { WorkerStart } from '../work/worker';
import { connectionTo, loadQueue, QUEUE, type QueuedPiece, sayAway, sayOnce } from './server';
import {
  makeRunFolder,
  type PieceResult,
  takeResults,
  writeJobs,
  writeStart,
} from './shared-folder';

/** Jobs of a piece: at most so many, and so few that there are pieces for several machines. */
const PIECE = 16;
const PIECES = 32;
/** How often it is looked whether a piece is done, and whether the server still knows it. */
const LOOK_MS = 25;
const ASK_MS = 1000;
/** What becomes of a piece on the server; one that failed for so many workers is done by the run. */
const LIFE = { attempts: 5, removeOnComplete: true, removeOnFail: { age: 86_400 } };

/**
 * Work that other machines do: the server says who does which piece, and files in a folder that all
 * see say what it is and what it came to.
 */
export class SharedWork {
  #lots = 0;

  private constructor(
    private readonly queue: Queue<QueuedPiece>,
    private readonly folder: string,
    private readonly pool: WorkerPool,
    private readonly signal: AbortSignal,
  ) {
    queue.on('error', sayAway);
  }

  /**
   * @param pool does what no other machine could
   * @throws UsageError when the packages are not installed, or the address is none
   */
  static async begin(
    url: string,
    out: string,
    pool: WorkerPool,
    signal: AbortSignal,
  ): Promise<SharedWork> {
    const connection = connectionTo(url);
    const { Queue: Connected } = await loadQueue();
    const queue = new Connected<QueuedPiece>(QUEUE, { connection });
    return new SharedWork(queue, makeRunFolder(out), pool, signal);
  }

  /** Tells all workers what they are to do: before any job, and once. */
  equip = (start: WorkerStart): void => writeStart(this.folder, start);

  /**
   * Runs jobs, whose paths are absolute; the results come in their order.
   * @throws Interrupted when the signal is aborted
   */
  async run<Result>(lot: PoolJobs<ConsolidateJob, JobResult<Result>>): Promise<void> {
    const { jobs, onResult, onCrash } = lot;
    const size = Math.min(PIECE, Math.ceil(jobs.length / PIECES));
    const name = this.#lots++;
    const pieces: string[] = [];
    for (let at = 0; at < jobs.length; at += size) {
      pieces.push(`${name}-${at}`);
      writeJobs(this.folder, `${name}-${at}`, jobs.slice(at, at + size));
    }
    void this.#give(pieces);
    for (const [at, piece] of pieces.entries()) {
      const own = jobs.slice(at * size, (at + 1) * size);
      const results = await this.#wait(piece, pieces.slice(at));
      if (!results) await this.pool.run({ ...lot, jobs: own });
      results?.forEach((one, index) => {
        const job = own[index] as ConsolidateJob;
        onResult('crash' in one ? onCrash(job, one.crash) : (one as JobResult<Result>), job);
      });
    }
  }

  /** Ends the run: what workers still do of it changes nothing. */
  async close(): Promise<void> {
    rmSync(dirname(this.folder), { recursive: true, force: true });
    await this.queue.disconnect();
  }

  /** Gives pieces to the server, which takes each once. */
  async #give(pieces: readonly string[]): Promise<void> {
    const { folder } = this;
    await this.queue.addBulk(
      pieces.map((piece) => {
        return {
          name: QUEUE,
          data: { folder, piece },
          opts: { ...LIFE, jobId: this.#idOf(piece) },
        };
      }),
    );
  }

  #idOf = (piece: string): string => `${this.folder.slice(-16)}-${piece}`;

  /** Waits for the first of the pieces that are left; null where no worker could do it. */
  async #wait(piece: string, left: readonly string[]): Promise<PieceResult[] | null> {
    let [asked, failed] = [Date.now(), false];
    for (;;) {
      if (this.signal.aborted) throw new Interrupted();
      const results = takeResults(this.folder, piece);
      if (results || failed) return results;
      await wait(LOOK_MS);
      if (Date.now() - asked < ASK_MS) continue;
      // The server may be away: it answers when it is there again.
      asked = Number.POSITIVE_INFINITY;
      void this.#ask(piece, left).then((answer) => {
        asked = Date.now();
        failed = answer;
      });
    }
  }

  /** Asks the server after a piece: whether no worker could do it. */
  async #ask(piece: string, left: readonly string[]): Promise<boolean> {
    const job = await this.queue.getJob(this.#idOf(piece));
    if ((await this.queue.getWorkersCount()) === 0) {
      sayOnce(
        '还没有电脑来领任务：请在能看到这些文件的电脑上运行 branch-ledger work --queue 地址。',
        'Nobody works yet: run branch-ledger work --queue URL where these files are seen.',
      );
    }
    // Done meanwhile; or the server has kept nothing over a restart.
    if (!job) await this.#give(left);
    return (await job?.isFailed()) ?? false;
  }
}

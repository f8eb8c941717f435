import { UsageError, usageError } from '../commands/usage';
import type { ConsolidateJob } from '../consolidate/job';
import { WorkerPool } from '../work/pool';
import { WORKER_SCRIPT } from '../work/worker-script';
import { connectionTo, loadQueue, QUEUE, type QueuedPiece, sayAway } from './server';
import { type PieceResult, readJobs, readStart, standingOf, writeResults } from './shared-folder';

/**
 * A worker of which nothing is heard for so long (in milliseconds) is taken for dead; a piece that
 * so many died of is left to the run.
 */
const LIVES = {
  lockDuration: 3000,
  stalledInterval: 1000,
  maxStalledCount: 4,
  runRetryDelay: 1000,
};

/** A thread, and the run that it was told of; null before the first. */
interface Hand {
  readonly folder: string | null;
  readonly pool: WorkerPool;
}

/**
 * Does what runs on other machines share out, until the signal is aborted.
 * @throws UsageError when the packages are not installed, this machine does not see the files, or
 * the run is of another version of the program
 */
export async function serveQueue(url: string, threads: number, signal: AbortSignal): Promise<void> {
  const connection = connectionTo(url);
  const { Worker } = await loadQueue();
  const hands: Hand[] = [];
  const pools = new Set<WorkerPool>();

  function newPool(): WorkerPool {
    const pool = new WorkerPool({ script: WORKER_SCRIPT, workers: 1, signal });
    pools.add(pool);
    return pool;
  }

  async function handFor(folder: string): Promise<Hand> {
    const hand = hands.pop();
    if (hand?.folder === folder) return hand;
    const isFresh = hand?.folder === null;
    if (hand && !isFresh) {
      pools.delete(hand.pool);
      await hand.pool.close();
    }
    const start = readStart(folder);
    if (!start) {
      throw usageError(
        '这台电脑上的程序与发起汇总的不是同一个版本，没有领任务。请装成同一个版本。',
        'The program here is of another version than the run: it took no work. Install the same one.',
      );
    }
    const pool = isFresh ? hand.pool : newPool();
    pool.equip(start);
    return { folder, pool };
  }

  async function work({ folder, piece }: QueuedPiece): Promise<void> {
    if (standingOf(folder) === 'unseen') {
      throw usageError(
        `这台电脑看不到 ${folder}，没有领任务。共享文件夹在每台电脑上的路径要一样。`,
        `${folder} is not seen here: no work was taken. The shared folder has one path everywhere.`,
      );
    }
    const hand = await handFor(folder);
    const results: PieceResult[] = [];
    await hand.pool.run<ConsolidateJob, PieceResult>({
      jobs: readJobs(folder, piece),
      onResult: (result) => results.push(result),
      onCrash: (_job, crash) => ({ crash }),
    });
    hands.push(hand);
    writeResults(folder, piece, results);
  }

  // They load the program while nothing is to be done yet.
  for (let n = 0; n < threads; n++) hands.push({ folder: null, pool: newPool() });
  for (const { pool } of hands) pool.warm();

  let stop = (_why: UsageError | null): void => undefined;
  const stopped = new Promise<UsageError | null>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener('abort', () => stop(null));
  const worker = new Worker<QueuedPiece>(
    QUEUE,
    ({ data }) =>
      work(data).catch((error: unknown) => {
        // A run that ended meanwhile has taken its files away.
        if (standingOf(data.folder) === 'over') return;
        if (error instanceof UsageError) stop(error);
        throw error;
      }),
    { connection, concurrency: threads, ...LIVES },
  );
  worker.on('error', sayAway);
  const why = await stopped;
  // What it is at, another one takes up.
  await worker.close(true);
  for (const pool of pools) await pool.close();
  if (why) throw why;
}

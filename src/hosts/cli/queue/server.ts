import type { ConnectionOptions } from 'bullmq';
import { usageError } from '../commands/usage';

/** The name under which runs and workers meet on a server. */
export const QUEUE = 'branch-ledger';

/** What a job on the server says: the folder of the run, and which files of it. Nothing else. */
export interface QueuedPiece {
  readonly folder: string;
  readonly piece: string;
}

/**
 * BullMQ, loaded when a queue is asked for and never before.
 * @throws UsageError that says what to install
 */
export async function loadQueue(): Promise<typeof import('bullmq')> {
  try {
    await import('ioredis');
    return await import('bullmq');
  } catch {
    throw usageError(
      '用任务队列要先装两个组件：在程序所在的文件夹里运行 npm install bullmq ioredis（一台电脑汇总不需要）。',
      'A queue needs two packages: run npm install bullmq ioredis in the program’s folder. One machine needs none.',
    );
  }
}

/**
 * How a server is reached; while it is away, as when it restarts, commands wait.
 * @throws UsageError for what is no address of one
 */
export function connectionTo(url: string): ConnectionOptions {
  if (/^rediss?:\/\/\S+$/.test(url)) {
    const retryStrategy = (times: number): number => Math.min(times * 100, 1000);
    return { url, maxRetriesPerRequest: null, retryStrategy };
  }
  throw usageError(
    '--queue 应是队列服务器（Redis 或 Valkey）的地址，如 redis://10.0.0.5:6379。',
    '--queue is the address of a Redis or Valkey server, such as redis://10.0.0.5:6379.',
  );
}

const said = new Set<string>();

/** Says something on standard error, once. */
export function sayOnce(chinese: string, english: string): void {
  if (!said.has(chinese)) process.stderr.write(`${chinese}\n  ${english}\n`);
  said.add(chinese);
}

export const sayAway = (): void =>
  sayOnce(
    '连不上队列服务器，正在等它恢复……',
    'The queue’s server cannot be reached; waiting for it …',
  );

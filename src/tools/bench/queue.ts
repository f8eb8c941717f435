import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Queue } from 'bullmq';
import { PACKAGE_ROOT } from '../../hosts/cli/files/package-root';
import { freePort, hasServer, startServer, until } from '../redis-server';
import type { Contender, Measured } from './section';

const CLI = join(PACKAGE_ROOT, 'dist/cli/branch-ledger.mjs');
export const ONE_MACHINE = 'one machine, two workers';
export const QUEUE_OF_TWO = 'over a queue, two work processes of one thread';
export const QUEUE_OF_FOUR = 'over a queue, four work processes of one thread';

const run = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });

/** Consolidates everything in a process of its own, and tells how long that took. */
async function timed(files: readonly string[], how: readonly string[]): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  const start = performance.now();
  const child = run('consolidate', dirname(files[0] ?? '.'), '--out', out, ...how);
  await new Promise((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - start) / 1000;
  const { workbooks } = JSON.parse(readFileSync(join(out, 'returns.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  return { count: workbooks, seconds };
}

/** The same over a server of its own, with workers that are there before the run begins. */
async function queued(files: readonly string[], workers: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-redis-'));
  const port = await freePort();
  const server = await startServer(port, folder, 'everysec');
  const url = `redis://127.0.0.1:${port}`;
  const hands = Array.from({ length: workers }, () =>
    run('work', '--queue', url, '--workers', '1'),
  );
  const queue = new Queue('branch-ledger', { connection: { url } });
  try {
    await until(async () => (await queue.getWorkersCount()) === workers);
    return await timed(files, ['--queue', url]);
  } finally {
    await queue.close();
    for (const child of hands) child.kill('SIGTERM');
    await Promise.all(hands.map((child) => new Promise((resolve) => child.once('exit', resolve))));
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One machine beside a queue on the same machine; the queue only where a server is installed. */
export const QUEUES: readonly Contender[] = [
  { name: ONE_MACHINE, run: (files) => timed(files, ['--workers', '2']) },
  ...(hasServer()
    ? [
        { name: QUEUE_OF_TWO, run: (files: readonly string[]) => queued(files, 2) },
        { name: QUEUE_OF_FOUR, run: (files: readonly string[]) => queued(files, 4) },
      ]
    : []),
];

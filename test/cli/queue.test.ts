import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digests, OUTPUTS, type Run, Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  scratch.remove();
});

function hasServer(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await wait(20);
}

/** A server that keeps what it is told before it answers. */
async function startServer(port: number): Promise<ChildProcess> {
  const keeping = ['--appendonly', 'yes', '--appendfsync', 'always', '--dir', scratch.path];
  const child = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', ...keeping], {
    stdio: 'ignore',
  });
  started.add(child);
  await until(() => listens(port));
  return child;
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

function start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Run> } {
  const process = scratch.start(...args);
  started.add(process.child);
  return process;
}

beforeAll(async () => {
  mkdirSync(scratch.join('in'));
  for (let n = 1; n <= 6; n++) {
    const members = [n, n + 1].map((one) => [`党员${one}`, idNumber(one * 2)] as const);
    // Each shares a person with the next: who counts where is settled over the queue, too.
    await writeSmall(scratch.join('in', `${n}.xlsx`), {
      branch: `第${n}支部`,
      year: 2025,
      members,
    });
  }
});

describe('a queue', () => {
  it('is refused by an address that is none, before anything is read', async () => {
    const { status, stderr } = await scratch.run('work', '--queue', 'http://127.0.0.1');
    expect(status).toBe(2);
    expect(stderr).toContain('redis://10.0.0.5:6379');
  });

  // Needs Debian's redis-server, as .ci/run installs it; skipped, and said so, where it is missing.
  it.skipIf(!hasServer())(
    'gives the outputs of one machine though a worker is killed and the server restarted',
    async () => {
      const one = await scratch.run('consolidate', 'in', '--out', 'one', '--send-back');
      const port = await freePort();
      const url = `redis://127.0.0.1:${port}`;
      const server = await startServer(port);
      const queue = new Queue('branch-ledger', { connection: { url } });
      queue.on('error', () => undefined);
      const first = start('work', '--queue', url, '--workers', '1');
      const shared = start('consolidate', 'in', '--out', 'two', '--send-back', '--queue', url);
      // It loads the program for its first piece when it dies.
      await until(async () => (await queue.getActiveCount()) > 0);
      await killed(first.child);
      await killed(server);
      const second = start('work', '--queue', url, '--workers', '1');
      await startServer(port);
      const two = await shared.ended;
      await queue.close();
      second.child.kill('SIGTERM');
      expect(two.status).toBe(one.status);
      expect(two.stdout).toBe(one.stdout.replaceAll('one', 'two'));
      expect(Object.keys(digests(scratch.join('two')))).toEqual(expect.arrayContaining(OUTPUTS));
      expect(digests(scratch.join('two'))).toEqual(digests(scratch.join('one')));
      expect(digests(scratch.join('two/findings'))).toEqual(digests(scratch.join('one/findings')));
      expect((await second.ended).status).toBe(130);
      expect((await first.ended).signal).toBe('SIGKILL');
    },
  );
});

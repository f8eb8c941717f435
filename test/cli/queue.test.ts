import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, hasServer, startServer, until } from '../../src/tools/redis-server';
import { digests, OUTPUTS, type Run, Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  scratch.remove();
});

async function startHere(port: number): Promise<ChildProcess> {
  const server = await startServer(port, scratch.path, 'always');
  started.add(server);
  return server;
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
  describe.skipIf(!hasServer())('of a server', () => {
    let one: Run;
    beforeAll(async () => {
      one = await scratch.run('consolidate', 'in', '--out', 'one', '--send-back');
    });

    it.each([2, 4])(
      'gives the outputs of one machine though one of %i workers is killed and the server restarted',
      async (count) => {
        const out = `of-${count}`;
        const port = await freePort();
        const url = `redis://127.0.0.1:${port}`;
        const server = await startHere(port);
        const queue = new Queue('branch-ledger', { connection: { url } });
        queue.on('error', () => undefined);
        const worker = () => start('work', '--queue', url, '--workers', '1');
        const first = worker();
        const shared = start('consolidate', 'in', '--out', out, '--send-back', '--queue', url);
        // It is at its first piece when it dies.
        await until(async () => (await queue.getActiveCount()) > 0);
        await killed(first.child);
        await killed(server);
        const others = Array.from({ length: count - 1 }, worker);
        await startHere(port);
        const two = await shared.ended;
        await queue.close();
        for (const { child } of others) child.kill('SIGTERM');
        expect(two.status).toBe(one.status);
        expect(two.stdout).toBe(one.stdout.replaceAll('one', out));
        expect(Object.keys(digests(scratch.join(out)))).toEqual(expect.arrayContaining(OUTPUTS));
        expect(digests(scratch.join(out))).toEqual(digests(scratch.join('one')));
        expect(digests(scratch.join(out, 'findings'))).toEqual(
          digests(scratch.join('one/findings')),
        );
        for (const { ended } of others) expect((await ended).status).toBe(130);
        expect((await first.ended).signal).toBe('SIGKILL');
      },
    );
  });
});

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from './interrupted';
import { type PoolOptions, runPool } from './pool';

const worker = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', async ({ index, job }) => {
         if (index === undefined) return;
         const answer = (result) => parentPort.postMessage({ index, result });
         ${body}
       });`,
    )}`,
  );

type Options = PoolOptions<number, string>;

async function results(jobs: number, body: string, options: Partial<Options> = {}) {
  const found: string[] = [];
  await runPool<number, string>({
    jobs: Array.from({ length: jobs }, (_, index) => index),
    script: worker(body),
    start: null,
    workers: 3,
    signal: new AbortController().signal,
    onResult: (result) => found.push(result),
    onCrash: (job) => `lost ${job}`,
    ...options,
  });
  return found;
}

describe('runPool', () => {
  it('gives results in the order of the jobs, whatever the order in which they end', async () => {
    const late = await results(
      200,
      'if (job % 7 === 0) await new Promise((r) => setTimeout(r, 20)); answer("done " + job);',
    );
    expect(late).toEqual(Array.from({ length: 200 }, (_, job) => `done ${job}`));
  });

  it('passes on the parts that a job sends before its result', async () => {
    const parts: Record<number, string> = {};
    const found: string[] = [];
    await results(
      5,
      `for (const text of ['a', 'b']) parentPort.postMessage({ index, part: new TextEncoder().encode(text + job) });
       answer("done " + job);`,
      {
        onPart: (part, index) => {
          parts[index] = (parts[index] ?? '') + new TextDecoder().decode(part);
        },
        onResult: (result, job) => found.push(`${result}: ${parts[job]}`),
      },
    );
    expect(found).toEqual([0, 1, 2, 3, 4].map((job) => `done ${job}: a${job}b${job}`));
  });

  it('tells a job that takes too long or too much memory, and does the rest', async () => {
    const onCrash = (job: number, why: string): string => `lost ${job}: ${why}`;
    const endless = 'if (job === 2) for (;;); answer("done " + job);';
    expect(await results(4, endless, { onCrash, longestJob: 1500 })).toEqual([
      'done 0',
      'done 1',
      'lost 2: time',
      'done 3',
    ]);
    const greedy =
      'if (job === 1) { const all = []; for (;;) all.push({ job, all: [job, job] }); } answer("done " + job);';
    const limits = { maxOldGenerationSizeMb: 24 };
    expect(await results(3, greedy, { onCrash, limits })).toEqual([
      'done 0',
      'lost 1: memory',
      'done 2',
    ]);
  });

  it.skipIf(process.platform === 'win32')('gives up a job whose disk never answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pool-'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const body = `const { readFileSync } = await import('node:fs');
      if (job === 1) readFileSync(${JSON.stringify(pipe)}); answer("done " + job);`;
    const onCrash = (job: number, why: string): string => `lost ${job}: ${why}`;
    try {
      const found = await results(3, body, { onCrash, longestJob: 3000 });
      expect(found).toEqual(['done 0', 'lost 1: time', 'done 2']);
    } finally {
      // Lets the worker go, so that it can end.
      closeSync(openSync(pipe, 'r+'));
      rmSync(folder, { recursive: true });
    }
  });

  it('answers for a job that kills its worker, and does the rest', async () => {
    const found = await results(9, 'if (job === 4) process.exit(9); answer("done " + job);');
    expect(found[4]).toBe('lost 4');
    expect(found.filter((one) => one.startsWith('done'))).toHaveLength(8);
  });

  it('answers for a job that throws in its worker, or fails there', async () => {
    const found = await results(
      4,
      'if (job === 1) throw new Error("x"); if (job === 2) return parentPort.postMessage({ index }); answer("done " + job);',
    );
    expect(found).toEqual(['done 0', 'lost 1', 'lost 2', 'done 3']);
  });

  it('answers for a job that needs more memory than a worker may have', async () => {
    const found = await results(
      2,
      'if (job === 0) { const all = []; for (;;) all.push(new Array(1e6).fill({})); } answer("done " + job);',
      { limits: { maxOldGenerationSizeMb: 32 } },
    );
    expect(found).toEqual(['lost 0', 'done 1']);
  });

  it('does nothing for no jobs', async () => {
    expect(await results(0, '')).toEqual([]);
  });

  it('stops when it is told', async () => {
    const stop = new AbortController();
    const run = results(50, 'answer("done " + job)', {
      signal: stop.signal,
      onResult: () => stop.abort(),
    });
    await expect(run).rejects.toBeInstanceOf(Interrupted);
  });

  it('passes on what goes wrong with a result', async () => {
    const run = results(5, 'answer("")', {
      onResult: () => {
        throw new Error('disk full');
      },
    });
    await expect(run).rejects.toThrow('disk full');
  });
});

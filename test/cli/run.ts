import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../dist/cli/branch-ledger.mjs');

export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A few files are read by one worker unless a test asks for more: tests share the processors, and each
 * worker more takes half a second of them to start.
 */
function withOneWorker(args: readonly string[]): readonly string[] {
  const told = args[0] !== 'consolidate' || args.includes('--workers') || args.includes('--queue');
  return told ? args : [...args, '--workers', '1'];
}

/** A folder that is gone when the tests are done, with a home for what the program remembers. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'branch-ledger-'));

  join(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Starts the program; what it says is collected. */
  start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Run> } {
    const child = spawn(process.execPath, [CLI, ...withOneWorker(args)], {
      cwd: this.path,
      env: { ...process.env, XDG_STATE_HOME: this.join('state') },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const ended = new Promise<Run>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => {
        const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
        resolve({ status, signal, stdout: text(out), stderr: text(err) });
      });
    });
    return { child, ended };
  }

  run(...args: string[]): Promise<Run> {
    return this.start(...args).ended;
  }

  read(...parts: string[]): string {
    return readFileSync(this.join(...parts), 'utf8');
  }
}

export const OUTPUTS = ['findings.csv', 'report.html', 'returns.json', 'returns.xlsx', 'run.json'];

/** The digest of each file of a folder, those of hidden folders left out. */
export function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

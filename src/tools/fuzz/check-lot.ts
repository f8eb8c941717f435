import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** A file as it may be handed in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing wrong, findings, files that could not be read: the rest is a fault of the program. */
const SOUND = [0, 1, 3];
const TRACE = /^\s+at |Error\b|\bV8\b/m;
const reportSchema = z.object({ workbooks: z.array(z.object({ file: z.string() })) });

const run = (cli: string, folder: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, 'check', folder, '--format', 'json'],
      { maxBuffer: 1 << 30 },
      (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
    );
  });

/**
 * Lets the command line check a folder of files that may be anything.
 * @returns what is wrong with how it ended: a status or words of a program at fault, or a file that it
 *   does not name; else null
 */
export async function faultOfLot(cli: string, files: readonly HandedIn[]): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-fuzz-'));
  try {
    const names = files.map(({ name }, index) => `${index}/${name}`);
    files.forEach(({ name, bytes }, index) => {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), name), bytes);
    });
    const { status, stdout, stderr } = await run(cli, folder);
    if (status === null || !SOUND.includes(status)) return `status ${status}: ${stderr}`;
    if (TRACE.test(stderr)) return stderr;
    const { workbooks } = reportSchema.parse(JSON.parse(stdout));
    const told = new Set(workbooks.map(({ file }) => file));
    const silent = names.filter((name) => !told.has(name) && !stderr.includes(name));
    return silent.length === 0 ? null : `not named: ${silent.join(', ')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

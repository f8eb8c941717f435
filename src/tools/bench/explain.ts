import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PACKAGE_ROOT } from '../../hosts/cli/files/package-root';
import { OURS, READERS } from './readers';
import type { Contender, Measured } from './section';
import { makeSamples } from './whole';

const CLI = join(PACKAGE_ROOT, 'dist/cli/branch-ledger.mjs');
const returnOf = (folder: string): string => `${folder}-return`;

/** Rows that somebody looks at before they wait for more. */
const FIRST = 200;
/** One that every workbook adds to, and one that few do. */
const COMMON = ['第二表', '1', 'A'];
const RARE = ['第二表', '4', 'B'];
/** A difference that is 0 of numbers to which every workbook adds. */
const NONE = ['第一表', '17', 'A'];

/** The workbooks, and the return that they make. */
export function makeReturn(folder: string, branches: number): readonly string[] {
  const files = makeSamples(folder, branches);
  const args = [CLI, 'consolidate', folder, '--out', returnOf(folder), '--force'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`no return of the samples: ${stderr}`);
  return files;
}

/** Asks for the rows of a figure, and stops the clock at so many of them. */
async function explain(
  files: readonly string[],
  figure: readonly string[],
  most: number,
): Promise<Measured> {
  const folder = returnOf(dirname(files[0] ?? '.'));
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'explain', folder, ...figure], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  let count = 0;
  let seconds: number | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!/第 *\d+行/u.test(line)) continue;
    count++;
    if (count === most) seconds = (performance.now() - start) / 1000;
  }
  await ended;
  return { count, seconds: seconds ?? (performance.now() - start) / 1000 };
}

export const FIRST_ROWS = `the first ${FIRST} rows`;
export const RARE_ROWS = 'the rows of a rare figure';
export const NO_ROWS = 'a figure of 0';
export const ALL_ROWS = 'all rows';

/** `explain` from the shell, beside the mere reading of all workbooks on one thread. */
export const EXPLAINS: readonly Contender[] = [
  ...READERS.filter(({ name }) => name === OURS).filter((one): one is Contender => 'run' in one),
  { name: FIRST_ROWS, run: (files) => explain(files, COMMON, FIRST) },
  { name: RARE_ROWS, run: (files) => explain(files, RARE, FIRST) },
  { name: NO_ROWS, run: (files) => explain(files, NONE, FIRST) },
  { name: ALL_ROWS, run: (files) => explain(files, COMMON, Number.POSITIVE_INFINITY) },
];

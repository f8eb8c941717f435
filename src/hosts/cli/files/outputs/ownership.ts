import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { usageError } from '../../commands/usage';
import type { Input } from '../discover';
import { readWritten, sumOf } from './journal';

/** The five files of a return, in the order in which they appear. */
export const RETURN_FILES = [
  'findings.csv',
  'run.json',
  'returns.json',
  'report.html',
  'returns.xlsx',
] as const;

const returnSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  workbooks: z.int(),
  tables: z.array(
    z.object({
      id: z.string(),
      rows: z.array(
        z.object({ id: z.string(), values: z.record(z.string(), z.number().nullable()) }),
      ),
    }),
  ),
});

/** How much a return holds. */
export interface Extent {
  readonly workbooks: number;
  readonly members: number;
}

const membersIn = (tables: z.infer<typeof returnSchema>['tables']): number =>
  tables.find(({ id }) => id === 'members')?.rows.find(({ id }) => id === 'all')?.values.total ?? 0;

/** What a return holds, as data of `returns.json`; null for anything else. */
export function extentOf(returns: unknown): Extent | null {
  const parsed = returnSchema.safeParse(returns);
  if (!parsed.success) return null;
  return { workbooks: parsed.data.workbooks, members: membersIn(parsed.data.tables) };
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Not there, or none of ours.
    return null;
  }
}

const runSchema = z.object({ schema: z.literal('branch-ledger/run@1') });

/** Whether a file is, byte for byte, what the last run wrote. */
function isOurs(out: string, name: string): boolean {
  const sum = readWritten(out)?.sums[name];
  if (sum !== undefined) return sumOf(join(out, name)) === sum;
  // Of a version that noted nothing, or the note is gone: a whole return of ours lies there.
  return (
    runSchema.safeParse(jsonOf(join(out, 'run.json'))).success &&
    extentOf(jsonOf(join(out, 'returns.json'))) !== null
  );
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

/**
 * Holds that a return may be written into a folder.
 * @param force whether what people changed there may be lost
 * @throws UsageError when it would be written over an input, or over what is not ours
 */
export function requireReplaceable(out: string, inputs: readonly Input[], force: boolean): void {
  const taken = new Set(inputs.map(({ path }) => realPath(path)));
  for (const name of RETURN_FILES) {
    const path = join(out, name);
    if (!existsSync(path)) continue;
    if (taken.has(realPath(path))) {
      throw usageError(
        `${path} 是这次要读的工作簿，不能写在它上面。请用 --out 换一个文件夹。`,
        `${path} is one of the workbooks to read and is not written over. Choose another --out.`,
      );
    }
    if (force || isOurs(out, name)) continue;
    throw usageError(
      `${path} 不是本程序写的，或写好以后有人改过，没有覆盖。请先把它改名或移走，或用 --out 换一个文件夹；确实不要了的，加 --force。`,
      `${path} was not written by this program, or was changed since, and is not written over. Move it, choose another --out, or add --force.`,
    );
  }
}

/**
 * Holds that a return is not one that lost what the one before it had.
 * @throws UsageError when it has no members and that one has, or fewer than half of its workbooks
 */
export function requireNoLoss(out: string, next: Extent): void {
  const before = extentOf(jsonOf(join(out, 'returns.json')));
  if (!before) return;
  const empty = before.members > 0 && next.members === 0;
  if (!empty && next.workbooks * 2 >= before.workbooks) return;
  throw usageError(
    `${out} 里的年报汇总了 ${before.workbooks} 个工作簿、${before.members} 名党员，这一次只有 ${next.workbooks} 个、${next.members} 名，没有覆盖。请检查给的文件夹和年度；确实要替换的，加 --force。`,
    `The return in ${out} has ${before.workbooks} workbooks and ${before.members} members, this one ${next.workbooks} and ${next.members}: it was not written over. Check the folder and the year, or add --force.`,
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import type { EarlierOrganisation } from '../../../consolidate/last-year-members';
import type { Templates } from '../../../core/templates/load';
import { knownValues } from '../../../documents/return/known-values';
import { figuresInWorkbook } from '../../../documents/return/returns-read';
import type { LastYear } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import { usageError } from '../commands/usage';
import { openWorkbook } from '../files/open-workbook';

/** A return of an earlier year: its figures. */
export interface EarlierReturn {
  readonly year: number;
  /** `2026H1`; left out where the return is a workbook, which is of a whole year. */
  readonly period?: string | undefined;
  readonly tables: LastYear;
  /** None in a return that is a workbook, which does not have them all. */
  readonly organisations: readonly EarlierOrganisation[];
}

const earlierSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  year: z.int(),
  period: z.string().optional(),
  tables: z.array(
    z.object({
      id: z.string(),
      rows: z.array(z.object({ id: z.string(), title: z.string(), values: knownValues })),
    }),
  ),
  organisations: z
    .array(
      z.object({
        id: z.string().default(''),
        parent: z.string().nullable().default(null),
        file: z.string().nullable().default(null),
        name: z.string(),
        code: z.string().nullable(),
        workbooks: z.int(),
        figures: knownValues,
      }),
    )
    .default([]),
});

/** A return of ours as data; null for anything else. */
export function readEarlierJson(path: string) {
  try {
    const parsed = earlierSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function fromWorkbook(path: string, templates: Templates): Promise<EarlierReturn | null> {
  try {
    const workbook = await openWorkbook({ path, file: basename(path) }, []);
    const figures = figuresInWorkbook(workbook, templates);
    return figures && { ...figures, organisations: [] };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/**
 * Reads last year's `returns.json`, or the workbook `returns.xlsx` of last year.
 * @throws UsageError when it is neither
 */
export async function readLastYear(path: string, templates: Templates): Promise<EarlierReturn> {
  if (!existsSync(path)) {
    throw usageError(
      `没有 ${path} 这个文件。--last-year 应是上一年汇总得到的 returns.json 或 returns.xlsx。`,
      `There is no file ${path}. --last-year takes last year’s returns.json or returns.xlsx.`,
    );
  }
  const found = readEarlierJson(path) ?? (await fromWorkbook(path, templates));
  if (found) return found;
  throw usageError(
    `--last-year 应是上一年汇总得到的 returns.json 或 returns.xlsx，${path} 不是（或读不了）。`,
    `--last-year takes last year’s returns.json or returns.xlsx; ${path} is neither, or cannot be read.`,
  );
}

/** @throws UsageError when an earlier return is not of the year before */
export function requireYearBefore({ year: found }: EarlierReturn, year: number): void {
  if (found === year - 1) return;
  throw usageError(
    `--last-year 给的是 ${found} 年的年报，本次汇总 ${year} 年，应给 ${year - 1} 年的。`,
    `--last-year is the return of ${found}; for that of ${year} give the one of ${year - 1}.`,
  );
}

/**
 * Reads the `returns.json` of the year's first half.
 * @throws UsageError when it is none
 */
export function readHalfYear(path: string): EarlierReturn {
  const found = readEarlierJson(path);
  if (found) return found;
  throw usageError(
    `--half-year 应是用 --period 汇总上半年得到的 returns.json，${path} 不是（或读不了）。`,
    `--half-year takes the returns.json of the first half; ${path} is none, or cannot be read.`,
  );
}

/** @throws UsageError when a return is not of the first half of a year of which all is counted */
export function requireFirstHalf(
  { period }: EarlierReturn,
  year: number,
  part: string | null,
): void {
  if (period === `${year}H1` && part === null) return;
  throw usageError(
    `--half-year 要给 ${year} 年上半年（--period ${year}H1）的 returns.json，并且只用在汇总全年的时候。`,
    `--half-year takes the returns.json of ${year}H1, and goes with the return of the whole year.`,
  );
}

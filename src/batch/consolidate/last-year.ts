import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LastYear } from '../../returns';
import { usageError } from '../cli/usage';

const lastYearSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  year: z.int(),
  tables: z.array(
    z.object({
      id: z.string(),
      rows: z.array(
        z.object({ id: z.string(), title: z.string(), values: z.record(z.string(), z.number()) }),
      ),
    }),
  ),
});

/**
 * Reads last year's `returns.json`.
 * @throws UsageError when it is no such file
 */
export function readLastYear(path: string): LastYear {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = null;
  }
  const parsed = lastYearSchema.safeParse(value);
  if (parsed.success) return parsed.data.tables;
  throw usageError(
    `--last-year 应是上一年汇总得到的 returns.json，${path} 不是（或读不了）。`,
    `--last-year takes the returns.json of last year; ${path} is none, or cannot be read.`,
  );
}

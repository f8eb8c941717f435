import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { toDotPath } from 'zod/v4/core';
import type { LocalText } from '../../../core/templates/schema';
import type { SheetMapping } from '../../../ledger/mapping';
import { TABLE_IDS } from '../../../ledger/records.generated';
import { usageError } from '../commands/usage';

/** The option, for the commands that take it. */
export const MAPPING_DETAIL: readonly [string, LocalText] = [
  '--mapping FILE',
  {
    'zh-CN': '各表、各列怎样对应（JSON，由 inspect --save-mapping 生成）',
    en: 'how sheets and columns are to be understood (JSON of inspect --save-mapping)',
  },
];

/** A file of corrections: how sheets are to be understood, by their names or their headers. */
const mappingFileSchema = z.object({
  schema: z.literal('branch-ledger/mapping@1'),
  sheets: z.array(
    z
      .strictObject({
        sheet: z.string().min(1).optional(),
        layout: z.string().min(1).optional(),
        table: z.enum(TABLE_IDS),
        headerRow: z.int().nonnegative().optional(),
        columns: z.record(z.string(), z.union([z.string(), z.int().nonnegative(), z.null()])),
      })
      .refine(({ sheet, layout }) => sheet !== undefined || layout !== undefined),
  ),
});

/**
 * Reads how sheets are to be understood.
 * @throws UsageError when there is no such file, or it is no mapping
 */
export function readMappings(file: string | undefined): readonly SheetMapping[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw usageError(`${file} 读不了，请检查文件名。`, `${file} cannot be read.`);
  }
  const parsed = mappingFileSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const path = toDotPath(parsed.error.issues[0]?.path ?? []);
    throw usageError(
      `${file} 不是对应关系文件${path ? `（${path} 处不对）` : ''}，请用 inspect --save-mapping 重新生成。`,
      `${file} is no mapping${path ? ` (see ${path})` : ''}; make one with inspect --save-mapping.`,
    );
  }
  return parsed.data.sheets as readonly SheetMapping[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

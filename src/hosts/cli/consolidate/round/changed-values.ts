import { cellText } from '../../../../check/format';
import { type Change, NAMED_CELLS } from '../../../../consolidate/round';
import { bounded, outward } from '../../../../core/text/outward';
import { WorkbookError } from '../../../../workbook/errors';
import { cellOf, cellRef, type Workbook } from '../../../../workbook/model';
import type { Input } from '../../files/discover';
import { openWorkbook } from '../../files/open-workbook';
import { type Changes, isPrintOf } from './prints';

const LONGEST = 20;

/** Words of hardship and discipline in columns that are told otherwise. */
const UNTOLD = /困难|慰问|处分|警告|撤销|察看|开除|除名|劝退|停止党籍|纪律/;

const nameOf = ({ sheet, row, column }: Changes['cells'][number]): string =>
  `${sheet}!${cellRef(row, column)}`;

async function opened(input: Input, passwords: readonly string[]): Promise<Workbook | null> {
  try {
    return await openWorkbook(input, passwords);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** The text of a cell as it may be told; null where it may not, or is not the one that was hashed. */
function textAt(
  { sheets }: Workbook,
  name: string,
  row: number,
  column: number,
  hash: number,
  key: Uint8Array,
): string | null {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const cell = cellOf(sheet, row, column);
  if (!isPrintOf(cellText(cell, 'en'), hash, key)) return null;
  const text = outward(cellText(cell, 'zh-CN'));
  return UNTOLD.test(text) ? null : bounded(text, LONGEST);
}

/**
 * What changed in a workbook, with old and new values of the first cells where both files are there.
 * @param files the accepted file and the later one; null where the accepted one is gone
 * @param key of the prints: a value is told only if it is the one of which a hash was kept
 */
export async function withValues(
  changes: Changes,
  files: readonly [Input, Input] | null,
  passwords: readonly string[],
  key: Uint8Array,
): Promise<Change> {
  const { cells, added, removed } = changes;
  const change = { cells: cells.map(nameOf), added, removed };
  const named = cells.slice(0, NAMED_CELLS).filter(({ isOpen }) => isOpen);
  if (!files || named.length === 0) return change;
  const before = await opened(files[0], passwords);
  const after = before && (await opened(files[1], passwords));
  if (!before || !after) return change;
  const values: Record<string, readonly [string, string]> = {};
  for (const one of named) {
    const { sheet, row, earlierRow, column, hash, earlierHash } = one;
    const old = textAt(before, sheet, earlierRow, column, earlierHash, key);
    const now = textAt(after, sheet, row, column, hash, key);
    if (old !== null && now !== null) values[nameOf(one)] = [old, now];
  }
  return { ...change, values };
}

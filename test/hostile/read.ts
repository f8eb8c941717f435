import { nodeInflate } from '../../src/hosts/cli/files/inflate';
import type { Limits } from '../../src/workbook/limits';
import type { Workbook } from '../../src/workbook/model';
import { cellLines } from '../../src/workbook/read/cell-lines';
import { readWorkbook } from '../../src/workbook/read/read';
import { type BookParts, buildBook } from './build';

export const readBytes = (
  bytes: Uint8Array,
  fileName = 'test.xlsx',
  limits: Partial<Limits> = {},
): Promise<Workbook> => readWorkbook(bytes, fileName, { inflate: nodeInflate, limits });

/** Cells by reference, as `inspect --cells` shows their values; of the first sheet unless told. */
export function valuesOf(workbook: Workbook, sheet = 0): Record<string, string | number | boolean> {
  const found = workbook.sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return Object.fromEntries([...cellLines(found)].map(({ ref, value }) => [ref, value]));
}

/** The cells of a small workbook; see {@link valuesOf}. */
export const read = async (book: BookParts): Promise<Record<string, string | number | boolean>> =>
  valuesOf(await readBytes(buildBook(book)));

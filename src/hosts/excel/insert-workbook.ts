/// <reference types="office-js" />
import type { Cell } from '../../workbook/model';
import { addSheet } from './add-sheet';
import type { NewCell } from './host';
import { quietRequest } from './quiet-request';
import { supports } from './requests';

/**
 * Adds the sheets of a workbook at the end, as they are, or by their values
 * where Excel has no such call (before ExcelApi 1.13).
 * @throws HostError
 * @throws WorkbookError when it must be read by us, and cannot be
 */
export async function insertWorkbook(
  base64: string,
  sheetNames: readonly string[] = [],
): Promise<void> {
  if (!supports(13)) return insertValues(base64, sheetNames);
  await quietRequest((context, quietly) =>
    quietly(() => {
      context.workbook.insertWorksheetsFromBase64(base64, {
        positionType: 'End',
        ...(sheetNames.length > 0 ? { sheetNamesToInsert: [...sheetNames] } : {}),
      });
    }),
  );
}

async function insertValues(base64: string, sheetNames: readonly string[]): Promise<void> {
  // Only an old Excel needs the reader here: it is loaded then.
  const { readWorkbook } = await import('../../workbook/read/read');
  const { portableInflate } = await import('../../workbook/inflate');
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const { sheets } = await readWorkbook(bytes, 'insert.xlsx', { inflate: portableInflate });
  for (const { name, rows } of sheets) {
    if (sheetNames.length > 0 && !sheetNames.includes(name)) continue;
    const last = rows.at(-1)?.index ?? -1;
    const lines: NewCell[][] = Array.from({ length: last + 1 }, () => []);
    for (const { index, cells } of rows) {
      lines[index] = Array.from(cells, (cell) => asNewCell(cell));
    }
    await addSheet({ name, rows: lines });
  }
}

function asNewCell(cell: Cell | undefined): NewCell {
  if (cell === undefined) return null;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'object') return cell;
  if (cell.kind === 'uncomputed') return null;
  if (cell.kind === 'error') return cell.code;
  return cell.date === null ? (cell.seconds ?? 0) / 86_400 : { date: cell.date };
}

import type { CellAddress, LedgerSheet } from '../ledger/model';
import { cellOf } from '../workbook/model';

const plain = (text: string): string => text.replace(/\s/g, '');

/** Where a header that no column claims stands; the first header when it is not found. */
export function headerAddress(sheet: LedgerSheet, header: string): CellAddress {
  const wanted = plain(header);
  for (let row = sheet.headerRow; row >= sheet.headerTop; row--) {
    const width = sheet.sheet.rows.find(({ index }) => index === row)?.cells.length ?? 0;
    for (let column = 0; column < width; column++) {
      const cell = cellOf(sheet.sheet, row, column);
      if (typeof cell === 'string' && cell !== '' && wanted.endsWith(plain(cell))) {
        return { row, column };
      }
    }
  }
  return { row: sheet.headerRow, column: Math.min(...Object.values(sheet.columns)) };
}

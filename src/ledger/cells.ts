import type { Sheet } from '../workbook/model';

/** The position in `sheet.rows` of the first row at or below a row, counted from 0. */
export function positionOf(sheet: Sheet, row: number): number {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.index ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

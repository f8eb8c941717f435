import type { Sheet } from '../../workbook/model';
import { SerialDates } from '../../workbook/serial-dates';
import { rowsFromValues } from './cell-values';
import { is1904, loadDateSystem } from './date-system';
import { request } from './requests';

/**
 * Reads some rows of a sheet in one round trip, without its merged areas.
 * @throws HostError too-large when they are too many: read the sheet then
 */
export const readRows = (sheetId: string, firstRow: number, rowCount: number): Promise<Sheet> =>
  request(async (context) => {
    const { workbook } = context;
    const dateSystem = loadDateSystem(workbook);
    const sheet = workbook.worksheets.getItem(sheetId).load('name,visibility');
    const range = sheet
      .getRange(`${firstRow + 1}:${firstRow + rowCount}`)
      .getUsedRangeOrNullObject(true)
      .load('values,numberFormat,rowIndex,columnIndex');
    await context.sync();
    const about = { name: sheet.name, hidden: sheet.visibility !== 'Visible', merged: [] };
    if (range.isNullObject) return { ...about, rows: [] };
    const { values, numberFormat, rowIndex: top, columnIndex: left } = range;
    const formatOf = (row: number, column: number): string | undefined =>
      numberFormat[row - top]?.[column - left];
    const dates = new SerialDates(is1904(dateSystem));
    return { ...about, rows: rowsFromValues(values, top, left, formatOf, dates) };
  });

import { serialOf } from '../../workbook/serial-dates';
import { freeSheetName } from '../../workbook/write/sheet-name';
import { linkFormula } from '../excel/add-sheet';
import { HostError, type NewCell, type NewSheet } from '../excel/host';
import { textsOf } from '../excel/sheet-texts';
import { dateNumberFormat, textAsWritten } from '../excel/write/written-value';
import type { WpsSheet } from './object-model';
import type { OpenBook } from './open-book';
import { spanOf, valuesOf } from './values';

const LIGHT_BLUE = 0xf7ebdd;

/** Adds a sheet at the end; the one that was looked at stays in front. */
export function addSheet(open: OpenBook, added: NewSheet): string {
  const { book } = open;
  if (book.ProtectStructure) throw new HostError('protected');
  return open.quietly(() => {
    const before = book.ActiveSheet;
    const known = open.sheets();
    const last = known.at(-1)?.sheet;
    if (!last) throw new HostError('gone');
    const names = known.map(({ sheet }) => sheet.Name);
    const sheet = book.Worksheets.Add(undefined, last);
    sheet.Name = freeSheetName(added.name, names);
    fill(sheet, added, book.Date1904);
    before.Activate();
    return sheet.CodeName || sheet.Name;
  });
}

function fill(sheet: WpsSheet, { rows, columnWidths = [] }: NewSheet, is1904: boolean): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width > 0) {
    const values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => written(row[column] ?? null, is1904)),
    );
    sheet.Cells.Item(1, 1).Resize(rows.length, width).Value2 = values;
  }
  rows.forEach((row, down) => {
    row.forEach((cell, right) => {
      if (typeof cell !== 'object' || cell === null) return;
      const range = sheet.Cells.Item(down + 1, right + 1);
      if ('date' in cell) range.NumberFormat = dateNumberFormat(cell.date, 'General');
      if ('heading' in cell) {
        range.Font.Bold = true;
        range.Interior.Color = LIGHT_BLUE;
      }
    });
  });
  columnWidths.forEach((characters, column) => {
    sheet.Columns.Item(1, column + 1).ColumnWidth = characters;
  });
}

function written(cell: NewCell, is1904: boolean): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return textAsWritten(cell, 'General');
  if ('heading' in cell) return textAsWritten(cell.heading, 'General');
  if ('date' in cell) return serialOf(cell.date, is1904);
  return linkFormula(cell.link.sheet, cell.link.address, cell.text);
}

/** Removes a sheet that holds nothing but what it was added with. */
export function removeSheet(open: OpenBook, sheetId: string, added: NewSheet): boolean {
  const sheet = open.sheet(sheetId);
  const { top, left } = spanOf(sheet.UsedRange);
  const values = valuesOf(sheet.UsedRange);
  const isEmpty = values.every((row) => row.every((value) => value === ''));
  const isOwn =
    top === 0 && left === 0 && JSON.stringify(values) === JSON.stringify(textsOf(added));
  if (!isEmpty && !isOwn) return false;
  deleteSheets(open, [sheetId]);
  return true;
}

/** Deletes sheets, without a question of WPS's own. */
export function deleteSheets(open: OpenBook, sheetIds: readonly string[]): void {
  const { application } = open;
  const asks = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    open.quietly(() => {
      for (const { id, sheet } of open.sheets()) if (sheetIds.includes(id)) sheet.Delete();
    });
  } finally {
    application.DisplayAlerts = asks;
  }
}

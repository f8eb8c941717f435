import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellRef } from '../../src/workbook/model';
import { cellLines } from '../../src/workbook/read/cell-lines';
import { readBytes } from '../hostile/read';

type Value = string | number | boolean | null | { readonly date: string; readonly format: string };

interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

const data = JSON.parse(
  readFileSync(join(import.meta.dirname, 'data.json'), 'utf8'),
) as readonly SheetData[];

const expected = data.map(({ name, rows }) => ({
  name,
  cells: rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === null
        ? []
        : [[cellRef(row, column), typeof value === 'object' ? value.date : value]],
    ),
  ),
}));

/** LibreOffice stores a boolean in a cell of the general format as a number when it writes ods. */
const withoutBooleans = (sheets: typeof expected): typeof expected =>
  sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map(([ref, value]) => [
      ref as string,
      typeof value === 'boolean' ? Number(value) : (value as string | number),
    ]),
  }));

describe('the same data by every producer', () => {
  const folder = join(import.meta.dirname, 'files');
  const files = readdirSync(folder);

  it('is there from four producers and in three formats', () => {
    expect(files.sort()).toEqual([
      'exceljs.xlsx',
      'libreoffice.ods',
      'libreoffice.xls',
      'libreoffice.xlsx',
      'openpyxl.xlsx',
      'sheetjs.xls',
      'sheetjs.xlsx',
    ]);
  });

  it.each(files)('reads as the same cells: %s', async (file) => {
    const workbook = await readBytes(readFileSync(join(folder, file)), file);
    const sheets = workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...cellLines(sheet)].map(({ ref, value }) => [ref, value]),
    }));
    expect(sheets).toEqual(file.endsWith('.ods') ? withoutBooleans(expected) : expected);
  });
});

import { templates } from '../rules/testing';
import type { Cell, MergedArea, Sheet } from '../workbook/model';
import type { Ledger, Placed } from './model';
import { type ReadLedgerOptions, readLedger } from './read';

type Grid = readonly (readonly (Cell | null)[] | null)[];

/** `B3` or `B3:D4` as a merged area. */
function areaOf(range: string): MergedArea {
  const corners = range.split(':').map((ref) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits) - 1, column: column - 1 };
  });
  const [from = { row: 0, column: 0 }, to = from] = corners;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** A sheet made of rows (null for an empty row or cell) and merged ranges such as `A1:F1`. */
export function sheetOf(name: string, grid: Grid, merged: readonly string[] = []): Sheet {
  return {
    name,
    hidden: false,
    merged: merged.map(areaOf),
    rows: grid.flatMap((cells, index) =>
      cells?.some((cell) => cell !== null)
        ? [{ index, cells: cells.map((cell) => cell ?? undefined) }]
        : [],
    ),
  };
}

/** Rows of text, their cells parted by bars: what is a number stands as one. */
export const textTable = (text: string): (Cell | null)[][] =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line.split('|').map((part) => {
        const cell = part.trim();
        if (cell === '') return null;
        return /^\d{1,6}(?:\.\d)?$/.test(cell) ? Number(cell) : cell;
      }),
    );

/** The ledger of one such table, under the name of a file of an office. */
export const ledgerOfText = (
  text: string,
  file = '表.xlsx',
  name = 'Sheet1',
  merged: readonly string[] = [],
): Ledger => ledgerOfSheets([sheetOf(name, textTable(text), merged)], { file, assumedYear: 2025 });

/** The ledger of some sheets. */
export const ledgerOfSheets = (
  sheets: readonly Sheet[],
  options: Partial<ReadLedgerOptions> = {},
): Ledger => readLedger({ format: 'xlsx', sheets }, templates, { file: 'test.xlsx', ...options });

/** Some fields of records, one array a record. */
export const fieldsOf = <R extends Placed>(
  records: readonly R[],
  ...keys: readonly (keyof R & string)[]
): unknown[][] => records.map((record) => keys.map((key) => record[key]));

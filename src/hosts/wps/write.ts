import { serialOf } from '../../workbook/serial-dates';
import { cellFromValue } from '../excel/cell-values';
import type { CellChange, LeftBecause, UndoReport, WriteReport } from '../excel/host';
import { leftBecause } from '../excel/write/as-shown';
import { dateNumberFormat, textAsWritten } from '../excel/write/written-value';
import type { WpsRange, WpsSheet } from './object-model';
import type { OpenBook } from './open-book';
import { cellFormula, cellValue, datesOf } from './values';

interface CellState {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/** A cell that was written, as it was before and as it became. */
export interface WrittenCell {
  readonly sheetId: string;
  readonly address: CellChange['address'];
  readonly before: CellState;
  readonly after: CellState;
}

const stateOf = (range: WpsRange): CellState => ({
  value: cellValue(range),
  formula: cellFormula(range),
  numberFormat: range.NumberFormat ?? 'General',
});

const cellAt = (sheet: WpsSheet, { row, column }: CellChange['address']): WpsRange =>
  sheet.Cells.Item(row + 1, column + 1);

/** Writes where the cells still are what was shown. WPS keeps no step of undo for it. */
export function writeCells(
  open: OpenBook,
  changes: readonly CellChange[],
): { readonly report: WriteReport; readonly cells: readonly WrittenCell[] } {
  const left: { change: CellChange; because: LeftBecause }[] = [];
  const cells: WrittenCell[] = [];
  open.quietly(() => {
    for (const change of changes) {
      const because = refusalOf(open, change);
      if (because) left.push({ change, because });
      else cells.push(put(open, change));
    }
  });
  return { report: { written: cells.length, left }, cells };
}

/** Whether a merged area covers a cell that is not its first. */
const isCovered = ({ MergeCells, MergeArea, Row, Column }: WpsRange): boolean =>
  MergeCells === true && (MergeArea.Row !== Row || MergeArea.Column !== Column);

function refusalOf(open: OpenBook, change: CellChange): LeftBecause | null {
  const sheet = open.sheet(change.sheetId);
  if (sheet.ProtectContents) return 'protected';
  if (isCovered(cellAt(sheet, change.address))) return 'merged';
  const dates = datesOf(open.book);
  const row = (column: number) => {
    const { value, numberFormat } = stateOf(cellAt(sheet, { row: change.address.row, column }));
    return cellFromValue(value, numberFormat, dates);
  };
  return leftBecause(change, stateOf(cellAt(sheet, change.address)), row, dates);
}

function put(open: OpenBook, { sheetId, address, value }: CellChange): WrittenCell {
  const range = cellAt(open.sheet(sheetId), address);
  const before = stateOf(range);
  if (value === null || value === '') range.ClearContents();
  else if (typeof value === 'string') range.Value2 = textAsWritten(value, before.numberFormat);
  else if (typeof value !== 'object') range.Value2 = value;
  else {
    range.NumberFormat = dateNumberFormat(value.date, before.numberFormat);
    range.Value2 = serialOf(value.date, open.book.Date1904);
  }
  return { sheetId, address, before, after: stateOf(range) };
}

/** Takes back what was written, where nobody changed it since. */
export function undoWrite(open: OpenBook, cells: readonly WrittenCell[]): UndoReport {
  let undone = 0;
  open.quietly(() => {
    const there = new Map(open.sheets().map(({ id, sheet }) => [id, sheet]));
    for (const { sheetId, address, before, after } of [...cells].reverse()) {
      const sheet = there.get(sheetId);
      if (!sheet || sheet.ProtectContents) continue;
      const range = cellAt(sheet, address);
      const now = stateOf(range);
      if (now.value !== after.value || now.formula !== after.formula) continue;
      restore(range, before);
      undone++;
    }
  });
  return { undone, left: cells.length - undone };
}

function restore(range: WpsRange, { value, formula, numberFormat }: CellState): void {
  range.NumberFormat = numberFormat;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) range.Formula = formula;
  else if (value === '') range.ClearContents();
  else range.Value2 = typeof value === 'string' ? textAsWritten(value, numberFormat) : value;
}

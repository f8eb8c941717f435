/// <reference types="office-js" />
import { coverOf } from '../../../workbook/edit/merged-cells';
import { sameCell } from '../../../workbook/edit/shown';
import type { Cell } from '../../../workbook/model';
import type { SerialDates } from '../../../workbook/serial-dates';
import { cellFromValue } from '../cell-values';
import type { CellChange, LeftBecause } from '../host';
import { loadMerged } from '../merged-areas';

/** Some rows under each other, and the columns by which they are known. */
interface Rows {
  readonly sheetId: string;
  readonly top: number;
  readonly changes: readonly CellChange[];
}

/** A row of a block that was loaded: the cell of a column of the sheet. */
type RowCells = (column: number) => Cell | undefined;

interface Block {
  readonly range: Excel.Range;
  readonly top: number;
  readonly left: number;
}

/** Loads what names the rows of each run; null where nothing was shown of them. */
export function rowsOf(
  { workbook }: Excel.RequestContext,
  runs: readonly Rows[],
): (Block | null)[] {
  return runs.map(({ sheetId, top, changes }) => {
    const columns = changes.flatMap(({ shown }) => shown?.row.map(({ column }) => column) ?? []);
    if (columns.length === 0) return null;
    const left = Math.min(...columns);
    const range = workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(top, left, changes.length, Math.max(...columns) - left + 1);
    return { range: range.load('values,numberFormat'), top, left };
  });
}

/** A row of a block, when that has come. */
export function rowAt({ range, top, left }: Block, row: number, dates: SerialDates): RowCells {
  return (column) => {
    const [down, right] = [row - top, column - left];
    const format = range.numberFormat[down]?.[right];
    return cellFromValue(range.values[down]?.[right], format, dates);
  };
}

/** Why nothing may be written to a cell, whatever it holds. */
type Refusal = (change: CellChange) => LeftBecause | null;

/**
 * What keeps cells of the sheets of runs from being written, each sheet asked but once: protection,
 * and merged areas. To be asked last of all in a batch, and sent by `syncBut`.
 */
export function guardsOf(
  { workbook }: Excel.RequestContext,
  runs: readonly Rows[],
): ReadonlyMap<string, Refusal> {
  const ids = [...new Set(runs.map(({ sheetId }) => sheetId))];
  const sheets = ids.map((id) => workbook.worksheets.getItem(id));
  const protections = sheets.map((sheet) => sheet.protection.load('protected'));
  const merged = loadMerged(sheets);
  return new Map(
    ids.map((id, index): [string, Refusal] => [
      id,
      ({ address }) => {
        if (protections[index]?.protected) return 'protected';
        return coverOf(merged[index]?.() ?? [], address) ? 'merged' : null;
      },
    ]),
  );
}

/** Whether a row is still that of which a person saw the cell. */
export const isRowAsShown = ({ shown }: CellChange, row: RowCells | null): boolean =>
  !shown || shown.row.every(({ column, cell }) => sameCell(row?.(column), cell));

/** Why a cell must be left as it is, if it must. */
export function leftBecause(
  change: CellChange,
  state: { readonly value: unknown; readonly formula: unknown; readonly numberFormat: string },
  row: RowCells | null,
  dates: SerialDates,
): LeftBecause | null {
  const { shown } = change;
  if (!shown) return null;
  const now = cellFromValue(state.value, state.numberFormat, dates);
  if (!sameCell(now, shown.cell) || !isRowAsShown(change, row)) return 'changed';
  const isFormula = typeof state.formula === 'string' && state.formula.startsWith('=');
  return isFormula && state.formula !== state.value ? 'formula' : null;
}

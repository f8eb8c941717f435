import type { CellAddress } from '../../workbook/model';
import type { HostChange } from '../excel/host';
import type { WpsListener, WpsRange } from './object-model';
import type { OpenBook } from './open-book';
import { spanOf } from './values';

type Stop = () => Promise<void>;

/** Columns and rows of a sheet: a target of whole ones may have been moved. */
const ALL_COLUMNS = 16_384;
const ALL_ROWS = 1_048_576;

/**
 * Tells of edits. WPS has no event of inserted or deleted rows: what touches whole rows or columns
 * is taken for one.
 */
export function watch(open: OpenBook, onChange: (change: HostChange) => void): Stop {
  const changed: WpsListener = (sheet, range) => {
    const sheetId = open.idOfEvent(sheet);
    if (sheetId === null) return;
    const { top, left, rows, columns } = spanOf(range as WpsRange);
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    const moved = columns >= ALL_COLUMNS || rows >= ALL_ROWS;
    onChange(
      moved
        ? { sheetId, kind: 'structure', area: null, remote: false }
        : { sheetId, kind: 'edit', area, remote: false },
    );
  };
  const sheets =
    (at: number): WpsListener =>
    (...given) => {
      const sheetId = open.idOfEvent(given[at]);
      if (sheetId !== null) onChange({ sheetId, kind: 'sheets', area: null, remote: false });
    };
  return listen(open, [
    ['SheetChange', changed],
    ['WorkbookNewSheet', sheets(1)],
    ['SheetBeforeDelete', sheets(0)],
  ]);
}

export function watchSelection(
  open: OpenBook,
  onSelect: (sheetId: string, address: CellAddress) => void,
): Stop {
  const selected: WpsListener = (sheet, range) => {
    const sheetId = open.idOfEvent(sheet);
    const { top, left } = spanOf(range as WpsRange);
    if (sheetId !== null) onSelect(sheetId, { row: top, column: left });
  };
  return listen(open, [['SheetSelectionChange', selected]]);
}

function listen(
  { application }: OpenBook,
  listeners: readonly (readonly [string, WpsListener])[],
): Stop {
  const { ApiEvent: events } = application;
  for (const [name, listener] of listeners) events.AddApiEventListener(name, listener);
  return async () => {
    for (const [name, listener] of listeners) events.RemoveApiEventListener(name, listener);
  };
}

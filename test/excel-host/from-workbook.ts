import { dayNumber } from '../../src/core/calendar/civil-date';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import type { SimulatedSheet } from './sheet';
import type { CellValue } from './typed-value';
import { type Actor, PERSON, SimulatedWorkbook } from './workbook';

/** A workbook that is open in Excel, from the cells that a reader made of a file. */
export function fromWorkbook({ sheets }: Workbook, options: { is1904?: boolean } = {}) {
  const workbook = new SimulatedWorkbook();
  workbook.is1904 = options.is1904 ?? false;
  for (const sheet of sheets) addWorkbookSheet(workbook, sheet, PERSON);
  workbook.undoStack = [];
  return workbook;
}

/** Adds a sheet of cells, under a name of its own where the name is taken. */
export function addWorkbookSheet(
  workbook: SimulatedWorkbook,
  { name, hidden, rows, merged }: Sheet,
  actor: Actor,
): SimulatedSheet {
  let free = name;
  for (let n = 2; workbook.find(free); n += 1) free = `${name} (${n})`;
  const sheet = workbook.addSheet(free, actor);
  if (hidden) sheet.visibility = 'Hidden';
  sheet.merged = [...merged];
  for (const { index, cells } of rows) {
    cells.forEach((cell, column) => {
      // A workbook that came through JSON has null for an empty cell.
      if ((cell ?? null) === null || cell === undefined) return;
      const { value, numberFormat } = stored(cell, workbook.is1904);
      Object.assign(sheet.ensure(index, column), { value, numberFormat });
    });
  }
  return sheet;
}

/** How Excel holds a cell: a date as a serial number under a format that shows it. */
function stored(cell: Cell, is1904: boolean): { value: CellValue; numberFormat: string } {
  if (typeof cell !== 'object') {
    return { value: cell, numberFormat: typeof cell === 'string' ? '@' : 'General' };
  }
  // Excel calculates when it opens a file: what it then has, nobody can tell here.
  if (cell.kind === 'uncomputed') return { value: '', numberFormat: 'General' };
  if (cell.kind === 'error') return { value: cell.code, numberFormat: 'General' };
  const time = (cell.seconds ?? 0) / 86_400;
  if (cell.date === null) return { value: time, numberFormat: 'h:mm:ss' };
  const day = dayNumber(cell.date) + (is1904 ? 24_107 : 25_569);
  if (cell.seconds !== null) return { value: day + time, numberFormat: 'yyyy-mm-dd hh:mm:ss' };
  return { value: day, numberFormat: cell.monthOnly ? 'yyyy"年"m"月"' : 'yyyy-mm-dd' };
}

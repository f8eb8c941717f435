/// <reference types="office-js" />
import type { CellAddress } from '../../workbook/model';
import { HostError } from './host';
import { request, supports } from './requests';

/** What frozen panes may take of a window, in points: a small screen shows no more below a ribbon. */
const MOST_HEIGHT = 360;
const MOST_WIDTH = 720;

/**
 * Selects a cell and brings it into view.
 * @throws HostError hidden, out-of-sight or frozen-away where it cannot be seen all the same
 */
export async function goTo(sheetId: string, { row, column }: CellAddress): Promise<void> {
  try {
    await request(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.load(['rowHidden', 'columnHidden']);
      cell.select();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
      if (supports(10)) frozen.load(['height', 'width']);
      await context.sync();
      if (cell.rowHidden || cell.columnHidden) throw new HostError('out-of-sight');
      if (!frozen.isNullObject && isBehind(frozen, row, column)) {
        throw new HostError('frozen-away');
      }
    });
  } catch (error) {
    const unclear = error instanceof HostError && error.code === 'failed';
    throw unclear && (await isHidden(sheetId)) ? new HostError('hidden') : error;
  }
}

/**
 * Whether frozen panes leave no room for a cell: it was scrolled away when they froze, or they fill
 * the window.
 */
function isBehind(frozen: Excel.Range, row: number, column: number): boolean {
  const { rowIndex, columnIndex, rowCount, columnCount } = frozen;
  if (row < rowIndex || column < columnIndex) return true;
  if (!supports(10)) return false;
  const isBelow = row >= rowIndex + rowCount && frozen.height > MOST_HEIGHT;
  return isBelow || (column >= columnIndex + columnCount && frozen.width > MOST_WIDTH);
}

const isHidden = (sheetId: string): Promise<boolean> =>
  request(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('visibility');
    await context.sync();
    return sheet.visibility !== 'Visible';
  });

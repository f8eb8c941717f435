import type { Workbook } from '../workbook/model';
import type { LaidOut } from './layout';

/** The workbook as it will read, without the detour of a file. */
export function asWorkbook(laidOut: LaidOut): Workbook {
  const sheets = laidOut.sheets.map(({ name, rows }) => ({
    name,
    hidden: false,
    merged: [],
    rows: rows.map((cells, index) => ({
      index,
      cells: cells.map((cell) => {
        if (cell === null || cell === '') return undefined;
        if (typeof cell !== 'object') return cell;
        if ('date' in cell) return { kind: 'date' as const, date: cell.date, seconds: null };
        return 'header' in cell ? cell.header : cell.title;
      }),
    })),
  }));
  return { format: 'xlsx', sheets };
}

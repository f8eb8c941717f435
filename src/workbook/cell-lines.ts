import { isoDate } from '../calendar/civil-date';
import { type Cell, cellRef, type DateCell, type Sheet } from './model';

/** One cell as `inspect --cells` shows it. */
export interface CellLine {
  readonly sheet: string;
  readonly ref: string;
  readonly type: 'number' | 'string' | 'boolean' | 'date' | 'error';
  readonly value: number | string | boolean;
}

/** Every cell of a sheet that holds something, row by row from left to right. */
export function* cellLines(sheet: Sheet): Generator<CellLine> {
  for (const { index, cells } of sheet.rows) {
    const lines: CellLine[] = [];
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      lines.push({ sheet: sheet.name, ref: cellRef(index, column), ...typedValue(cell) });
    });
    yield* lines;
  }
}

function typedValue(cell: Cell): Pick<CellLine, 'type' | 'value'> {
  switch (typeof cell) {
    case 'number':
      return { type: 'number', value: cell };
    case 'boolean':
      return { type: 'boolean', value: cell };
    case 'string':
      return { type: 'string', value: cell };
    default:
      return cell.kind === 'error'
        ? { type: 'error', value: cell.code }
        : { type: 'date', value: isoDateCell(cell) };
  }
}

/** `2024-05-06`, `2024-05-06T08:30:00`, or a time alone as `08:30:00`. */
export function isoDateCell({ date, seconds }: DateCell): string {
  const parts = date === null ? [] : [isoDate(date)];
  if (seconds !== null) parts.push(clock(seconds));
  return parts.join('T');
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

import { isoDate } from '../../core/calendar/civil-date';
import { type Cell, cellRef, type DateCell, type MergedArea, type Sheet } from '../model';

/** One cell as `inspect --cells` shows it. */
export interface CellLine {
  readonly sheet: string;
  readonly ref: string;
  readonly type: 'number' | 'string' | 'boolean' | 'date' | 'error';
  readonly value: number | string | boolean;
  /** Where it is not a plain value; the first of these that holds. */
  readonly state?: CellState;
  /** The merged area that covers it. */
  readonly area?: string;
}

/** A formula whose result is not in the file (its value is ''); under a merged cell; on a hidden row or sheet. */
export type CellState = 'formula-no-result' | 'covered' | 'hidden';

/** Every cell of a sheet that holds something, row by row from left to right. */
export function* cellLines(sheet: Sheet): Generator<CellLine> {
  const covering = new Covering(sheet.merged);
  for (const { index, cells, hidden } of sheet.rows) {
    covering.enter(index);
    const isHidden = sheet.hidden || hidden === true;
    const lines: CellLine[] = [];
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const line = { sheet: sheet.name, ref: cellRef(index, column), ...typedValue(cell) };
      const area = covering.over(column);
      if (typeof cell === 'object' && cell.kind === 'uncomputed') {
        lines.push({ ...line, state: 'formula-no-result' });
      } else if (area) lines.push({ ...line, state: 'covered', area: areaRef(area) });
      else lines.push(isHidden ? { ...line, state: 'hidden' } : line);
    });
    yield* lines;
  }
}

const areaRef = ({ top, left, bottom, right }: MergedArea): string =>
  `${cellRef(top, left)}:${cellRef(bottom, right)}`;

/** The merged areas over the row that is walked; rows are entered from top to bottom. */
class Covering {
  private readonly waiting: MergedArea[];
  private open: MergedArea[] = [];
  private row = -1;

  constructor(merged: readonly MergedArea[]) {
    this.waiting = [...merged].sort((a, b) => b.top - a.top);
  }

  enter(row: number): void {
    this.row = row;
    this.open = this.open.filter((area) => area.bottom >= row);
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom >= row) this.open.push(next);
    }
  }

  /** The area that covers a cell of the row and does not begin there. */
  over(column: number): MergedArea | undefined {
    return this.open.find(
      ({ top, left, right }) =>
        left <= column && column <= right && !(top === this.row && left === column),
    );
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
      if (cell.kind === 'uncomputed') return { type: 'string', value: '' };
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

import { type Area, intersect, shiftRows } from './area';
import { SimulatedPanes } from './panes';
import { movedTables, type SimulatedTable } from './table';
import type { CellValue } from './typed-value';

export interface SimulatedCell {
  value: CellValue;
  formula?: string;
  numberFormat: string;
  /** The user's own format of the cell, which nothing of ours may change. */
  fill?: string;
  bold?: boolean;
  wrap?: boolean;
}

/** A conditional format, of the user's or of an add-in. */
export interface SimulatedConditionalFormat {
  id: string;
  type: string;
  areas: Area[];
  formula: string;
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  /** What else the file says of it, kept as it is. */
  extra?: string;
}

export class SimulatedSheet {
  rows: ((SimulatedCell | undefined)[] | undefined)[] = [];
  /** Highest priority first. */
  conditionalFormats: SimulatedConditionalFormat[] = [];
  merged: Area[] = [];
  protected = false;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  readonly columnWidths = new Map<number, number>();
  readonly panes = new SimulatedPanes();
  tables: SimulatedTable[] = [];
  /** Rows that a filter or a person hides; they are read and written like others. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): SimulatedCell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell, made where there is none. */
  ensure(row: number, column: number): SimulatedCell {
    let cells = this.rows[row];
    if (!cells) {
      cells = [];
      this.rows[row] = cells;
    }
    let cell = cells[column];
    if (!cell) {
      cell = { value: '', numberFormat: 'General' };
      cells[column] = cell;
    }
    return cell;
  }

  /** The smallest area with all values, within another; formats do not count. */
  usedArea(within: Area): Area | null {
    let used: Area | null = null;
    this.rows.forEach((cells, row) => {
      if (row < within.top || row > within.bottom) return;
      cells?.forEach((cell, column) => {
        if (column < within.left || column > within.right) return;
        if (!cell || (cell.value === '' && cell.formula === undefined)) return;
        used = used
          ? {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            }
          : { top: row, left: column, bottom: row, right: column };
      });
    });
    return used;
  }

  /** The merged area that a cell belongs to. */
  mergedAt(row: number, column: number): Area | undefined {
    return this.merged.find((area) =>
      intersect(area, { top: row, left: column, bottom: row, right: column }),
    );
  }

  /** Puts rows in, or takes rows out where the count is negative, with all that stands on them. */
  moveRows(at: number, count: number): void {
    if (this.rows.length > at) {
      if (count >= 0) this.rows.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
      else this.rows.splice(at, -count);
    }
    const shifted = (areas: Area[]) =>
      areas.map((area) => shiftRows(area, at, count)).filter((area) => area !== null);
    const hidden = [...this.hiddenRows];
    this.hiddenRows.clear();
    for (const row of hidden) {
      const moved = shiftRows({ top: row, bottom: row, left: 0, right: 0 }, at, count);
      if (moved) this.hiddenRows.add(moved.top);
    }
    this.merged = shifted(this.merged);
    this.tables = movedTables(this.tables, at, count);
    for (const format of this.conditionalFormats) format.areas = shifted(format.areas);
    this.conditionalFormats = this.conditionalFormats.filter(({ areas }) => areas.length > 0);
  }

  /** The conditional formats that touch some areas, highest priority first. */
  formatsOn(areas: readonly Area[]): SimulatedConditionalFormat[] {
    return this.conditionalFormats.filter((format) =>
      format.areas.some((own) => areas.some((area) => intersect(own, area))),
    );
  }
}

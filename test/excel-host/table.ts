import { type Area, shiftRows } from './area';
import type { SimulatedSheet } from './sheet';

/** A table (ListObject) of a sheet: its first row are the names of its columns. */
export interface SimulatedTable {
  name: string;
  area: Area;
  columns: string[];
}

/** The table of whose headers a cell is one. */
export const headedBy = (
  sheet: SimulatedSheet,
  row: number,
  column: number,
): SimulatedTable | undefined =>
  sheet.tables.find(({ area }) => row === area.top && column >= area.left && column <= area.right);

/**
 * The name that Excel gives a column for what is typed into its header: text always, never empty,
 * and never that of another column, whatever the case of its letters.
 */
export function columnName(table: SimulatedTable, at: number, typed: unknown): string {
  const others = table.columns.filter((_, one) => one !== at).map((name) => name.toLowerCase());
  const text = String(typed);
  const wanted = text === '' ? `列${at + 1}` : text;
  let name = wanted;
  for (let n = 2; others.includes(name.toLowerCase()); n += 1) name = `${wanted}${n}`;
  return name;
}

/** A formula in which a column of a table has another name. */
export const withColumn = (
  formula: string,
  { name }: SimulatedTable,
  before: string,
  after: string,
): string => formula.replaceAll(`${name}[${before}]`, `${name}[${after}]`);

/** A row that is typed right below a table belongs to it from then on. */
export function growTables(sheet: SimulatedSheet, { top, left, bottom, right }: Area): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const isBelow = top === area.bottom + 1 && left >= area.left && right <= area.right;
    if (isBelow) table.area = { ...area, bottom };
  }
}

/** Tables after rows were put in or taken out; without its headers a table is none. */
export const movedTables = (
  tables: readonly SimulatedTable[],
  at: number,
  count: number,
): SimulatedTable[] =>
  tables.flatMap((table) => {
    const isHeaderGone = count < 0 && table.area.top >= at && table.area.top < at - count;
    const area = isHeaderGone ? null : shiftRows(table.area, at, count);
    return area ? [{ ...table, area }] : [];
  });

import { columnLetters } from '../../workbook/model';
import type { ExampleSheet } from './examples';
import { table } from './markdown';

/** The most rows of a sheet that an example shows. */
const MOST = 8;

/** The rows to show: those that are talked about, and the first ones. */
function shown(rows: number, wanted: ReadonlySet<number>): number[] {
  const body = Array.from({ length: rows - 1 }, (_, i) => i + 1);
  if (body.length <= MOST) return body;
  const chosen = new Set(body.filter((row) => wanted.has(row)).slice(0, MOST));
  for (const row of body) if (chosen.size < MOST) chosen.add(row);
  return [...chosen].sort((a, b) => a - b);
}

const bold = (text: string): string => `**${text || '（空）'}**`;

/** A sheet with its row numbers and column letters; empty columns are left out unless marked. */
function sheetTable({ name, rows }: ExampleSheet, marked: ReadonlySet<string>): string {
  const [headers = [], ...rest] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const ref = (row: number, column: number) => `${name}!${columnLetters(column)}${row + 1}`;
  const all = Array.from({ length: rows.length }, (_, row) => row);
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => rest.some((row) => row[column]) || all.some((row) => marked.has(ref(row, column))),
  );
  const wanted = new Set(all.filter((row) => columns.some((c) => marked.has(ref(row, c)))));
  const visible = shown(rows.length, wanted);
  const text = (row: number, column: number): string => {
    const value = rows[row]?.[column] ?? '';
    return marked.has(ref(row, column)) ? bold(value) : value;
  };
  const body = visible.map((row) => [String(row + 1), ...columns.map((c) => text(row, c))]);
  const more = rest.length - visible.length;
  if (more > 0) body.push(['…', ...columns.map(() => '…')]);
  const kept = columns.length > 0 ? columns : headers.map((_, column) => column);
  const heads = kept.map((c) => `${columnLetters(c)} ${text(0, c)}`);
  return `${name}\n\n${table(['', ...heads], body)}`;
}

/** The sheets of an example. @param marked the cells that are found fault with */
export const exampleTables = (
  sheets: readonly ExampleSheet[],
  marked: ReadonlySet<string> = new Set(),
): string =>
  sheets.length > 0 ? sheets.map((sheet) => sheetTable(sheet, marked)).join('\n') : '—\n';

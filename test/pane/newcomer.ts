import { layOut, PLAIN } from '../../src/samples/layout';
import { headcounts, sharesSchema } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import { type OutSheet, writePlainXlsx } from '../../src/samples/xlsx';
import { cellRef } from '../../src/workbook/model';
import shares from '../../templates/shares/communique-2024.json';
import { templates } from './samples';

/** A branch of eight that has a dozen members and has voted on an admission. */
const BRANCHES = 8;

/** What a newcomer wrote in a cell, and what belongs there. */
export interface Mistake {
  /** `党员名册 B2`. */
  readonly place: string;
  readonly wrote: string | number | null;
  /** As one types it into the page. */
  readonly right: string;
}

/** The workbook of somebody who fills one in for the first time. */
export interface Newcomer {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mistakes: readonly Mistake[];
}

const dateText = (day: number, pattern: (y: number, m: number, d: number) => string): string =>
  pattern(Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100);

/** A workbook without a fault, and in it ten kinds of mistakes that newcomers make. */
export function newcomer(): Newcomer {
  const counts = headcounts(sharesSchema.parse(shares), BRANCHES);
  const branch = [...makeSociety(counts, BRANCHES, 2025, 11)].at(-1);
  if (!branch) throw new Error('no branch');
  const sheets = layOut(branch, templates, PLAIN).sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => [...row]),
  }));
  const mistakes: Mistake[] = [];
  const mistake = (
    name: string,
    row: number,
    header: string,
    change: (value: unknown) => string | number | null,
    right?: string,
  ): void => {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows;
    const column =
      rows?.[0]?.findIndex(
        (cell) =>
          typeof cell === 'object' && cell !== null && 'header' in cell && cell.header === header,
      ) ?? -1;
    const cells = rows?.[row];
    const value = cells?.[column];
    if (!cells || value === undefined) throw new Error(`no ${name} ${header}`);
    const wrote = change(value);
    const day = typeof value === 'object' && value !== null && 'date' in value ? value.date : null;
    const was = day === null ? String(value) : dateText(day, (y, m, d) => `${y}-${m}-${d}`);
    cells[column] = wrote;
    mistakes.push({ place: `${name} ${cellRef(row, column)}`, wrote, right: right ?? was });
  };
  const roster = (
    row: number,
    header: string,
    change: (value: unknown) => string | null,
    right?: string,
  ) => mistake('党员名册', row, header, change, right);
  const dayOf = (value: unknown): number => (value as { readonly date: number }).date;

  // A digit that is wrong, and one that is missing.
  roster(1, '公民身份号码', (id) =>
    String(id).replace(/^(.{16})(.)/, (_, a, b) => a + ((Number(b) + 2) % 10)),
  );
  roster(2, '公民身份号码', (id) => String(id).slice(0, 17));
  roster(3, '性别', (sex) => (sex === '男' ? '女' : '男'));
  roster(4, '转正日期', () => null);
  roster(5, '民族', () => '汉');
  roster(6, '学历', () => '本科', '大学本科');
  roster(7, '姓名', (name) => `${String(name).slice(0, 1)} ${String(name).slice(1)}`);
  roster(8, '入党日期', (day) => dateText(dayOf(day), (y, m, d) => `${y}.${m}.${d}`));
  roster(9, '出生日期', (day) => dateText(dayOf(day), (y, m, d) => `${y}年${m}月${d}日`));
  for (const header of ['接收应到', '接收实到', '接收赞成'])
    mistake('发展党员', 1, header, () => null);
  mistake('会议记录', 2, '实到人数', () => 13);
  return { name: `${branch.stem}.xlsx`, bytes: writePlainXlsx(sheets as OutSheet[]), mistakes };
}

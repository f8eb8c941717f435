import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLargeBranch } from '../../src/samples/large';
import { layOut, PLAIN } from '../../src/samples/layout';
import { sharesSchema } from '../../src/samples/shares';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import shares from '../../templates/shares/communique-2024.json';
import { templates } from './samples';

export const ROSTER = '党员名册';

/** A workbook with a long roster: a file, and the same as cells. */
export interface LargeBook {
  readonly path: string;
  readonly workbook: Workbook;
}

/**
 * A branch of very many members, each of an unknown nationality of its own: one finding a row.
 * @param each or only one in so many rows
 */
export async function largeBook(members: number, columns = 0, each = 1): Promise<LargeBook> {
  const branch = makeLargeBranch(sharesSchema.parse(shares), members, 2025, 3);
  const { sheets } = layOut(branch, templates, PLAIN);
  const kept = sheets.filter(({ name }) => name === '支部信息' || name === ROSTER);
  const roster = kept.find(({ name }) => name === ROSTER);
  const head = roster?.rows[0]?.map((cell) =>
    cell !== null && typeof cell === 'object' && 'header' in cell ? cell.header : cell,
  );
  const nationality = head?.indexOf('民族') ?? -1;
  if (!roster || !head || nationality < 0) throw new Error('no roster');
  const more = Array.from({ length: Math.max(0, columns - head.length) }, (_, n) => n + 1);
  const rows = roster.rows.map((row, index) => [
    ...row.map((cell, column) =>
      index > 0 && index % each === 0 && column === nationality ? `某${index}族` : cell,
    ),
    ...more.map((n) => (index === 0 ? `备注${n}` : `第${index}人的备注`)),
  ]);
  const bytes = writePlainXlsx(kept.map((one) => (one === roster ? { ...one, rows } : one)));
  const path = join(mkdtempSync(join(tmpdir(), 'large-')), '大型样本.xlsx');
  writeFileSync(path, bytes);
  const workbook = await readWorkbook(bytes, path, { inflate: portableInflate });
  return { path, workbook };
}

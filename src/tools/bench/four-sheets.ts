import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES_ROOT } from '../../hosts/cli/files/package-root';
import { readTemplates } from '../../hosts/cli/files/template-files';
import { readShares } from '../../hosts/cli/samples';
import { makeLargeBranch } from '../../samples/large';
import { layOut, PLAIN } from '../../samples/layout';
import { IdNumbers } from '../../samples/person';
import type { OutCell, OutSheet } from '../../samples/xlsx';
import { serialOf } from '../../workbook/serial-dates';
import { type BenchCell, type BenchSheet, excelBook } from './excel-book';

const YEAR = 2025;
const MEMBERS = 50;
const KEPT = ['branch', 'members', 'meetings', 'dues'];

function benchCell(cell: OutCell): BenchCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('date' in cell) return { day: serialOf(cell.date, false) };
  return 'header' in cell ? cell.header : cell.title;
}

function benchSheet({ name, rows }: OutSheet): BenchSheet {
  const columns = Math.max(...rows.map((row) => row.length));
  const row = (index: number): BenchCell[] => (rows[index] ?? []).map(benchCell);
  return { name, columns, rows: rows.length, row };
}

/**
 * Workbooks of four sheets, each of a branch of its own with 50 members: 支部信息, a roster,
 * a year of meetings, and of dues, 600 rows. The first has a mistake.
 */
export function makeFourSheets(folder: string, count: number): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const templates = readTemplates(TEMPLATES_ROOT);
  const shares = readShares(TEMPLATES_ROOT, 'communique-2024');
  const kept = new Set(templates.sheets.flatMap(({ id, name }) => (KEPT.includes(id) ? name : [])));
  const ids = new IdNumbers();
  return Array.from({ length: count }, (_, index) => {
    const branch = makeLargeBranch(shares, MEMBERS, YEAR, index + 1, { index, ids });
    const [member] = branch.rows.members;
    if (index === 0 && member) member.ethnicity = '某族';
    const { sheets } = layOut(branch, templates, PLAIN);
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, excelBook(sheets.filter(({ name }) => kept.has(name)).map(benchSheet)));
    return path;
  });
}

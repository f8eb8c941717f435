// Makes the workbooks of samples/, and one branch by four producers for test/producers/.
// Those of LibreOffice and openpyxl need these programs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { dayNumber } from '../../src/core/calendar/civil-date';
import { PACKAGE_ROOT } from '../../src/hosts/cli/files/package-root';
import { readTemplates } from '../../src/hosts/cli/files/template-files';
import { readShares } from '../../src/hosts/cli/samples';
import { type LayoutStyle, layOut, PLAIN } from '../../src/samples/layout';
import type { SampleBranch } from '../../src/samples/model';
import { headcounts } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import { type OutCell, type OutSheet, writePlainXlsx } from '../../src/samples/xlsx';

const YEAR = 2025;
const root = PACKAGE_ROOT;
const out = join(root, 'samples');
const templates = readTemplates(join(root, 'templates'));

const textOf = (cell: OutCell): string | number | null => {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('date' in cell) return dayNumber(cell.date) + 25569;
  return 'header' in cell ? cell.header : cell.title;
};

function sheetJs(sheets: readonly OutSheet[], bookType: 'biff8' | 'xlsx'): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(textOf)));
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const at = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
        if (at && cell && typeof cell === 'object' && 'date' in cell) at.z = 'yyyy-mm-dd';
      });
    });
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(
    XLSX.write(book, { type: 'buffer', bookType, compression: true }) as Buffer,
  );
}

async function excelJs(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow(row.map((cell) => textOf(cell)));
      row.forEach((cell, i) => {
        if (!cell || typeof cell !== 'object') return;
        const at = added.getCell(i + 1);
        if ('date' in cell) at.numFmt = 'yyyy"年"m"月"d"日"';
        else at.font = { bold: true, size: 'title' in cell ? 16 : 11 };
      });
    }
    const first = rows[0]?.[0];
    const width = Math.max(...rows.map((row) => row.length));
    if (first && typeof first === 'object' && 'title' in first && width > 1)
      sheet.mergeCells(1, 1, 1, width);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Has LibreOffice write a workbook again, in its own way. */
function libreOffice(bytes: Uint8Array, type: 'xlsx' | 'ods'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    mkdirSync(join(folder, 'out'));
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      type,
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ]);
    renameSync(join(folder, 'out', `in.${type}`), join(folder, `done.${type}`));
    return readFileSync(join(folder, `done.${type}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openpyxl(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const path = join(folder, 'book.xlsx');
  try {
    writeFileSync(path, bytes);
    execFileSync('/usr/bin/python3', [
      '-c',
      'import sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); b.save(sys.argv[1])',
      path,
    ]);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Slips that a secretary makes: questions to be asked, none that an office would send back. */
function withSlips(branch: SampleBranch): SampleBranch {
  const { members, dues, meetings } = branch.rows;
  for (const row of members.slice(2, 4)) row.phone = '1380000';
  const late = dues.find((row) => row.paid);
  if (late) late.paid = 0;
  const lecture = meetings.find((row) => (row.kinds as string[]).includes('lecture'));
  if (lecture) lecture.lecturer = null;
  branch.rows.problems.push({
    foundOn: 20250410,
    source: 'supervision',
    problem: '党费收缴台账登记不及时',
    measure: '按月登记，逐笔核对',
    owner: String(members[0]?.name),
    dueOn: 20250630,
    doneOn: null,
  });
  return branch;
}

const style = (changes: Partial<LayoutStyle>): LayoutStyle => ({ ...PLAIN, ...changes });
const TITLED = style({ title: true, numbered: true, footer: true });

type Writer = (sheets: readonly OutSheet[]) => Uint8Array | Promise<Uint8Array>;
const KINDS: readonly [string, LayoutStyle, Writer, boolean?][] = [
  ['标准表样.xlsx', PLAIN, writePlainXlsx],
  ['带标题序号合计.xlsx', TITLED, excelJs],
  ['别名表头.xlsx', style({ aliases: true, dates: 'dots', title: true }), excelJs],
  ['表名不同.xlsx', style({ renamed: true, title: true, dates: 'chinese' }), writePlainXlsx],
  ['LibreOffice保存.xlsx', TITLED, (sheets) => libreOffice(writePlainXlsx(sheets), 'xlsx')],
  ['开放文档.ods', PLAIN, (sheets) => libreOffice(writePlainXlsx(sheets), 'ods')],
  ['旧版Excel.xls', style({ title: true }), (sheets) => sheetJs(sheets, 'biff8')],
  ['openpyxl保存.xlsx', style({ numbered: true }), (sheets) => openpyxl(writePlainXlsx(sheets))],
  ['文本日期.xlsx', style({ dates: 'compact', footer: true }), (sheets) => sheetJs(sheets, 'xlsx')],
  ['按月分列.xlsx', style({ crossed: true, title: true }), excelJs],
  ['有待核实.xlsx', TITLED, writePlainXlsx, true],
  ['待整改.xlsx', style({ dates: 'iso' }), excelJs, true],
];

const counts = headcounts(readShares(join(root, 'templates'), 'communique-2024'), KINDS.length);
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const [i, branch] of [...makeSociety(counts, KINDS.length, YEAR, 2025)].entries()) {
  const [name, layout, write, slips] = KINDS[i] ?? ['', PLAIN, writePlainXlsx];
  const { sheets } = layOut(slips ? withSlips(branch) : branch, templates, layout);
  writeFileSync(join(out, `${String(i + 1).padStart(2, '0')}-${name}`), await write(sheets));
}

/** The same branch by each producer: they must read as the same ledger. */
const SAME: Readonly<Record<string, Writer>> = {
  'libreoffice.xlsx': (sheets) => libreOffice(writePlainXlsx(sheets), 'xlsx'),
  'openpyxl.xlsx': (sheets) => openpyxl(writePlainXlsx(sheets)),
  'exceljs.xlsx': excelJs,
  'sheetjs.xlsx': (sheets) => sheetJs(sheets, 'xlsx'),
};
const same = join(root, 'test/producers/ledger');
mkdirSync(same, { recursive: true });
const [branch] = [...makeSociety(counts, KINDS.length, YEAR, 7)].sort(
  (a, b) => a.members.length - b.members.length,
);
if (branch) {
  const { sheets } = layOut(branch, templates, TITLED);
  for (const [name, write] of Object.entries(SAME)) {
    writeFileSync(join(same, name), await write(sheets));
  }
}

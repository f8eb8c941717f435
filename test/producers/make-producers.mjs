// Writes the files of this folder: the same data by LibreOffice, openpyxl, exceljs and SheetJS.
// Needs soffice and a python3 that has openpyxl; the files are committed, so only who changes the
// data runs it: node test/producers/make-producers.mjs [PYTHON]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';

const here = import.meta.dirname;
const data = JSON.parse(readFileSync(join(here, 'data.json'), 'utf8'));
const out = (name) => join(here, 'files', name);
const serial = (iso) =>
  Date.parse(`${iso.length > 10 ? iso : `${iso}T00:00:00`}Z`) / 86_400_000 + 25_569;

execFileSync(process.argv[2] ?? 'python3', [
  join(here, 'make-openpyxl.py'),
  join(here, 'data.json'),
  out('openpyxl.xlsx'),
]);

const excel = new ExcelJS.Workbook();
for (const { name, rows } of data) {
  const sheet = excel.addWorksheet(name);
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      if (value === null) return;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = typeof value === 'object' ? serial(value.date) : value;
      if (typeof value === 'object') cell.numFmt = value.format;
    });
  });
}
await excel.xlsx.writeFile(out('exceljs.xlsx'));

const book = XLSX.utils.book_new();
for (const { name, rows } of data) {
  const sheet = {};
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      if (value === null) return;
      const ref = XLSX.utils.encode_cell({ r, c });
      if (typeof value === 'object')
        sheet[ref] = { t: 'n', v: serial(value.date), z: value.format };
      else if (typeof value === 'number') sheet[ref] = { t: 'n', v: value };
      else if (typeof value === 'boolean') sheet[ref] = { t: 'b', v: value };
      else sheet[ref] = { t: 's', v: value };
    });
  });
  sheet['!ref'] = `A1:Z${Math.max(rows.length, 1)}`;
  XLSX.utils.book_append_sheet(book, sheet, name);
}
writeFileSync(out('sheetjs.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
writeFileSync(out('sheetjs.xls'), XLSX.write(book, { type: 'buffer', bookType: 'biff8' }));

const folder = mkdtempSync(join(tmpdir(), 'producers-'));
for (const type of ['xlsx', 'xls', 'ods']) {
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    type,
    '--outdir',
    folder,
    out('openpyxl.xlsx'),
  ]);
  renameSync(join(folder, `openpyxl.${type}`), out(`libreoffice.${type}`));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { civilDate, parseIsoDate } from '../../core/calendar/civil-date';
import { portableInflate } from '../inflate';
import { DEFAULT_LIMITS } from '../limits';
import { cellOf } from '../model';
import { readWorkbook } from '../read/read';
import { openZip } from '../read/zip';
import { amendWorkbook, type CellAmendment } from './amend-workbook';
import { AnnotateError } from './edit-error';

/** Made by make.py beside it: a chart, an image, a pivot table, styles, formats and a comment. */
const FILE = join(import.meta.dirname, '../../../test/fixtures/annotate/rich.xlsx');
const rich: Uint8Array = new Uint8Array(readFileSync(FILE));
const SHEET = 'xl/worksheets/sheet1.xml';

function withPart(part: string, change: (text: string) => string, bytes = rich): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] as Uint8Array))) });
}

/** The rich workbook with another content of its first sheet. */
const withRows = (rows: string, before = '', after = '') =>
  withPart(SHEET, (xml) =>
    xml
      .replace('<sheetData>', `${before}<sheetData>`)
      .replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>${after}`),
  );

const textOf = (bytes: Uint8Array, part = SHEET): string =>
  strFromU8(unzipSync(bytes)[part] as Uint8Array);

const rowsOf = (bytes: Uint8Array): string =>
  /<sheetData>([\s\S]*)<\/sheetData>/.exec(textOf(bytes))?.[1] ?? '';

const cell = (
  row: number,
  column: number,
  value: CellAmendment['value'],
  sheet = '党员名册',
): CellAmendment => ({ sheet, address: { row, column }, value });

const date = (text: string) => ({ date: parseIsoDate(text) });
const read = (bytes: Uint8Array) => readWorkbook(bytes, 'a.xlsx', { inflate: portableInflate });

/** The names of the entries whose bytes in the file differ. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const open = (bytes: Uint8Array) => openZip(bytes, portableInflate, DEFAULT_LIMITS);
  const [a, b] = [open(before), open(after)];
  const same = ({ name }: { name: string }) => {
    const [x, y] = [a.find(name), b.find(name)];
    return x && y && Buffer.compare(a.compressedBytes(x), b.compressedBytes(y)) === 0;
  };
  expect(b.entries.map(({ name }) => name)).toEqual(a.entries.map(({ name }) => name));
  return a.entries.filter((entry) => !same(entry)).map(({ name }) => name);
}

describe('an amended copy', () => {
  it('changes the cells that it names, and nothing else in the whole file', async () => {
    const { bytes, changed } = amendWorkbook(rich, { cells: [cell(2, 0, '王 <芳> & _x0041_')] });
    expect(changed).toBe(1);
    expect(differing(rich, bytes)).toEqual([SHEET]);
    const [before, after] = [textOf(rich), textOf(bytes)];
    const own = /<c r="A3"[\s\S]*?<\/c>/;
    expect(after.replace(own, '')).toBe(before.replace(own, ''));
    expect(own.exec(after)?.[0]).toContain('<c r="A3" s="2" t="inlineStr">');
    const [was, is] = [await read(rich), await read(bytes)];
    const sheet = is.sheets[0];
    expect(sheet && cellOf(sheet, 2, 0)).toBe('王 <芳> & _x0041_');
    expect(is.sheets.slice(1)).toEqual(was.sheets.slice(1));
  });

  it('writes real dates, under a format that shows them, and keeps the look', async () => {
    const cells = [
      cell(1, 2, date('1980-01-02')),
      cell(2, 2, date('1975-11-30')),
      cell(2, 0, date('2001-09-09')),
      cell(3, 2, { date: civilDate(1990, 5) as never }),
    ];
    const { bytes } = amendWorkbook(rich, { cells });
    expect(differing(rich, bytes).sort()).toEqual(['xl/styles.xml', SHEET]);
    const styles = textOf(bytes, 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="6">');
    expect(styles).toMatch(/<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/);
    // The third style is the yellow one, with the number format of the date.
    expect(styles).toContain('<xf fontId="0" fillId="2" borderId="0" pivotButton="0" xfId="0"');
    const [sheet] = (await read(bytes)).sheets;
    const shown = cells.map(({ address }) => sheet && cellOf(sheet, address.row, address.column));
    expect(shown.map((one) => (one as { date: number }).date)).toEqual([
      19800102, 19751130, 20010909, 19900501,
    ]);
    const again = amendWorkbook(bytes, { cells: [cell(1, 2, date('1981-01-02'))] });
    expect(differing(bytes, again.bytes)).toEqual([SHEET]);
  });

  it('counts days as the workbook does', async () => {
    const bytes = withPart('xl/workbook.xml', (xml) =>
      xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
    );
    const { sheets } = await read(
      amendWorkbook(bytes, { cells: [cell(1, 2, date('1980-01-02'))] }).bytes,
    );
    expect(sheets[0] && cellOf(sheets[0], 1, 2)).toMatchObject({ date: 19800102 });
  });

  it('puts cells and rows that are not there between their neighbours', () => {
    const bytes = withRows(
      '<row r="2" spans="1:2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>1</v></c></row><row r="5"/>',
      '<cols><col min="6" max="9" width="9" style="1"/></cols>',
    );
    const cells = [
      cell(1, 2, 'c'),
      cell(1, 0, 'a'),
      cell(3, 5, 7),
      cell(4, 0, 'x'),
      cell(9, 1, 'y'),
    ];
    const rows = rowsOf(amendWorkbook(bytes, { cells }).bytes);
    const inline = (text: string) =>
      ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    expect(rows).toBe(
      `<row r="2"><c r="A2"${inline('a')}<c r="B2" t="s"><v>0</v></c><c r="C2"${inline('c')}` +
        `<c r="D2"><v>1</v></c></row><row r="4"><c r="F4" s="1"><v>7</v></c></row>` +
        `<row r="5"><c r="A5"${inline('x')}</row><row r="10"><c r="B10"${inline('y')}</row>`,
    );
    expect(textOf(amendWorkbook(bytes, { cells }).bytes)).toContain('<dimension ref="A1:F10"/>');
  });

  it('finds cells that do not say where they are', () => {
    const bytes = withRows('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>');
    const rows = rowsOf(amendWorkbook(bytes, { cells: [cell(1, 1, 4)] }).bytes);
    expect(rows).toBe('<row><c><v>1</v></c></row><row><c><v>2</v></c><c r="B2"><v>4</v></c></row>');
  });

  it('leaves what a formula gives, and has the others calculated anew', () => {
    const bytes = withPart(
      'xl/workbook.xml',
      (xml) => xml.replace(' fullCalcOnLoad="1"', ''),
      withRows('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>'),
    );
    const {
      bytes: copy,
      changed,
      refused,
    } = amendWorkbook(bytes, {
      cells: [cell(0, 0, 2), cell(0, 1, 3)],
    });
    expect({ changed, refused }).toEqual({ changed: 1, refused: { formula: 1, protected: 0 } });
    expect(rowsOf(copy)).toContain('<c r="A1"><f>B1</f><v>1</v></c>');
    expect(differing(bytes, copy).sort()).toEqual(['xl/workbook.xml', SHEET]);
    expect(textOf(copy, 'xl/workbook.xml')).toContain(
      '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
    );
  });

  it('leaves the locked cells of a protected sheet, and only those', () => {
    const protectedSheet = withPart(
      'xl/styles.xml',
      (xml) =>
        xml.replace(
          '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/>',
          '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"><protection locked="0"/></xf>',
        ),
      withRows(
        '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><v>1</v></c></row>',
        '',
        '<sheetProtection sheet="1" objects="1"/>',
      ),
    );
    const { bytes, refused } = amendWorkbook(protectedSheet, {
      cells: [cell(0, 0, 2), cell(0, 1, 3)],
    });
    expect(refused).toEqual({ formula: 0, protected: 1 });
    expect(rowsOf(bytes)).toBe(
      '<row r="1"><c r="A1" s="2"><v>2</v></c><c r="B1"><v>1</v></c></row>',
    );
  });

  it('makes a number of a text in a cell of format text', async () => {
    const bytes = withPart('xl/styles.xml', (xml) =>
      xml.replace('<xf numFmtId="0" fontId="0" fillId="2"', '<xf numFmtId="49" fillId="2"'),
    );
    const { sheets } = await read(amendWorkbook(bytes, { cells: [cell(2, 0, 12.5)] }).bytes);
    expect(sheets[0] && cellOf(sheets[0], 2, 0)).toBe(12.5);
  });

  it('adds a sheet and fills it', async () => {
    const newSheets = [{ name: '核实说明', rows: [[{ heading: '规则' }, { heading: '日期' }]] }];
    const cells = [cell(1, 0, '校验码', '核实说明'), cell(1, 1, date('2026-06-12'), '核实说明')];
    const { sheets } = await read(amendWorkbook(rich, { cells, newSheets }).bytes);
    const added = sheets.at(-1);
    expect(added?.name).toBe('核实说明');
    expect(added && cellOf(added, 1, 1)).toMatchObject({ kind: 'date', date: 20260612 });
  });

  it('empties a cell, and leaves one alone that is not there', async () => {
    const { bytes, changed } = amendWorkbook(rich, {
      cells: [cell(2, 0, null), cell(90, 90, null)],
    });
    expect(changed).toBe(1);
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet && cellOf(sheet, 2, 0)).toBeUndefined();
    expect(/<c r="A3"[^>]*>/.exec(textOf(bytes))?.[0]).toBe('<c r="A3" s="2"/>');
  });

  it('gives the column of a table the name that its header gets', () => {
    const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="表1" displayName="表1" ref="A1:B5" totalsRowShown="0"><autoFilter ref="A1:B5"/><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="出生&#10;日期"/></tableColumns></table>`;
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const related = withPart(rels, (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="/xl/tables/table9.xml" Id="t9"/></Relationships>',
      ),
    );
    const tabled = zipSync({ ...unzipSync(related), 'xl/tables/table9.xml': strToU8(table) });
    const { bytes } = amendWorkbook(tabled, { cells: [cell(0, 1, '出生"日期')] });
    const names = [...textOf(bytes, 'xl/tables/table9.xml').matchAll(/ name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['表1', '姓名', '出生&quot;日期']);
    // A second column of one name is what Excel calls damage.
    const twice = () => amendWorkbook(tabled, { cells: [cell(0, 1, '姓名')] });
    expect(twice).toThrow(AnnotateError);
  });

  it('refuses a sheet that the workbook has not', () => {
    expect(() => amendWorkbook(rich, { cells: [cell(0, 0, 'x', '没有')] })).toThrow(AnnotateError);
  });
});

import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { stableWorkbook } from '../../../workbook/write/stable-workbook';
import { addLongList, type ListRow } from './long-list';
import { numberStyle, STYLES } from './styles';

const text = (value: string | null) => ({ value, style: STYLES.text });
const NUMBER = numberStyle(2);

it('writes rows that are read as they were given, below those of the sheet', async () => {
  const rows: ListRow[] = [
    { cells: [text('甲 <支部> & "乙"'), null, { value: 12.5, style: NUMBER }], height: 32 },
    { cells: [text('  前后有空格 '), text(null), { value: 0, style: NUMBER }] },
    { cells: [text('_x0041_\r\n第二行'), text(''), text('\u0001甲')] },
    { cells: [{ value: { formula: 'IF(C2>1,"<是>","否")', result: '<是>' }, style: STYLES.text }] },
    { cells: [{ value: { formula: 'SUM(C2:C3)', result: 12.5 }, style: NUMBER }] },
  ];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('清单');
  sheet.getCell('A1').value = '表头';
  const at = { first: 2, reach: 'A1:C6' };
  const put = addLongList(sheet, at, [STYLES.text, NUMBER], () => rows);
  const bytes = await stableWorkbook(workbook, undefined, (part, xml) =>
    part === 'xl/worksheets/sheet1.xml' ? put(xml()) : null,
  );

  const read = new ExcelJS.Workbook();
  // The types of exceljs and of Node disagree about what a Buffer is.
  await read.xlsx.load(bytes.buffer as ArrayBuffer);
  const found = read.getWorksheet('清单');
  const value = (cell: string): unknown => found?.getCell(cell).value;
  expect(value('A1')).toBe('表头');
  expect(value('A2')).toBe('甲 <支部> & "乙"');
  expect([value('B2'), value('C2'), value('C3')]).toEqual([null, 12.5, 0]);
  expect(found?.getRow(2).height).toBe(32);
  expect(value('A3')).toBe('  前后有空格 ');
  expect([value('B3'), value('B4')]).toEqual([null, null]);
  // As Excel writes it; exceljs does not undo that.
  expect(value('A4')).toBe('_x005F_x0041__x000D_\n第二行');
  expect(value('C4')).toBe('甲');
  expect(value('A5')).toEqual({ formula: 'IF(C2>1,"<是>","否")', result: '<是>' });
  expect(value('A6')).toEqual({ formula: 'SUM(C2:C3)', result: 12.5 });
  expect(found?.getCell('C2').numFmt).toBe(NUMBER.numFmt);
  expect(found?.getCell('B3').border).toEqual(STYLES.text.border);
  expect(found?.getCell('B2').style).toEqual({});
});

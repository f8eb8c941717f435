import { describe, expect, it } from 'vitest';
import { buildBook, utf8, xml, zipParts } from '../../../test/hostile/build';
import { readBytes } from '../../../test/hostile/read';
import type { Workbook } from '../model';
import { biffCell, biffStates } from './biff-states';
import { cellLines } from './cell-lines';

/** Cells that are no plain value, as `ref state`, and all others as `ref value`. */
const statesOf = ({ sheets }: Workbook): string[] =>
  sheets.flatMap((sheet) =>
    [...cellLines(sheet)].map(({ ref, value, state, area }) =>
      [ref, state ?? value, area].filter((part) => part !== undefined).join(' '),
    ),
  );

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook part that says how it is to be calculated. */
const calculated = (calcPr: string): Record<string, string> => ({
  'xl/workbook.xml': xml(
    `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="sheet1"/></sheets>${calcPr}</workbook>`,
  ),
});

const FULL = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const EXCEL = '<calcPr calcId="191029"/>';

describe('a formula without a result', () => {
  const cases: readonly [note: string, calcPr: string, cell: string, expected: string | null][] = [
    ['no <v> (POI, ExcelJS)', EXCEL, '><f>F2</f></c>', 'formula-no-result'],
    ['an empty <v> (openpyxl)', EXCEL, '><f>F2</f><v></v></c>', 'formula-no-result'],
    ['a closed <v/>', EXCEL, '><f>F2</f><v/></c>', 'formula-no-result'],
    ['a shared formula', EXCEL, '><f t="shared" si="0"/></c>', 'formula-no-result'],
    ['a text without <v>', EXCEL, ' t="str"><f>F2</f></c>', 'formula-no-result'],
    ['an empty text', EXCEL, ' t="str"><f>F2</f><v></v></c>', null],
    ['an empty text, closed (WPS)', EXCEL, ' t="str"><f>F2</f><v/></c>', null],
    ['a result of 0', EXCEL, '><f>F2</f><v>0</v></c>', '0'],
    ['a result', EXCEL, '><f>F2</f><v>12.5</v></c>', '12.5'],
    [
      '0 where all is to be calculated (XlsxWriter)',
      FULL,
      '><f>F2</f><v>0</v></c>',
      'formula-no-result',
    ],
    ['a result where all is to be calculated', FULL, '><f>F2</f><v>3</v></c>', '3'],
    ['0 without a formula where all is to be calculated', FULL, '><v>0</v></c>', '0'],
    [
      '0.0 of a program that says nothing (SXSSF)',
      '',
      '><f>F2</f><v>0.0</v></c>',
      'formula-no-result',
    ],
    ['0 of a program that says nothing', '', '><f>F2</f><v>0</v></c>', '0'],
    ['an error', FULL, ' t="e"><f>F2</f><v>#N/A</v></c>', '#N/A'],
  ];
  // The second reader is met through an attribute that the scanner does not know.
  for (const [reader, extra] of [
    ['the scanner', ''],
    ['the tokenizer', " dummy='1'"],
  ] as const) {
    it.each(cases)(`%s, by ${reader}`, async (_, calcPr, cell, expected) => {
      const rows = `<row r="1"${extra}><c r="A1"${cell}<c r="B1"><v>7</v></c></row>`;
      const book = await readBytes(buildBook({ rows, parts: calculated(calcPr) }));
      expect(statesOf(book)).toEqual([...(expected === null ? [] : [`A1 ${expected}`]), 'B1 7']);
    });
  }

  it('is known in .ods and in .csv', async () => {
    const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
    const cells =
      '<table:table-cell table:formula="of:=[.F2]"/>' +
      '<table:table-cell table:formula="of:=[.F2]" office:value-type="string"><text:p/></table:table-cell>' +
      '<table:table-cell table:formula="of:=[.F2]" office:value-type="float" office:value="0"/>';
    const ods = zipParts({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': xml(
        `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:table="${oasis}:table:1.0" xmlns:text="${oasis}:text:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row>${cells}</table:table-row><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    expect(statesOf(await readBytes(ods, 'a.ods'))).toEqual([
      'A1 formula-no-result',
      'C1 0',
      'A2 hidden',
    ]);
    const csv = utf8('姓名,金额\n="0012",=B3*2\n=====,=张三\n=-3+B2,=2024-5\n');
    expect(statesOf(await readBytes(csv, 'a.csv')).slice(2)).toEqual([
      'A2 0012',
      'B2 formula-no-result',
      'A3 =====',
      'B3 =张三',
      'A4 formula-no-result',
      'B4 formula-no-result',
    ]);
  });
});

describe('hidden and covered cells', () => {
  const row = (n: number, attributes = ''): string =>
    `<row r="${n}"${attributes}><c r="A${n}"><v>${n}</v></c><c r="B${n}"><v>${n}0</v></c></row>`;

  it.each(['', " dummy='1'"])('are read and told (%j)', async (extra) => {
    const rows =
      row(1, extra) +
      row(2, ' hidden="1"') +
      row(3, ' hidden="1"') +
      row(4, ' hidden="0"') +
      row(5);
    const tail = '<mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="A1:B1"/></mergeCells>';
    expect(statesOf(await readBytes(buildBook({ rows, tail })))).toEqual([
      'A1 1',
      'B1 covered A1:B1',
      'A2 hidden',
      'B2 hidden',
      'A3 hidden',
      'B3 hidden',
      'A4 4',
      'B4 40',
      'A5 covered A4:A5',
      'B5 50',
    ]);
  });
});

/** A record of a BIFF stream from its data, as numbers of two bytes. */
const record = (type: number, ...data: number[]): number[] => [type, data.length * 2, ...data];
const BOF = record(0x0809, 0x0600, 0x0005, 0, 0);
const EOF = record(0x000a);

describe('the states in a BIFF stream', () => {
  /** A stream of one sheet. @param globals records before the sheet's own */
  function stream(globals: number[], sheet: number[]): Uint8Array {
    const head = [...BOF, ...globals, ...record(0x0085, 0, 0, 0, 0), ...EOF];
    const words = [...head, ...BOF, ...sheet, ...EOF];
    words[BOF.length + globals.length + 2] = head.length * 2;
    return new Uint8Array(Uint16Array.from(words).buffer);
  }
  const formula = (row: number, result: number[], flags: number): number[] =>
    record(0x0006, row, 1, 0, ...result, flags, 0, 0);
  const ZERO = [0, 0, 0, 0];
  const ONE = [0, 0, 0, 0x3ff0];
  const BLANK = [3, 0, 0, 0xffff];

  it('are hidden rows, formulas to be calculated on load, and East Asian dates', () => {
    const sheet = [
      ...record(0x0208, 2, 0, 2, 255, 0, 0, 0x20, 0),
      ...record(0x0208, 3, 0, 2, 255, 0, 0, 0, 0),
      ...formula(4, ZERO, 2),
      ...formula(5, ZERO, 1),
      ...formula(6, ONE, 2),
      ...formula(7, BLANK, 2),
      ...formula(8, BLANK, 0),
      ...record(0x0203, 9, 3, 1, ...ONE),
      ...record(0x00bd, 10, 3, 1, 0, 0, 0, 0, 0, 1, 0, 0, 5),
    ];
    const xfs = [...record(0x00e0, 0, 0), ...record(0x00e0, 0, 31)];
    const [states] = biffStates(stream(xfs, sheet));
    expect([...(states?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(states?.uncomputed ?? [])]).toEqual([biffCell(4, 1), biffCell(7, 1)]);
    expect([...(states?.dates ?? [])]).toEqual([
      [biffCell(9, 3), 'date'],
      [biffCell(10, 3), 'date'],
      [biffCell(10, 5), 'date'],
    ]);
  });

  it('are blank texts of xlwt, which names its user so', () => {
    const none = record(0x005c, 0x6f4e, 0x656e, 0x2020, 0x2020);
    const [states] = biffStates(stream(none, [...formula(4, BLANK, 0), ...formula(5, ZERO, 0)]));
    expect([...(states?.uncomputed ?? [])]).toEqual([biffCell(4, 1)]);
  });

  it('end where a record claims more than there is', () => {
    const whole = stream([], [...formula(4, ZERO, 2), ...record(0x0203, 9, 3, 1, ...ONE)]);
    for (let length = 0; length < whole.length; length++) {
      expect(() => biffStates(whole.slice(0, length))).not.toThrow();
    }
  });
});

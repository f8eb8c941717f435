import { parseIsoDate } from '../../src/core/calendar/civil-date';
import type { Cell, DateCell, Sheet, Workbook } from '../../src/workbook/model';

export const date = (iso: string): DateCell => ({
  kind: 'date',
  date: parseIsoDate(iso),
  seconds: null,
});

const sheet = (
  name: string,
  rows: readonly (readonly (Cell | undefined)[])[],
  more: Partial<Sheet> = {},
): Sheet => ({
  name,
  hidden: false,
  merged: [],
  rows: rows.map((cells, index) => ({ index, cells })).filter(({ cells }) => cells.length > 0),
  ...more,
});

const MEMBERS: readonly (readonly (Cell | undefined)[])[] = [
  ['党员名册'],
  ['姓名', '公民身份号码', '出生日期', '转正日期', '月工资', '在岗', '备注'],
  ['张伟', '999999199001011234', date('1990-01-01'), date('2015-07-01'), 8500.5, true],
  [],
  [
    '王芳',
    '99999919881231002X',
    { kind: 'date', date: parseIsoDate('1988-12-01'), seconds: null, monthOnly: true },
    { kind: 'date', date: parseIsoDate('2012-06-30'), seconds: 30_600 },
    45_351,
    false,
    { kind: 'error', code: '#N/A' },
  ],
];

/** A workbook with every kind of cell, an empty row, a merged title, a hidden and an empty sheet. */
export const sampleWorkbook: Workbook = {
  format: 'xlsx',
  sheets: [
    sheet('党员名册', MEMBERS, { merged: [{ top: 0, left: 0, bottom: 0, right: 6 }] }),
    sheet("组织 '生活", [
      [],
      [],
      [undefined, undefined, '会议', '开始'],
      [undefined, undefined, '党课', { kind: 'date', date: null, seconds: 30_600 }],
    ]),
    sheet('隐藏', [['内部']], { hidden: true }),
    sheet('空表', []),
  ],
};

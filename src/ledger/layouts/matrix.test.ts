import { describe, expect, it } from 'vitest';
import type { Cell } from '../../workbook/model';
import { addressOf } from '../model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const MEETINGS = sheetOf('会议记录', [
  ['编号', '日期', '会议类型', '主题', '主持人', '应到人数', '实到人数'],
  ['2026-01', '2026-01-06', '党员大会', '甲', '张三', 3, 3],
  ['2026-02', '2026-02-06', '党课', '乙', '张三', 3, 3],
  ['2026-03', '2026-02-06', '主题党日', '丙', '张三', 3, 3],
]);
const KEYS = ['name', 'meeting', 'attended'] as const;

describe('出席登记 as a matrix', () => {
  it('has a column a meeting by number', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet2', [
        ['2026年党员参会情况'],
        ['序号', '姓名', '2026-01', '2026-02', '备注'],
        [1, '张三', '√', '假'],
        [2, '李四', '✓', null],
        [3, '王五', '旷', '？'],
        [4, '赵六', '出席', '×'],
        ...Array.from({ length: 8 }, (_, i) => [5 + i, `党员${i}`, '到', '√']),
        ['合计', null, 3, 2],
      ]),
      MEETINGS,
    ]);
    expect(ledger.attendance.sheets[0]).toMatchObject({ layout: 'matrix', unknown: ['备注'] });
    expect(fieldsOf(ledger.attendance.records.slice(0, 7), ...KEYS)).toEqual([
      ['张三', '2026-01', 'present'],
      ['张三', '2026-02', 'leave'],
      ['李四', '2026-01', 'present'],
      ['王五', '2026-01', 'absent'],
      ['王五', '2026-02', null],
      ['赵六', '2026-01', 'present'],
      ['赵六', '2026-02', 'absent'],
    ]);
    const [first] = ledger.attendance.records;
    expect(first && addressOf(first, 'attended')).toEqual({ row: 2, column: 2 });
    expect(first && addressOf(first, 'meeting')).toEqual({ row: 1, column: 2 });
    expect(ledger.notes.map((note) => [note.reason, note.address])).toEqual([
      ['not-in-list', { row: 4, column: 3 }],
    ]);
  });

  it('finds the meeting of a date when there is just one on that day', () => {
    const on = (date: number): Cell => ({ kind: 'date', date: date as never, seconds: null });
    const ledger = ledgerOfSheets(
      [
        sheetOf('出席登记', [
          ['姓名', on(20260106), '2月6日', '1月6日党员大会', '3月8日', on(20240106)],
          ['张三', '√', '√', '√', '√', '√'],
        ]),
        MEETINGS,
      ],
      { year: 2026 },
    );
    expect(fieldsOf(ledger.attendance.records, 'meeting')).toEqual([
      ['2026-01'],
      ['2026-02-06'],
      ['2026-01'],
      ['2026-03-08'],
      // The year of typing, which the cell does not show.
      ['2026-01'],
    ]);
  });

  it('is not assumed of a table with ticks', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['姓名', '已核对', '已交材料'],
        ['张三', '√', '√'],
      ]),
    ]);
    expect(ledger.sheets).toEqual([]);
  });

  it('may be a table', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['编号', '姓名', '出席', '原因'],
        ['2026-01', '张三', '请假', '出差'],
        ['２０２６－０２', '张三', '√', null],
      ]),
    ]);
    expect(fieldsOf(ledger.attendance.records, ...KEYS, 'reason')).toEqual([
      ['张三', '2026-01', 'leave', '出差'],
      ['张三', '2026-02', 'present', null],
    ]);
    expect(ledger.notes.map((note) => note.reason)).toEqual(['full-width', 'code-alias']);
  });
});

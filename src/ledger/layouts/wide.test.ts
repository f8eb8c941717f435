import { describe, expect, it } from 'vitest';
import type { Cell } from '../../workbook/model';
import { addressOf, hasColumn } from '../model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const KEYS = ['name', 'month', 'due', 'paid'] as const;

describe('党费收缴 in the wide form', () => {
  it('has one amount a month: what was paid, in the year of the title', () => {
    const ledger = ledgerOfSheets(
      [
        sheetOf('Sheet1', [
          ['2025年度党费收缴登记表'],
          ['序号', '姓名', '交费类别', ...MONTHS, '合计'],
          [1, '张三', '在职', 10, 10.5, null, '约10', ...Array(8).fill(null), 30.5],
          [2, '李四', '离退休', 5, '/', ...Array(10).fill(null), 5],
          ['合计', null, null, 15, 10.5],
        ]),
      ],
      { year: 2026 },
    );
    expect(ledger.sheets[0]).toMatchObject({ layout: 'wide', unknown: ['合计'] });
    expect(fieldsOf(ledger.dues.records, ...KEYS, 'category')).toEqual([
      ['张三', 20250100, null, 1000, 'employed'],
      ['张三', 20250200, null, 1050, 'employed'],
      ['张三', 20250400, null, null, 'employed'],
      ['李四', 20250100, null, 500, 'retired'],
    ]);
    const [, second] = ledger.dues.records;
    expect(second && addressOf(second, 'paid')).toEqual({ row: 2, column: 4 });
    expect(second && addressOf(second, 'month')).toEqual({ row: 1, column: 4 });
    expect(second && addressOf(second, 'name')).toEqual({ row: 2, column: 1 });
    expect(second && hasColumn(second, 'due')).toBe(false);
    expect(ledger.notes.map((n) => [n.reason, n.address])).toEqual([
      ['approximate', { row: 2, column: 6 }],
    ]);
  });

  it('has 应交 and 实交 under each month, in 统计年度', () => {
    const ledger = ledgerOfSheets(
      [
        sheetOf(
          '党费',
          [
            ['姓名', '1月', null, '2月', null],
            [null, '应缴', '实缴', '应缴', '实缴'],
            ['张三', 10, 10, 10, null],
          ],
          ['A1:A2', 'B1:C1', 'D1:E1'],
        ),
      ],
      { year: 2026 },
    );
    expect(fieldsOf(ledger.dues.records, ...KEYS)).toEqual([
      ['张三', 20260100, 1000, 1000],
      ['张三', 20260200, 1000, null],
    ]);
    expect(ledger.sheets[0]?.unknown).toEqual([]);
  });

  it('takes a monthly 应交 that stands once a row for each month', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党费', [
        ['姓名', '应交', '2026年1月', '202602'],
        ['张三', 10, 10, 8],
      ]),
    ]);
    expect(fieldsOf(ledger.dues.records, ...KEYS)).toEqual([
      ['张三', 20260100, 1000, 1000],
      ['张三', 20260200, 1000, 800],
    ]);
    const [, second] = ledger.dues.records;
    expect(second && addressOf(second, 'due')).toEqual({ row: 1, column: 1 });
  });

  it('gives no month without a year, and says so once a column', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党费', [
        ['姓名', '1月', '2月'],
        ['张三', 10, 10],
        ['李四', 10, 10],
      ]),
    ]);
    expect(fieldsOf(ledger.dues.records, ...KEYS)).toEqual([
      ['张三', null, null, 1000],
      ['张三', null, null, 1000],
      ['李四', null, null, 1000],
      ['李四', null, null, 1000],
    ]);
    expect(ledger.notes.map((n) => [n.reason, n.address])).toEqual([
      ['no-year', { row: 0, column: 1 }],
    ]);
  });

  it('takes no year that the header hides, unless there are two', () => {
    const month = (year: number, number: number): Cell => ({
      kind: 'date',
      date: (year * 10_000 + number * 100 + 1) as never,
      seconds: null,
    });
    const read = (headers: readonly Cell[]) =>
      ledgerOfSheets(
        [
          sheetOf('党费', [
            ['姓名', ...headers],
            ['张三', 1, 2],
          ]),
        ],
        { year: 2026 },
      ).dues.records;
    expect(fieldsOf(read([month(2024, 1), month(2024, 2)]), 'month')).toEqual([
      [20260100],
      [20260200],
    ]);
    expect(fieldsOf(read([month(2025, 12), month(2026, 1)]), 'month')).toEqual([
      [20251200],
      [20260100],
    ]);
  });

  it('may be printed on several pages', () => {
    const ledger = ledgerOfSheets(
      [
        sheetOf('党费', [
          ['姓名', '1月', '2月'],
          ['张三', 1, 2],
          ['姓名', '1月', '2月'],
          ['李四', 3],
        ]),
      ],
      { year: 2026 },
    );
    expect(fieldsOf(ledger.dues.records, 'name', 'paid')).toEqual([
      ['张三', 100],
      ['张三', 200],
      ['李四', 300],
    ]);
  });

  it('is not assumed of any table of months', () => {
    const ledger = ledgerOfSheets([
      sheetOf('Sheet1', [
        ['姓名', ...MONTHS],
        ['张三', ...MONTHS.map(() => 10)],
      ]),
    ]);
    expect(ledger.sheets).toEqual([]);
    expect(ledger.unknownSheets).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../workbook/model';
import { isDerived } from '../model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const dues = (rows: readonly (Cell | null)[][]) =>
  ledgerOfSheets(
    [
      sheetOf('党费收缴', [
        ['姓名', '年月', '交费类别', '计算基数', '应交', '实交', '减免批准'],
        ...rows,
      ]),
    ],
    { year: 2025 },
  ).dues.records;

describe('应交 that is left blank', () => {
  it.each<[category: string, base: number | null, paid: number, due: number | null]>([
    ['在职', 3000, 15, 1500],
    ['在职', 3000.01, 30, 3000],
    ['在职', 6500, 97.5, 9750],
    // Rounded down to 0.1 元 by the branch.
    ['在职', 4321, 43.2, 4320],
    ['在职', 4321, 40, 4321],
    ['在职', 4321, 100, 4321],
    ['在职', 12000, 240, 24000],
    ['在职', null, 40, null],
    ['在职', 0, 40, null],
    ['离退休', 5000, 25, 2500],
    ['离退休', 5000.01, 50, 5000],
    ['学生', null, 0.2, 20],
    ['低保', 3000, 5, 20],
    ['农民', null, 0.5, null],
  ])('%s on %s yuan, %s paid: %s 分', (category, base, paid, due) => {
    const records = dues([['张三', '2025-01', category, base, null, paid, null]]);
    expect(fieldsOf(records, 'due')).toEqual([[due]]);
    expect(records.map((row) => isDerived(row, 'due'))).toEqual([due !== null]);
  });

  it('stays as entered, and open where it was waived or cannot be read', () => {
    const records = dues([
      ['张三', '2025-01', '在职', 3000, 12, 12, null],
      ['张三', '2025-02', '在职', 3000, null, 5, '2025年1月党委批准'],
      ['张三', '2025-03', '在职', 3000, '约十五', 15, null],
      ['张三', '2025-04', '在职', 3000, null, 15, '无'],
    ]);
    expect(fieldsOf(records, 'due')).toEqual([[1200], [null], [null], [1500]]);
  });

  it('is worked out for each month of a row of twelve', () => {
    const { records } = ledgerOfSheets(
      [
        sheetOf('党费收缴', [
          ['姓名', '交费类别', '计算基数', '应交', '1月', '2月', '3月'],
          ['张三', '在职', 6500, null, 97.5, null, 90],
        ]),
      ],
      { year: 2025 },
    ).dues;
    expect(fieldsOf(records, 'month', 'due', 'paid')).toEqual([
      [20250100, 9750, 9750],
      [20250200, 9750, null],
      [20250300, 9750, 9000],
    ]);
  });
});

describe('年度 of a review that is left blank', () => {
  it.each<[day: string | null, year: number | null]>([
    [null, 2025],
    ['2025-12-20', 2025],
    ['2025-04-01', 2025],
    ['2026-02-10', 2025],
    // Of its own first quarter: it may be last year's.
    ['2025-02-10', null],
    ['2026-05-10', null],
    ['2024-12-20', null],
    ['年底', null],
  ])('held on %s is of %s', (day, year) => {
    const { records } = ledgerOfSheets(
      [
        sheetOf('民主评议', [
          ['年度', '姓名', '支部评定', '日期'],
          [null, '张三', '合格', day],
        ]),
      ],
      { year: 2025 },
    ).reviews;
    expect(fieldsOf(records, 'year')).toEqual([[year]]);
  });

  it('stays open in a list of several years', () => {
    const { records } = ledgerOfSheets(
      [
        sheetOf('民主评议', [
          ['年度', '姓名', '支部评定'],
          [2024, '张三', '合格'],
          [null, '李四', '合格'],
        ]),
      ],
      { year: 2025 },
    ).reviews;
    expect(fieldsOf(records, 'year')).toEqual([[2024], [null]]);
  });

  it('stays open where the workbook has no year', () => {
    const { records } = ledgerOfSheets([
      sheetOf('民主评议', [
        ['年度', '姓名', '支部评定'],
        [null, '张三', '合格'],
      ]),
    ]).reviews;
    expect(fieldsOf(records, 'year')).toEqual([[null]]);
  });
});

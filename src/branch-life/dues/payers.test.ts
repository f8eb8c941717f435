import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../rules/testing';
import { repeatedMonths, rowsOfPayers } from './payers';

type Row = readonly [name: string | null, id: string | null, month: string | null, paid?: number];

const duesOf = (...rows: readonly Row[]) =>
  ledgerOf({
    党费: [
      ['姓名', '公民身份号码', '月份', '应交', '实交'],
      ...rows.map(([name, id, month, paid = null]) => [name, id, month, 10, paid]),
    ],
  }).dues.records;

it('groups rows by number, or by name without one; a number under two names is two payers', () => {
  const payers = rowsOfPayers(
    duesOf(
      ['甲', '1', '2025-01'],
      ['乙', '1', '2025-01'],
      ['甲', '1', '2025-02'],
      ['甲', null, '2025-01'],
      [null, '1', '2025-01'],
      [null, null, '2025-01'],
      ['丙', '2', '2025-01'],
      ['丙', '2', '2025-02'],
    ),
  );
  expect(payers.map((rows) => rows.map(({ row }) => row))).toEqual([[1, 3], [2], [5], [4], [7, 8]]);
});

describe('the months that a payer has several rows for', () => {
  const repeated = (...rows: readonly Row[]) =>
    [...repeatedMonths(rowsOfPayers(duesOf(...rows)))].map(([row, { first, paid }]) => [
      row.row,
      first.row,
      paid,
    ]);

  it('are none when each row is of a month of its own, in whatever order', () => {
    const months = ['2025-02', '2025-01', null, '2025-03', null].map(
      (month): Row => ['甲', '1', month, 1],
    );
    expect(repeated(...months)).toEqual([]);
    expect(repeated(['甲', '1', '2025-01', 1], ['乙', '2', '2025-01', 1])).toEqual([]);
    expect(repeated([null, null, '2025-01', 1], [null, null, '2025-01', 1])).toEqual([]);
  });
  it('are found by the month, under whatever name, and added up', () => {
    expect(
      repeated(
        ['甲', '1', '2025-01-02', 3],
        ['甲', '1', '2025-02', 5],
        ['乙', '1', '2025-01-31', 4],
        ['甲', '1', '2025-01'],
      ),
    ).toEqual([
      [1, 1, 700],
      [4, 1, 700],
      [3, 1, 700],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { monthOfNumber } from '../../core/calendar/month-runs';
import type { DuesRecord } from '../../ledger/records.generated';
import { isComplete, paysByQuarter } from './months';

const rowOf = (month: number): DuesRecord =>
  ({ month: monthOfNumber(month) }) as Partial<DuesRecord> as DuesRecord;

describe('paysByQuarter', () => {
  const year = Array.from({ length: 12 }, (_, i) => 24_300 + i);
  it.each<[number[], number[], boolean]>([
    [year, [2, 5, 8, 11], true],
    [year, [0, 4, 8, 9], true],
    [year, [2, 5, 8], false],
    [year, [1, 2, 5, 8, 11], false],
    [year, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], false],
    [year, [], false],
    [[1, 2, 3, 4, 5].map((month) => 24_300 + month), [2, 5], true],
    [[24_301, 24_302], [2], false],
  ])('owed %j, entered %j: %s', (owed, entered, expected) => {
    expect(
      paysByQuarter(
        owed,
        entered.map((month) => rowOf(24_300 + month)),
      ),
    ).toBe(expected);
  });
});

describe('isComplete', () => {
  it.each<[number[], number[], boolean]>([
    [[24_300, 24_301], [24_300, 24_301], true],
    [[], [], true],
    [[24_300, 24_301], [24_300], false],
    [[24_300], [24_300, 24_301], false],
    [[24_300, 24_302], [24_300, 24_301], false],
    [[24_300, 24_301], [24_300, 24_300], false],
  ])('rows of %j for %j: %s', (entered, months, expected) => {
    expect(isComplete(entered.map(rowOf), months)).toBe(expected);
  });
});

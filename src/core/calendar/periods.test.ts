import { describe, expect, it } from 'vitest';
import { type CivilDate, isoDate, parseIsoDate } from './civil-date';
import { earliestDay, elapsedPeriods, latestDay, mayFallIn, periodsOf } from './periods';

const date = (text: string | null): CivilDate | null => (text === null ? null : parseIsoDate(text));
const numbers = (from: string | null, to: string | null, asOf: string): number[] =>
  elapsedPeriods(2025, 'month', { from: date(from), to: date(to) }, parseIsoDate(asOf)).map(
    (period) => period.number,
  );

describe('periodsOf', () => {
  it('divides a year', () => {
    const quarters = periodsOf(2024, 'quarter');
    expect(quarters.map((q) => [q.number, isoDate(q.first), isoDate(q.last)])).toEqual([
      [1, '2024-01-01', '2024-03-31'],
      [2, '2024-04-01', '2024-06-30'],
      [3, '2024-07-01', '2024-09-30'],
      [4, '2024-10-01', '2024-12-31'],
    ]);
    expect(periodsOf(2024, 'month')[1]).toMatchObject({ number: 2, last: 20240229 });
    expect(periodsOf(2023, 'month')[1]).toMatchObject({ number: 2, last: 20230228 });
    expect(periodsOf(2024, 'year')).toHaveLength(1);
    expect(periodsOf(2024, 'year')[0]?.months).toHaveLength(12);
  });
});

describe('mayFallIn', () => {
  const may = periodsOf(2025, 'month')[4];
  const cases: [string, boolean][] = [
    ['2025-04-30', false],
    ['2025-05-01', true],
    ['2025-05-31', true],
    ['2025-06-01', false],
    ['2025-04', false],
    ['2025-05', true],
    ['2025-06', false],
  ];
  it.each(cases)('%s in May: %s', (text, expected) => {
    expect(may && mayFallIn(parseIsoDate(text), may)).toBe(expected);
  });
});

describe('elapsedPeriods', () => {
  it('leaves out what is not over', () => {
    expect(numbers(null, null, '2025-03-30')).toEqual([1, 2]);
    expect(numbers(null, null, '2025-03-31')).toEqual([1, 2, 3]);
    expect(numbers(null, null, '2025-03')).toEqual([1, 2]);
    expect(numbers(null, null, '2024-12-31')).toEqual([]);
    expect(numbers(null, null, '2026-05-01')).toHaveLength(12);
  });
  it('leaves out what began before the life', () => {
    expect(numbers('2025-11-01', null, '2025-12-31')).toEqual([11, 12]);
    expect(numbers('2025-11-02', null, '2025-12-31')).toEqual([12]);
    expect(numbers('2025-11', null, '2025-12-31')).toEqual([12]);
  });
  it('leaves out what ended after the life', () => {
    expect(numbers(null, '2025-02-28', '2025-12-31')).toEqual([1]);
    expect(numbers(null, '2025-03-01', '2025-12-31')).toEqual([1, 2]);
    expect(numbers(null, '2025-03', '2025-12-31')).toEqual([1, 2]);
  });
});

describe('the days that a month may mean', () => {
  it.each<[string, string, string]>([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-12-30', '2025-12-30', '2025-12-30'],
  ])('%s', (month, first, last) => {
    expect(isoDate(earliestDay(parseIsoDate(month)))).toBe(first);
    expect(isoDate(latestDay(parseIsoDate(month)))).toBe(last);
  });
});

describe('the days that a date can mean', () => {
  it.each<[number, number, number]>([
    [20240506, 20240506, 20240506],
    [20240200, 20240201, 20240229],
    [19850000, 19850101, 19851231],
  ])('%i', (date, first, last) => {
    expect(earliestDay(date as CivilDate)).toBe(first);
    expect(latestDay(date as CivilDate)).toBe(last);
  });
});

import { describe, expect, it } from 'vitest';
import { parseIsoDate } from './civil-date';
import { longestRun, monthNumber, monthOfNumber } from './month-runs';

describe('months', () => {
  it.each(['2024-12', '2025-01', '2025-12'])('%s comes back', (text) => {
    expect(monthOfNumber(monthNumber(parseIsoDate(text)))).toBe(parseIsoDate(text));
  });
  it('follow each other through the years', () => {
    expect(monthNumber(parseIsoDate('2025-01-31')) - monthNumber(parseIsoDate('2024-12'))).toBe(1);
  });
});

describe('longestRun', () => {
  const odd = (month: number) => month % 2 === 1;
  it.each<[number[], object | null]>([
    [[], null],
    [[2, 4], null],
    [[3], { first: 3, last: 3 }],
    [[1, 2, 3, 5], { first: 3, last: 5 }],
    [[1, 3, 4, 5, 7], { first: 1, last: 3 }],
    [[1, 9, 10, 11], { first: 1, last: 9 }],
  ])('%j: %j', (months, run) => {
    expect(longestRun(months, odd)).toEqual(run);
  });
});

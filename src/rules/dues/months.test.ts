import { describe, expect, it } from 'vitest';
import { paysByQuarter } from './months';

describe('paysByQuarter', () => {
  const year = Array.from({ length: 12 }, (_, i) => i);
  it.each<[number[], number[], boolean]>([
    [year, [2, 5, 8, 11], true],
    [year, [0, 4, 8, 9], true],
    [year, [2, 5, 8], false],
    [year, [1, 2, 5, 8, 11], false],
    [year, year, false],
    [year, [], false],
    [[1, 2, 3, 4, 5], [2, 5], true],
    [[1, 2], [2], false],
  ])('owed %j, entered %j: %s', (owed, entered, expected) => {
    expect(paysByQuarter(owed, new Set(entered))).toBe(expected);
  });
});

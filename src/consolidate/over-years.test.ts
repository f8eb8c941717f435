import { describe, expect, it } from 'vitest';
import type { CountedWorkbook } from './counted-workbook';
import { overYears } from './over-years';

const book = (place: number, name: string | null, code: string | null = null): CountedWorkbook =>
  ({ place, file: `${place}.xlsx`, branch: { name, code } }) as CountedWorkbook;

const chains = (...years: readonly CountedWorkbook[][]): number[][] =>
  overYears(years.map((workbooks, at) => ({ year: 2023 + at, workbooks }))).map((chain) =>
    chain.map(({ place }) => place),
  );

describe('the workbooks of an organisation over years', () => {
  it.each([
    ['one name', [[book(0, '中共甲党支部')], [book(1, '甲党支部')]], [[0, 1]]],
    ['one code, another name', [[book(0, '甲', '1')], [book(1, '乙', '1')]], [[0, 1]]],
    [
      'a code only later',
      [[book(0, '甲')], [book(1, '甲', '1')], [book(2, '丙', '1')]],
      [[0, 1, 2]],
    ],
    ['a year between without one', [[book(0, '甲')], [], [book(1, '甲')]], [[0, 1]]],
    ['two of a name', [[book(0, '甲')], [book(1, '甲'), book(2, '甲')]], [[0], [1], [2]]],
    ['nobody knows whose', [[book(0, null)], [book(1, null)]], [[0], [1]]],
    ['one that ended, one that began', [[book(0, '甲')], [book(1, '乙')]], [[0], [1]]],
  ])('%s', (_, years, wanted) => {
    expect(chains(...years)).toEqual(wanted);
  });
});

import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  chineseDate,
  civilDate,
  compareDates,
  completedYears,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  hasDay,
  hasMonth,
  isAfter,
  isBefore,
  isLeapYear,
  isoDate,
  parseIsoDate,
  yearAlone,
  yearEnd,
  yearStart,
} from './civil-date';

const day = parseIsoDate;

describe('the length of a month', () => {
  it('is that of the Gregorian calendar', () => {
    const months = Array.from({ length: 14 }, (_, month) => daysInMonth(2025, month));
    expect(months).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });
  it.each<[number, boolean]>([
    [2000, true],
    [1600, true],
    [1900, false],
    [2100, false],
    [2024, true],
    [2023, false],
  ])('%i', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
  });
});

describe('civilDate', () => {
  it.each<[number, number, number, number | null]>([
    [2024, 2, 29, 20240229],
    [2023, 2, 29, null],
    [2024, 1, 1, 20240101],
    [2024, 12, 31, 20241231],
    [2024, 0, 1, null],
    [2024, 13, 0, null],
    [2024, 1.5, 1, null],
    [2024, 1, -1, null],
    [2024, 1, 1.5, null],
    [2024, 1, 32, null],
    [1, 1, 1, 10101],
    [0, 1, 1, null],
    [9999, 1, 1, 99990101],
    [10000, 1, 1, null],
    [2024.5, 1, 1, null],
  ])('%d %d %d', (year, month, dayOfMonth, expected) => {
    expect(civilDate(year, month, dayOfMonth)).toBe(expected);
  });
  it('is known to the month when there is no day', () => {
    expect(civilDate(2024, 5)).toBe(20240500);
  });
});

describe('a date as text', () => {
  it.each<[string, number]>([
    ['2024-05-06', 20240506],
    ['2024-05', 20240500],
    ['0987-01-02', 9870102],
  ])('%s is read and written', (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
    expect(isoDate(date as CivilDate)).toBe(text);
  });
  it.each(['', '12024-05-06', '2024-05-061', '2024-5-6', '2024-02-30', '2024-13'])(
    'is not %s',
    (text) => {
      expect(() => parseIsoDate(text)).toThrow(RangeError);
    },
  );
  it('is written in Chinese', () => {
    expect(chineseDate(day('2024-05-06'))).toBe('2024年5月6日');
    expect(chineseDate(day('2024-05'))).toBe('2024年5月');
  });
});

describe('the order', () => {
  it.each<[string, string, number]>([
    ['2024-05-06', '2024-05-06', 0],
    ['2024-05-06', '2024-05-07', -1],
    ['2024-05', '2024-05-31', 0],
    ['2024-05-01', '2024-05', 0],
    ['2024-05', '2024-06-01', -1],
    ['2024-06', '2024-05-31', 1],
  ])('of %s and %s', (a, b, sign) => {
    expect(Math.sign(compareDates(day(a), day(b)))).toBe(sign);
    expect(isBefore(day(a), day(b))).toBe(sign < 0);
    expect(isAfter(day(a), day(b))).toBe(sign > 0);
  });
});

describe('reckoning', () => {
  it.each<[string, number, string]>([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-05', 8, '2025-01'],
  ])('%s and %i months', (from, months, expected) => {
    expect(isoDate(addMonths(day(from), months))).toBe(expected);
  });
  it.each<[string, number, string]>([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-05', 1, '2024-05-02'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days', (from, days, expected) => {
    expect(isoDate(addDays(day(from), days))).toBe(expected);
  });
  it('counts days from 1970, far into both sides', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('1970-01'))).toBe(0);
    expect(dayNumber(day('9999-12-31'))).toBe(2932896);
    expect(fromDayNumber(2932896)).toBe(99991231);
    expect(fromDayNumber(dayNumber(day('1000-01-01')))).toBe(10000101);
  });
  it.each<[string, string, number]>([
    ['2000-05-06', '2018-05-05', 17],
    ['2000-05-06', '2018-05-06', 18],
    ['2000-05-06', '2018-05-07', 18],
    ['2000-05', '2018-05-01', 18],
    ['2000-12-31', '2018-01-01', 17],
  ])('years from %s to %s', (from, on, years) => {
    expect(completedYears(day(from), day(on))).toBe(years);
  });
  it('begins and ends a year', () => {
    expect([yearStart(2025), yearEnd(2025)]).toEqual([20250101, 20251231]);
  });
});

describe('a date known only to the year', () => {
  const year = yearAlone(1985);
  it('is written as its year', () => {
    expect(year).toBe(19850000);
    expect([isoDate(year), chineseDate(year)]).toEqual(['1985', '1985年']);
    expect([hasMonth(year), hasMonth(day('1985-01')), hasDay(year)]).toEqual([false, true, false]);
  });
  it.each<[string, number]>([
    ['1984-12-31', 1],
    ['1985-01', 0],
    ['1985-07-01', 0],
    ['1985-12-31', 0],
    ['1986-01', -1],
  ])('against %s', (other, sign) => {
    expect(Math.sign(compareDates(year, day(other)))).toBe(sign);
    expect(Math.sign(compareDates(day(other), year))).toBe(sign === 0 ? 0 : -sign);
  });
  it.each<[months: number, expected: number]>([
    [12, 19860000],
    [216, 20030000],
    [-12, 19840000],
    [3, 19850000],
    [6, 19860000],
  ])('%i months on', (months, expected) => {
    expect(addMonths(year, months)).toBe(expected);
  });
  it('counts from its first day, so that the age at the end of a year is exact', () => {
    expect(completedYears(year, yearEnd(2025))).toBe(40);
    expect(dayNumber(year)).toBe(dayNumber(day('1985-01-01')));
  });
});

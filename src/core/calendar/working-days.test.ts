import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTemplates } from '../../hosts/cli/files/template-files';
import { parseIsoDate } from './civil-date';
import { WorkingDays, weekdaysBetween } from './working-days';

const { holidays } = readTemplates(join(import.meta.dirname, '../../../templates'));
const calendar = new WorkingDays(holidays.values());
const count = (from: string, to: string) => calendar.count(parseIsoDate(from), parseIsoDate(to));

describe('WorkingDays', () => {
  it.each([
    ['2026-05-18', '2026-05-22', 5, 'a plain week'],
    ['2026-05-16', '2026-05-24', 5, 'with both weekends'],
    ['2026-05-22', '2026-05-22', 1, 'one day'],
    ['2026-05-23', '2026-05-24', 0, 'a weekend'],
    ['2026-06-15', '2026-06-19', 4, 'the Dragon Boat Festival is on the Friday'],
    ['2026-05-04', '2026-05-09', 4, 'two days off, and the Saturday is worked'],
    ['2026-10-05', '2026-10-10', 3, 'National Day, and the Saturday is worked'],
    ['2025-12-29', '2026-01-04', 4, 'across the year'],
    ['2022-01-01', '2022-12-31', 249, 'the whole of 2022'],
    ['2023-01-01', '2023-12-31', 249, 'the whole of 2023'],
    ['2024-01-01', '2024-12-31', 251, 'the whole of 2024'],
    ['2025-01-01', '2025-12-31', 248, 'the whole of 2025'],
    ['2026-01-01', '2026-12-31', 248, 'the whole of 2026'],
  ])('%s to %s: %i (%s)', (from, to, expected) => {
    expect(count(from, to)).toBe(expected);
  });

  it('counts weekdays of any year', () => {
    expect(weekdaysBetween(parseIsoDate('2031-05-16'), parseIsoDate('2031-05-26'))).toBe(7);
    expect(weekdaysBetween(parseIsoDate('2031-05-17'), parseIsoDate('2031-05-18'))).toBe(0);
  });

  it('does not guess a year that it does not know', () => {
    expect(calendar.knows(parseIsoDate('2026-12-30'), parseIsoDate('2027-01-06'))).toBe(false);
    expect(() => count('2026-12-30', '2027-01-06')).toThrow(RangeError);
  });
});

import { expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import type { Duplicate, RosterPlace } from '../../returns';
import { duplicateFindings } from './duplicate-findings';

const place = (entry: number): RosterPlace => ({ entry, sheet: '党员名册', column: 'B', row: 2 });

it('is told at the first row that does not count, with few of many places', () => {
  const elsewhere = Array.from({ length: 200 }, (_, i) => place(i + 1));
  const since = civilDate(2025, 3, 10) as CivilDate;
  const duplicate: Duplicate = { person: 'h', counts: place(0), since, elsewhere };
  const workbooks = { fileOf: (entry: number) => `${entry}.xlsx`, isChanged: () => false };
  const [finding] = duplicateFindings([duplicate], workbooks, 'zh-CN');
  expect(finding).toMatchObject({ file: '1.xlsx', cell: 'B2', severity: 'error' });
  expect(finding?.problem).toContain('5.xlsx 党员名册!B2 等 200 处的名册里');
  expect(finding?.problem).toContain('按转入日期 2025-03-10，计入 0.xlsx');
  expect(finding?.related.length).toBeLessThan(100);
});

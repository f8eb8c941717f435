import { expect, it } from 'vitest';
import { parseIsoDate } from '../core/calendar/civil-date';
import { ledgerOf } from '../rules/testing';
import { conversionIn } from './conversions';

const HEADERS = ['姓名', '接收大会日期', '党委审批日期', '预备期满日期', '延长预备期至'];
const DECISION = ['转正大会日期', '转正审批日期', '结果'];
const recruit = (...row: (string | null)[]) => {
  const [one] = ledgerOf({
    发展党员: [
      [...HEADERS, ...DECISION],
      ['甲一', '2024-06-01', '2024-06-20', ...row],
    ],
  }).recruits.records;
  if (!one) throw new Error('no row');
  return one;
};
const extended = recruit('2025-06-01', '2026-06-01', '2025-06-10', '2025-07-05', '延长预备期');
const confirmed = recruit('2025-06-01', null, '2025-06-10', '2025-07-05', '按期转正');

it.each([
  ['an extension of July', extended, '2025-01-01', '2025-06-30', 'pending'],
  ['an extension of July', extended, '2025-07-01', '2025-12-31', 'extended'],
  ['an extension of July', extended, '2025-01-01', '2025-12-31', 'extended'],
  ['a probation that goes on', extended, '2025-01-01', '2025-05-31', null],
  ['a conversion of July', confirmed, '2025-01-01', '2025-06-30', 'pending'],
  ['a conversion of July', confirmed, '2025-07-01', '2025-12-31', 'onTime'],
])('%s counts in its period', (_, row, first, last, counts) => {
  const span = { first: parseIsoDate(first), last: parseIsoDate(last) };
  expect(conversionIn(row, span as Parameters<typeof conversionIn>[1])).toBe(counts);
});

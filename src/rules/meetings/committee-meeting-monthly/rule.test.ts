import { testRule } from '../../testing';
import { rule } from './rule';

const officers = (...dates: (string | null)[]) =>
  dates.map((date, i) => [`甲${i}`, i === 0 ? '书记' : '其他委员', date]);
const OLD = officers('2023-01-01', '2023-01-01', '2023-01-01');
const months = (...numbers: number[]) =>
  numbers.map((n) => [`2025-${String(n).padStart(2, '0')}-15`, '支委会']);

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'], 班子成员: ['姓名', '党内职务', '任职日期'] },
  asOf: '2025-04-30',
  accept: [
    { 会议记录: months(1, 2, 3, 4), 班子成员: OLD },
    { sheets: { 会议记录: months(1, 2, 3), 班子成员: OLD }, asOf: '2025-04-29' },
    {
      sheets: {
        会议记录: months(3, 4),
        班子成员: officers('2024-01-01', '2025-02-02', '2025-02-02', '2025-04-01'),
      },
      note: 'the committee came in the course of February',
    },
    {
      sheets: { 会议记录: months(4), 班子成员: officers('2024-01-01', '2025-03-02', '2025-03-09') },
    },
  ],
  reject: [
    { sheets: { 会议记录: months(1, 2, 4), 班子成员: OLD }, cells: ['会议记录!A1 warning'] },
    { sheets: { 会议记录: months(4), 班子成员: OLD }, cells: ['会议记录!A1'], variant: 'run' },
    {
      sheets: {
        会议记录: months(3, 4),
        班子成员: officers('2024-01-01', '2025-02-01', '2025-02-01', '2025-04-01'),
      },
      cells: ['会议记录!A1'],
    },
    {
      sheets: { 会议记录: months(3, 4), 班子成员: officers('2024-01-01', null, '2025-02-01') },
      cells: ['会议记录!A1'],
      note: 'an office of unknown beginning may be old',
    },
    {
      sheets: { 会议记录: months(2, 3, 4), 班子成员: officers(null, null, null) },
      cells: ['会议记录!A1'],
    },
    {
      sheets: {
        会议记录: [...months(1, 2, 3), ['2025-04-10', '党员大会']],
        班子成员: OLD,
      },
      cells: ['会议记录!A1'],
    },
  ],
  notChecked: [
    { 会议记录: [], 班子成员: officers('2023-01-01', '2023-01-01') },
    { 会议记录: [], 班子成员: [...OLD.slice(1), ['乙', '党小组组长', '2023-01-01']] },
    { 会议记录: [] },
  ],
});

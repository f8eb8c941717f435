import { testRule } from '../../testing';
import { rule } from './rule';

/** Theme days on these days of successive months. */
const of = (...days: readonly number[]) => ({
  会议记录: days.map((day, i) => [
    `2025-${String(i + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    '主题党日',
    null,
  ]),
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '共建单位'] },
  accept: [
    of(5, 6, 5, 5, 5, 5),
    { note: 'ten days apart', sheets: of(5, 15, 5, 15, 5, 15) },
    { note: 'two in three together', sheets: of(5, 15, 28, 8, 5, 27) },
    { note: 'too few to tell', sheets: of(1, 14, 28, 2, 15) },
    {
      note: 'joint ones, other kinds, other years, and dates known to the month',
      sheets: {
        会议记录: [
          ...of(5, 5, 5, 5).会议记录,
          ['2025-05-20', '主题党日', '社区'],
          ['2025-06-28', '主题党日', '社区'],
          ['2025-07-28', '主题党日', '社区'],
          ['2025-08-28', '党员大会', null],
          ['2024-08-28', '主题党日', null],
          ['2024-09-18', '主题党日', null],
          ['2025-09', '主题党日', null],
        ],
      },
    },
    {
      note: 'of no known year; known to the month; joint by its number',
      year: null,
      with: {
        会议记录: [
          ['日期', '会议类型', '共建单位', '联合活动编号'],
          ...[5, 6, 7, 8, 5, 6].map((day, i) => [`2025-0${i + 1}-0${day}`, '主题党日', null, null]),
          ...[16, 28, 27, 18, 20, 25].map((day) => [`2024-03-${day}`, '主题党日', null, 'L1']),
          ['2025-09', '主题党日', null, null],
          ['2025-10', '主题党日', null, null],
          ['2025-11', '主题党日', null, null],
          ['2025-12', '主题党日', null, null],
        ],
      },
    },
  ],
  reject: [
    { sheets: of(5, 16, 28, 8, 5, 27), cells: ['会议记录!A1 info'] },
    { sheets: of(1, 5, 12, 20, 25, 28, 3, 16, 22), cells: ['会议记录!A1'] },
    {
      note: 'with other numbers',
      sheets: of(1, 4, 7, 10),
      parameters: { days: 2, meetings: 4 },
      cells: ['会议记录!A1'],
    },
    {
      note: 'of several stretches the first that has most',
      sheets: of(1, 4, 7, 10, 20, 22, 28),
      parameters: { days: 2, meetings: 4 },
      cells: ['会议记录!A1'],
      says: ['20'],
    },
  ],
  notChecked: [{ with: {} }],
});

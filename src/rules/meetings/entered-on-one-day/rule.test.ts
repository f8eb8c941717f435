import { testRule } from '../../testing';
import { rule } from './rule';

const of = (count: number, step: number, ...days: (string | null)[]) => ({
  会议记录: Array.from({ length: count }, (_, i) => [
    `2025-${String(1 + Math.floor(i / step)).padStart(2, '0')}-10`,
    days[i % days.length] ?? null,
  ]),
});

testRule(rule, {
  headers: { 会议记录: ['日期', '录入日期'] },
  accept: [
    of(9, 1, '2025-12-20'),
    of(10, 5, '2025-12-20'),
    of(12, 1, '2025-12-20', '2025-12-21'),
    of(12, 1, null),
    { 会议记录: [] },
    of(10, 5, '2025-12-20'),
    {
      note: 'three months, but one of them not known',
      sheets: {
        会议记录: [...of(8, 4, '2025-12-20').会议记录, [null, '2025-12-20'], [null, '2025-12-20']],
      },
    },
  ],
  reject: [
    { sheets: of(10, 2, '2025-12-20'), cells: ['会议记录!B1 info'] },
    { sheets: of(12, 4, '2025-12-20'), cells: ['会议记录!B1'] },
    { sheets: of(20, 2, '2025-12-20', null), cells: ['会议记录!B1'] },
    { sheets: of(12, 4, '2025-12-20'), cells: ['会议记录!B1'], says: ['3个月的12条'] },
    {
      note: 'days of one month are one',
      sheets: {
        会议记录: [
          ...of(10, 4, '2025-12-20').会议记录,
          ['2025-01-31', '2025-12-20'],
          ['2025-01', '2025-12-20'],
        ],
      },
      cells: ['会议记录!B1'],
      says: ['3个月的12条'],
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

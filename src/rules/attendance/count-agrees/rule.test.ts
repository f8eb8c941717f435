import { testRule } from '../../testing';
import { rule } from './rule';

const rows = (present: number, absent: number, number = '1') => [
  ...Array.from({ length: present }, (_, i) => [number, `甲${i}`, '出席']),
  ...Array.from({ length: absent }, (_, i) => [number, `乙${i}`, i === 0 ? '请假' : '缺席']),
];
const of = (due: number | null, present: number | null, attended: (string | null)[][]) => ({
  会议记录: [['1', '2025-01-10', due, present]],
  出席登记: attended,
});

const matrix = (...marks: string[]) => ({
  出席登记: [['姓名', '1', '2'], ...marks.map((mark, i) => [`甲${i}`, mark, '√'])],
});

testRule(rule, {
  headers: {
    会议记录: ['编号', '日期', '应到人数', '实到人数'],
    出席登记: ['编号', '姓名', '出席'],
  },
  accept: [
    of(10, 8, rows(8, 2)),
    of(10, 8, rows(8, 0)),
    of(10, 8, rows(2, 1)),
    of(10, 8, rows(7, 2)),
    of(null, 8, rows(7, 2)),
    of(10, null, rows(7, 3)),
    of(10, 8, [...rows(7, 2), ['1', '丙', null]]),
    of(10, 8, rows(7, 3, '2')),
    {
      会议记录: [
        ['1', '2025-01-10', 10, 8],
        ['1', '2025-02-10', 10, 8],
      ],
      出席登记: rows(7, 3),
    },
    {
      sheets: {
        会议记录: [
          ['1', '2025-01-10', 3, 2],
          ['2', '2025-01-11', 3, 3],
        ],
      },
      with: matrix('√', '√', '假'),
    },
  ],
  reject: [
    {
      sheets: {
        会议记录: [
          ['1', '2025-01-10', 3, 2],
          ['2', '2025-01-11', 3, 3],
        ],
      },
      with: matrix('√', '缺', '假'),
      cells: ['会议记录!D2'],
      note: 'the matrix form',
    },
    { sheets: of(10, 8, rows(7, 3)), cells: ['会议记录!D2 warning'] },
    { sheets: of(10, 8, rows(9, 0)), cells: ['会议记录!D2'] },
    { sheets: of(10, 8, rows(7, 4)), cells: ['会议记录!D2'] },
  ],
  notChecked: [{ 出席登记: rows(1, 1) }],
});

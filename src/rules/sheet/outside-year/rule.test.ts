import { testRule } from '../../testing';
import { rule } from './rule';

const TALK = ['日期', '谈话人', '谈话对象'];
const talks = (...dates: readonly (string | null)[]) => ({
  谈心谈话: [TALK, ...dates.map((date) => [date, '张三', '李四'])],
});
const training = (from: string, to: string | null) => ({
  教育培训: [
    ['姓名', '培训名称', '开始日期', '结束日期', '学时'],
    ...['2025-03-01', '2025-04-01', '2025-05-01', '2025-06-01'].map((day) => [
      '张三',
      '轮训',
      day,
      day,
      8,
    ]),
    ['张三', '轮训', from, to, 8],
  ],
});
const FOUR = ['2025-01-10', '2025-02-10', '2025-03-10', '2025-04-10'];

testRule(rule, {
  accept: [
    { with: talks(...FOUR) },
    { with: talks(...FOUR.slice(1), '2024-12-10', '2024-11-10'), note: 'kept over the years' },
    { with: training('2025-07-01', null) },
    { with: training('2024-12-28', '2025-01-05'), note: 'over the turn of the year' },
    { with: training('2025-03', '2025-12'), note: 'months have no days to count' },
  ],
  reject: [
    {
      with: talks(...FOUR, '2024-12-10'),
      cells: ['谈心谈话!A6 warning'],
      remedies: [['mistyped', 'true']],
    },
    { with: talks(...FOUR, '2052-05-10'), cells: ['谈心谈话!A6'] },
    { with: training('2024-04-14', '2024-04-18'), cells: ['教育培训!C6'] },
    { with: training('2024-04-14', '2025-04-18'), cells: ['教育培训!C6'] },
    {
      with: training('2025-04-14', '2026-04-18'),
      cells: ['教育培训!D6'],
      variant: 'long',
      remedies: [['mistyped', 'true']],
    },
    {
      with: {
        服务群众: [
          ['日期', '类型', '活动'],
          ...[...FOUR, '2015-05-10'].map((day) => [day, '志愿服务', '清扫']),
        ],
      },
      cells: ['服务群众!A6'],
    },
  ],
  notChecked: [{ with: talks(null, ...FOUR) }],
});

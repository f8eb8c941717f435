import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  on: string,
  kind: string,
  decided: string,
  until: string | null = null,
  title = '优秀共产党员',
) => ({
  表彰奖励: [[on, '张三', '个人', title]],
  处分处置: [['张三', kind, decided, until]],
});
testRule(rule, {
  headers: {
    表彰奖励: ['日期', '获得者', '对象', '称号'],
    处分处置: ['姓名', '种类', '决定日期', '期限至'],
  },
  accept: [
    of('2025-03-01', '警告', '2024-03-01'),
    of('2025-09-01', '严重警告', '2024-03-01'),
    of('2024-03-01', '警告', '2024-03-01'),
    of('2025-07-01', '限期改正', '2025-03-01', '2025-09-01'),
    of('2025-07-01', '警告', '2025-03-01', null, '光荣在党50年'),
  ],
  notChecked: [of('2024-07-01', '警告', '2023-12-31')],
  reject: [
    { sheets: of('2025-02-28', '警告', '2024-03-01'), cells: ['表彰奖励!D2 warning'] },
    { sheets: of('2025-08-31', '严重警告', '2024-03-01'), cells: ['表彰奖励!D2 warning'] },
    {
      sheets: of('2025-07-01', '留党察看', '2024-01-05', '2025-01-05'),
      cells: ['表彰奖励!D2 warning'],
    },
    { sheets: of('2025-12-31', '撤销党内职务', '2024-01-01'), cells: ['表彰奖励!D2 warning'] },
  ],
});

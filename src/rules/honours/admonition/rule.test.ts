import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  leader: string | null,
  on: string,
  title: string,
  admonished: string,
  kind = '诫勉',
) => ({
  党员名册: [['张三', '1', '正式党员', leader]],
  表彰奖励: [[on, '张三', '个人', title]],
  处分处置: [['张三', kind, admonished]],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '是否党员领导干部'],
    表彰奖励: ['日期', '获得者', '对象', '称号'],
    处分处置: ['姓名', '种类', '决定日期'],
  },
  accept: [
    { note: 'no leading cadre', sheets: of('否', '2025-07-01', '优秀共产党员', '2025-03-01') },
    { note: 'not known to be one', sheets: of(null, '2025-07-01', '优秀共产党员', '2025-03-01') },
    { note: 'the year before', sheets: of('是', '2025-07-01', '优秀共产党员', '2024-12-31') },
    { note: 'after the award', sheets: of('是', '2025-07-01', '优秀共产党员', '2025-07-02') },
    {
      note: 'a medal for fifty years',
      sheets: of('是', '2025-07-01', '光荣在党50年', '2025-03-01'),
    },
    {
      note: 'another kind',
      sheets: of('是', '2025-07-01', '优秀共产党员', '2025-03-01', '限期改正'),
    },
  ],
  reject: [
    {
      sheets: of('是', '2025-07-01', '优秀共产党员', '2025-01-01'),
      cells: ['表彰奖励!D2 warning'],
    },
    {
      sheets: of('是', '2025-07-01', '先进生产(工作)者', '2025-07-01'),
      cells: ['表彰奖励!D2 warning'],
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  person: string,
  year: number,
  post = '书记',
  appointedOn: string | null = '2024-12-31',
) => ({
  班子成员: [['张三', post, appointedOn]],
  述职评议: [[year, person, '2026-01-10']],
});

testRule(rule, {
  headers: { 班子成员: ['姓名', '党内职务', '任职日期'], 述职评议: ['年度', '述职人', '日期'] },
  accept: [
    of('张三', 2025),
    of('李四', 2025, '副书记'),
    of('李四', 2025, '书记', '2025-01-01'),
    {
      班子成员: [[null, '书记', '2024-12-31']],
      述职评议: [[2025, '张三', '2026-01-10']],
    },
  ],
  reject: [
    { sheets: of('张三', 2024), cells: ['班子成员!A2 info'] },
    { sheets: of('李四', 2025, '书记', null), cells: ['班子成员!A2'] },
  ],
  notChecked: [
    { sheets: of('李四', 2025), asOf: '2025-12-30' },
    { sheets: of('李四', 2025), year: null },
    { with: {} },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (from: string | null, to: string | null) => ({
  教育培训: [['张三', '培训班', from, to, 8]],
});

testRule(rule, {
  headers: { 教育培训: ['姓名', '培训名称', '开始日期', '结束日期', '学时'] },
  accept: [
    of('2025-03-01', '2025-03-01'),
    of('2025-03-01', '2025-03'),
    of('2025-03', '2025-03-01'),
    { sheets: of('2025-03-01', null), verdicts: { met: 0, notApplicable: 1 } },
    { sheets: of(null, '2025-03-01'), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    { sheets: of('2025-03-02', '2025-03-01'), cells: ['教育培训!D2 error'] },
    { sheets: of('2025-03', '2025-02-28'), cells: ['教育培训!D2'] },
    {
      note: 'the begin has a wrong year',
      sheets: of('2026-03-01', '2025-03-02'),
      cells: ['教育培训!C2'],
    },
  ],
  notChecked: [{ with: { 教育培训: [['姓名', '培训名称', '开始日期', '学时']] } }],
});

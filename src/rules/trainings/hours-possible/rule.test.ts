import { testRule } from '../../testing';
import { rule } from './rule';

const of = (from: string | null, to: string | null, hours: number | null) => ({
  教育培训: [['张三', '培训班', from, to, hours]],
});

testRule(rule, {
  headers: { 教育培训: ['姓名', '培训名称', '开始日期', '结束日期', '学时'] },
  accept: [
    of('2025-04-14', '2025-04-18', 40),
    of('2025-04-14', '2025-04-14', 24),
    { sheets: of('2025-04-14', null, 400), verdicts: { met: 0, notApplicable: 1 } },
    { sheets: of('2025-04', '2025-04', 400), verdicts: { met: 0, notApplicable: 1 } },
    { sheets: of('2025-04-18', '2025-04-14', 40), verdicts: { met: 0, notApplicable: 1 } },
  ],
  reject: [
    {
      sheets: of('2025-04-14', '2025-04-18', 400),
      cells: ['教育培训!E2 warning'],
      remedies: [['mistyped', 'true']],
    },
    { sheets: of('2025-04-14', '2025-04-14', 24.5), cells: ['教育培训!E2'] },
  ],
});

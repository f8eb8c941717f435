import { testRule } from '../../testing';
import { rule } from './rule';

const of = (year: number | null, on: string | null) => ({
  民主评议: [[year, '张三', '合格', on]],
});

testRule(rule, {
  headers: { 民主评议: ['年度', '姓名', '支部评定', '日期'] },
  accept: [
    of(2025, '2025-12-24'),
    of(2025, '2026-02-10'),
    { sheets: of(2025, null), verdicts: { met: 0, notApplicable: 1 } },
    { sheets: of(null, '2025-02-24'), verdicts: { met: 0, undecided: 1 } },
    { sheets: of(2024, '2025-12-24'), verdicts: { met: 0, notApplicable: 1 } },
  ],
  reject: [
    {
      sheets: of(2025, '2024-12-24'),
      cells: ['民主评议!D2 warning'],
      remedies: [['mistyped', 'true']],
      related: ['民主评议!A2'],
    },
    { sheets: of(2025, '2026-07-01'), cells: ['民主评议!D2'] },
  ],
});

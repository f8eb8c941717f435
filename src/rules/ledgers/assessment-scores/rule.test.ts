import { testRule } from '../../testing';
import { rule } from './rule';

const of = (full: number | null, score: number | null, deduction: number | null = null) => ({
  考评: [['2025', '组织生活', full, score, deduction]],
});

testRule(rule, {
  headers: { 考评: ['周期', '指标', '满分', '得分', '扣分'] },
  accept: [
    of(10, 10),
    of(10, 9.9, 0.1),
    of(10, 8, -2),
    of(10, 10, 0),
    of(null, 12, 1),
    of(10, null, 1),
  ],
  reject: [
    { sheets: of(10, 10.1), cells: ['考评!D2 error'], variant: 'ceiling' },
    { sheets: of(10, 9, 2), cells: ['考评!D2 warning'], variant: 'deduction' },
    { sheets: of(10, 11, 1), cells: ['考评!D2 error'] },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (date: string | null, present: number | null) => ({
  会议记录: [[date, '党员大会', present]],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '实到人数'] },
  asOf: '2025-06-30',
  accept: [of('2025-06-30', 10), of('2025-07-01', null), of('2025-06', 10), of(null, 10)],
  reject: [
    { sheets: of('2025-07-01', 10), cells: ['会议记录!A2 warning'] },
    { sheets: of('2025-07', 0), cells: ['会议记录!A2'] },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (on: string | null, due: number | null, present: number | null) => ({
  发展党员: [['张三', 'A', on, due, present]],
});

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '接收大会日期', '接收应到', '接收实到'] },
  accept: [
    row('2024-05-06', 20, 11),
    row('2024-05-06', 21, 11),
    row('2026-05-20', 20, 11),
    row('2024-05', 5, 3),
    { sheets: row('2024-05-06', null, 3), verdicts: { met: 0, undecided: 1 } },
    { sheets: row('2024-05-06', 20, null), verdicts: { met: 0, undecided: 1 } },
    row('2024-05-06', 0, 0),
    { sheets: row(null, 20, 5), verdicts: { met: 0, undecided: 0, notApplicable: 1 } },
  ],
  reject: [
    { note: 'half is not enough', sheets: row('2024-05-06', 20, 10), cells: ['发展党员!E2 error'] },
    { sheets: row('2026-05-20', 20, 10), cells: ['发展党员!E2 error'] },
    { sheets: row('2024-05', 21, 10), cells: ['发展党员!E2 error'] },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期', '接收实到']] } },
    row('2013-05-06', 20, 10),
  ],
});

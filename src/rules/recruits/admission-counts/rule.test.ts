import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...numbers: (number | null)[]) => ({ 发展党员: [['张三', 'A', ...numbers]] });

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '接收应到', '接收实到', '接收赞成', '接收反对', '接收弃权'],
  },
  accept: [
    row(20, 18, 16, 1, 1),
    row(20, 20, 20, 0, 0),
    { note: 'written opinions', sheets: row(20, 18, 18, 1, 1) },
    row(null, 18, 16, 1, 1),
    { sheets: row(20, null, null, null, null), verdicts: { met: 0, undecided: 1 } },
    { note: 'a sheet of against and abstained alone', sheets: row(20, null, null, 15, 6) },
  ],
  reject: [
    { sheets: row(20, 21, 20, 0, 0), cells: ['发展党员!D2 error'] },
    { sheets: row(20, 20, 18, 2, 1), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 21, null, null), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 20, null, 1), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 20, 1, null), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(0, 1, 0, 0, 0), cells: ['发展党员!D2 error'] },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收实到']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...numbers: (number | null)[]) => ({ 发展党员: [['张三', 'A', ...numbers]] });

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '转正应到', '转正实到', '转正赞成'],
  },
  accept: [
    row(20, 18, 16),
    row(20, 20, 20),
    row(null, 18, 16),
    { sheets: row(20, null, null), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    { sheets: row(20, 21, 20), cells: ['发展党员!D2 error'] },
    { sheets: row(20, 20, 21), cells: ['发展党员!E2 error'], variant: 'votes' },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '转正实到']] } }],
});

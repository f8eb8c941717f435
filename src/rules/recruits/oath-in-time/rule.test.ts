import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '党委审批日期', '入党宣誓日期'] },
  accept: [
    row('2024-05-06', '2024-06-06'),
    row('2026-05-20', '2026-06-20'),
    row('2024-05', '2024-06-30'),
    { asOf: '2025-06-06', sheets: row('2025-05-06', null) },
    row(null, '2024-05-06'),
  ],
  reject: [
    {
      note: 'left blank, it fares no better than late',
      sheets: row('2025-05-06', null),
      cells: ['发展党员!D2 info'],
      variant: 'blank',
      remedies: [['missing', 'true']],
    },
    { sheets: row('2024-05-06', '2024-06-07'), cells: ['发展党员!D2 info'] },
    { sheets: row('2026-05-20', '2026-06-21'), cells: ['发展党员!D2 info'] },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '入党宣誓日期']] } },
    row('2013-05-06', '2013-09-06'),
  ],
});

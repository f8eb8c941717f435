import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '延长预备期至', '结果'] },
  accept: [
    row('2025-03-06', '转正'),
    row('2025-03-06', '取消预备党员资格'),
    { note: 'not over yet', asOf: '2025-06-06', sheets: row('2025-03-06', '延长预备期') },
    { note: 'months', asOf: '2025-06-30', sheets: row('2025-03', '延长预备期') },
    { sheets: row(null, '延长预备期'), verdicts: { met: 0, undecided: 1 } },
    { sheets: row(null, '预备'), verdicts: { met: 0, undecided: 0, notApplicable: 1 } },
  ],
  reject: [
    { asOf: '2025-06-07', sheets: row('2025-03-06', '延长预备期'), cells: ['发展党员!D2 error'] },
    { asOf: '2025-06-07', sheets: row('2025-03-06', '预备'), cells: ['发展党员!D2 error'] },
    { asOf: '2025-07-01', sheets: row('2025-03', '延长预备期'), cells: ['发展党员!D2 error'] },
    {
      asOf: '2025-06-07',
      sheets: row('2025-03-06', null),
      cells: ['发展党员!D2 error'],
      variant: 'blank',
      remedies: [['missing', 'true']],
      bases: ['D-23'],
      verdicts: { broken: 1, met: 0 },
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '结果']] } }],
});

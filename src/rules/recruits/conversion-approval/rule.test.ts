import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '转正大会日期', '转正审批日期', '结果'] },
  accept: [
    row('2024-05-08', '2024-08-08', '转正'),
    row('2026-05-20', '2026-08-20', '转正'),
    row('2024-05', '2024-08-31', '转正'),
    { note: 'not over yet', asOf: '2025-08-08', sheets: row('2025-05-08', null, '转正') },
    { note: 'extended', sheets: row('2024-05-08', null, '延长预备期') },
    row(null, '2024-08-08', '转正'),
  ],
  reject: [
    { sheets: row('2024-05-08', '2024-08-09', '转正'), cells: ['发展党员!D2 error'] },
    { sheets: row('2026-05-20', '2026-08-21', null), cells: ['发展党员!D2 error'] },
    {
      asOf: '2025-08-09',
      sheets: row('2025-05-08', null, '转正'),
      cells: ['发展党员!D2 warning'],
      variant: 'pending',
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '转正大会日期']] } },
    row('2013-05-08', '2014-08-09', '转正'),
  ],
});

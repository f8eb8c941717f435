import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...dates: (string | null)[]) => ({ 处分处置: [['张三', '警告', ...dates]] });
testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '期限至', '支部大会日期', '批准日期'] },
  accept: [
    row('2025-03-01', '2025-03-01', '2025-02-01', '2025-02-01'),
    row('2025-03-20', '2025-03', '2025-02-20', '2025-02'),
    row('2025-03-01', null, null, '2025-01-01'),
  ],
  reject: [
    {
      sheets: row('2025-03-01', '2025-02-28', null, null),
      cells: ['处分处置!D2 warning'],
      variant: 'decidedOn',
    },
    {
      sheets: row('2025-03-01', null, '2025-03', '2025-02-28'),
      cells: ['处分处置!F2 warning'],
      variant: 'meetingOn',
    },
  ],
});

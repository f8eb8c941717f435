import { testRule } from '../../testing';
import { rule } from './rule';

const of = (foundOn: string | null, dueOn: string | null, doneOn: string | null) => ({
  问题整改: [[foundOn, '学习不够', dueOn, doneOn]],
});

testRule(rule, {
  headers: { 问题整改: ['发现日期', '问题', '整改时限', '整改日期'] },
  accept: [
    of('2025-03-10', '2025-03-10', '2025-03-10'),
    of('2025-03-10', '2025-03', '2025-03'),
    of(null, '2025-03-01', '2025-03-01'),
    of('2025-03-10', null, null),
  ],
  reject: [
    { sheets: of('2025-03-10', null, '2025-03-09'), cells: ['问题整改!D2 error'] },
    { sheets: of('2025-03-10', '2025-03-09', null), cells: ['问题整改!C2 warning'] },
    { sheets: of('2025-03', '2025-02-28', '2025-02'), cells: ['问题整改!D2', '问题整改!C2'] },
  ],
  notChecked: [{ with: {} }],
});

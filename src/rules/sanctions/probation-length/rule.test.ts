import { testRule } from '../../testing';
import { rule } from './rule';

const row = (until: string | null, kind = '留党察看') => ({
  处分处置: [['张三', kind, '2024-03-01', until]],
});
testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '期限至'] },
  accept: [
    row('2025-03-01'),
    row('2026-03-01'),
    row('2026-03'),
    row('2025-03'),
    { note: 'other kinds', sheets: row('2028-03-01', '警告') },
    row(null, '警告'),
    { note: 'before it begins: another rule', sheets: row('2023-03-01') },
  ],
  reject: [
    { sheets: row('2026-03-02'), cells: ['处分处置!D2 error'], variant: 'default' },
    { sheets: row('2025-02-28'), cells: ['处分处置!D2 warning'], variant: 'short' },
    { sheets: row(null), cells: ['处分处置!D2 warning'], variant: 'missing' },
    { sheets: row('2024-03-01'), cells: ['处分处置!D2 warning'], variant: 'short' },
  ],
});

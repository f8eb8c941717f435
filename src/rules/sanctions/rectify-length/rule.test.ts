import { testRule } from '../../testing';
import { rule } from './rule';

const row = (until: string | null, kind = '限期改正') => ({
  处分处置: [['张三', kind, '2025-03-01', until]],
});
testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '期限至'] },
  accept: [row('2025-09-01'), row('2025-09'), row(null), row('2027-03-01', '留党察看')],
  reject: [
    { sheets: row('2025-09-02'), cells: ['处分处置!D2 warning'], variant: 'long' },
    { sheets: row('2026-03-01'), cells: ['处分处置!D2 warning'], variant: 'long' },
    { sheets: row('2026-03-02'), cells: ['处分处置!D2 error'], variant: 'default' },
  ],
});

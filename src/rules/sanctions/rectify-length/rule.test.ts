import { testRule } from '../../testing';
import { rule } from './rule';

const row = (until: string | null, kind = '限期改正', decided = '2025-03-01') => ({
  处分处置: [['张三', kind, decided, until]],
});
testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '期限至'] },
  accept: [
    row('2025-09-01'),
    row('2025-09'),
    row(null),
    row('2027-03-01', '留党察看'),
    row('2025-06-15', '限期改正', '2024-06-15'),
    { checked: true, sheets: row('2025-09-01') },
  ],
  reject: [
    { sheets: row('2025-09-02'), cells: ['处分处置!D2 warning'], variant: 'long' },
    { sheets: row('2026-03-01'), cells: ['处分处置!D2 warning'], variant: 'long' },
    {
      sheets: row('2024-12-17', '限期改正', '2024-06-16'),
      cells: ['处分处置!D2 warning'],
      variant: 'long',
    },
    { sheets: row('2025-06-16', '限期改正', '2024-06-15'), cells: ['处分处置!D2 error'] },
    { sheets: row('2026-03-02'), cells: ['处分处置!D2 error'], variant: 'default' },
  ],
  notChecked: [row('2021-05-05', '限期改正', '2019-05-05')],
});

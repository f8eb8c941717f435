import { testRule } from '../../testing';
import { rule } from './rule';

const of = (promisedOn: string | null, reviewedOn: string | null) => ({
  承诺践诺: [['张三', promisedOn, '带头学习', reviewedOn]],
});

testRule(rule, {
  headers: { 承诺践诺: ['姓名', '承诺日期', '事项', '评议日期'] },
  accept: [of('2025-01-10', '2025-12-20'), of('2024-12-31', null), of(null, null)],
  reject: [{ sheets: of('2025-01-01', null), cells: ['承诺践诺!D2 info'] }],
  notChecked: [
    { sheets: of('2025-01-01', null), asOf: '2025-12-30' },
    { sheets: of('2025-01-01', null), year: null },
    { with: {} },
  ],
});

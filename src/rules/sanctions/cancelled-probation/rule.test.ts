import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期'] },
  accept: [
    {
      处分处置: [
        ['张三', '警告', '2025-03-01'],
        ['李四', '批评', '2025-03-01'],
        ['王五', null, '2025-03-01'],
      ],
    },
  ],
  reject: [
    {
      sheets: { 处分处置: [['张三', '取消预备党员资格', '2025-03-01']] },
      cells: ['处分处置!B2 error'],
    },
    {
      sheets: { 处分处置: [['张三', '取消预备资格', '2025-03-01']] },
      cells: ['处分处置!B2 error'],
    },
  ],
});

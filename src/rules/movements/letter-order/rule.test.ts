import { testRule } from '../../testing';
import { rule } from './rule';

const row = (letter: string | null, arrived: string | null) => ({
  党员增减: [['张三', '1', '转入组织关系', '2025-03-01', letter, arrived]],
});
testRule(rule, {
  headers: {
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期', '介绍信开具日期', '报到日期'],
  },
  accept: [
    row('2025-03-01', '2025-03-01'),
    row('2025-03-20', '2025-03'),
    row('2025-03-01', null),
    row(null, '2025-03-01'),
  ],
  reject: [
    { sheets: row('2025-03-02', '2025-03-01'), cells: ['党员增减!F2 warning'] },
    { sheets: row('2025-03', '2025-02-28'), cells: ['党员增减!F2 warning'] },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {},
  accept: [
    {
      with: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-01-05'],
        ],
      },
    },
    {
      note: 'no records are looked for there',
      with: { 填写说明: [['请先填写支部信息'], ['再填写党员名册']] },
    },
  ],
  reject: [
    {
      with: {
        采购清单: [
          ['物品', '单价', '数量'],
          ['钢笔', '5', '10'],
        ],
      },
      cells: ['file'],
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 核实说明: ['规则', '工作表', '对象', '说明'] },
  accept: [
    { 核实说明: [] },
    {
      note: 'without a reason it is not an entry',
      sheets: { 核实说明: [['x', null, '张三', null]] },
    },
  ],
  reject: [
    {
      sheets: { 核实说明: [['members/id-check-digit', null, '张三', '已核']] },
      cells: ['核实说明!A2 info'],
    },
    {
      sheets: {
        核实说明: [
          ['members/id-check-digit', null, '张三', '已核'],
          ['members/id-check-digit', null, null, '已核'],
        ],
      },
      cells: ['核实说明!A2 info', '核实说明!A3 info'],
      says: ['张三', ''],
    },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', '是'],
  ['李四', '否'],
  ['王五', null],
  ['赵六', '是'],
  ['赵六', '是'],
];
const of = (
  name: string,
  attended: string | null,
  reason: string | null = null,
  mode: string | null = null,
) => ({
  党员名册: ROSTER,
  出席登记: [['1', name, attended, reason, mode]],
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '是否党员领导干部'],
    出席登记: ['编号', '姓名', '出席', '原因', '汇报方式'],
  },
  accept: [
    of('张三', '出席'),
    of('张三', null),
    of('张三', '请假', null, '单独汇报'),
    of('张三', '缺席', '出差', '外出汇报'),
    of('张三', '缺席', null, '调查汇报'),
    of('李四', '缺席'),
    of('王五', '请假'),
    of('赵六', '请假'),
  ],
  reject: [
    { sheets: of('张三', '缺席'), cells: ['出席登记!C2 warning'], variant: 'default' },
    { sheets: of('张三', '请假'), cells: ['出席登记!C2 warning'] },
    { sheets: of('张三', '请假', '出差'), cells: ['出席登记!C2 info'], variant: 'reason' },
    {
      note: 'a register with room for one of the two',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席', '原因'],
          ['1', '张三', '缺席', null],
        ],
      },
      cells: ['出席登记!C2 warning'],
    },
    {
      note: 'a register with room for the other',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席', '汇报方式'],
          ['1', '张三', '缺席', null],
        ],
      },
      cells: ['出席登记!C2 warning'],
    },
  ],
  notChecked: [
    { 出席登记: [['1', '张三', '缺席', null, null]] },
    {
      note: 'a register of marks only',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席'],
          ['1', '张三', '缺席'],
        ],
      },
    },
  ],
});

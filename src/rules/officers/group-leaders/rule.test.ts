import { testRule } from '../../testing';
import { rule } from './rule';

const roster = [
  ['张三', '1', '第一党小组'],
  ['李四', '2', '第一党小组'],
  ['王五', '3', '第二党小组'],
];
const leader = (name: string) => [name, '党小组组长', '2024-01-05'];
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '党小组'],
    班子成员: ['姓名', '党内职务', '任职日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'a post that cannot be read may be the one',
      sheets: { 党员名册: roster, 班子成员: [leader('张三'), ['王五', '组张', '2024-01-05']] },
    },
    { 党员名册: roster, 班子成员: [['王五', '组张', '2024-01-05']] },
    { 党员名册: roster, 班子成员: [leader('张三'), leader('王五')] },
    {
      党员名册: roster,
      班子成员: [leader('张三'), ['王五', '组织委员兼党小组组长', '2024-01-05']],
    },
    {
      note: 'no groups',
      sheets: { 党员名册: [['张三', '1', null]], 班子成员: [['张三', '书记', '2024-01-05']] },
    },
    {
      note: 'a group whose last member has left',
      sheets: {
        党员名册: roster,
        班子成员: [leader('张三')],
        党员增减: [['王五', '3', '转出组织关系', '2025-06-01']],
      },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2024-01-05']] },
      cells: ['班子成员!B1 warning'],
      variant: 'none',
    },
    {
      sheets: { 党员名册: roster, 班子成员: [leader('张三')] },
      cells: ['班子成员!B1 warning'],
      variant: 'missing',
    },
    {
      sheets: { 党员名册: roster, 班子成员: [leader('张三'), leader('王五'), leader('李四')] },
      cells: ['班子成员!B4 warning'],
      variant: 'second',
    },
  ],
});

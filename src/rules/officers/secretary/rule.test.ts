import { testRule } from '../../testing';
import { rule } from './rule';

const of = (kind: string) => [['甲支部', kind, '乙党委', '机关', 2025]];
const row = (name: string, post: string) => [name, post, '2024-01-05'];
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    班子成员: ['姓名', '党内职务', '任职日期'],
  },
  accept: [
    {
      note: 'a post that cannot be read may be the one',
      sheets: { 支部信息: of('支部'), 班子成员: [row('张三', '书纪')] },
    },
    { 支部信息: of('支部'), 班子成员: [row('张三', '书记')] },
    { 支部信息: of('支部'), 班子成员: [row('张三', '书记兼组织委员')] },
    {
      支部信息: of('支部'),
      班子成员: [row('张三', '书记、组织委员'), row('李四', '副书记兼纪检委员')],
    },
    {
      支部信息: of('支部'),
      班子成员: [row('张三', '书记'), row('李四', '副书记'), row('张三', '书记')],
    },
    {
      note: 'a committee',
      sheets: {
        支部信息: of('党委'),
        班子成员: [row('张三', '书记'), row('李四', '副书记'), row('王五', '副书记')],
      },
    },
  ],
  reject: [
    {
      sheets: { 支部信息: of('支部'), 班子成员: [row('李四', '副书记')] },
      cells: ['班子成员!B1 error'],
      variant: 'none',
    },
    {
      sheets: { 支部信息: of('支部'), 班子成员: [row('张三', '书记'), row('李四', '书记')] },
      cells: ['班子成员!B3 error'],
      variant: 'default',
    },
    {
      sheets: {
        支部信息: of('支部'),
        班子成员: [row('张三', '书记兼组织委员'), row('李四', '书记兼宣传委员')],
      },
      cells: ['班子成员!B3 error'],
    },
    {
      sheets: {
        支部信息: of('联合支部'),
        班子成员: [row('张三', '书记'), row('李四', '副书记'), row('王五', '副书记')],
      },
      cells: ['班子成员!B4 error'],
      variant: 'deputy',
    },
  ],
  notChecked: [{ 支部信息: of('支部') }],
});

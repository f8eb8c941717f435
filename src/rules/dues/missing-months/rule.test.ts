import { testRule } from '../../testing';
import { rule } from './rule';

const member = (
  name: string,
  joined: string | null = '2001-07-01',
  mobile: string | null = null,
  lost: string | null = null,
  status: string | null = null,
) => [name, name, joined, mobile, lost, status];
const dues = (name: string, ...months: number[]) =>
  months.map((month) => [name, `2025-${String(month).padStart(2, '0')}`, 30, 30]);
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const moved = (kind: string, date: string | null) => [['张三', '张三', kind, date]];
const without = (...months: number[]) => ALL.filter((month) => !months.includes(month));

const wide = (...paid: (number | null)[]) => ({
  党费收缴: [
    ['姓名', '交费类别', ...ALL.map((month) => `${month}月`)],
    ['张三', '在职', ...paid],
  ],
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期', '是否流动党员', '是否失联党员', '党籍状态'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
  },
  accept: [
    { 党员名册: [member('张三')], 党费收缴: dues('张三', ...ALL) },
    { 党员名册: [member('张三', null)], 党费收缴: dues('张三', ...ALL) },
    { 党员名册: [member('张三')], 党费收缴: dues('张三', 3, 6, 9, 12) },
    { sheets: { 党员名册: [member('张三')], 党费收缴: dues('张三', 1, 2, 3) }, asOf: '2025-06-29' },
    {
      党员名册: [member('张三', '2025-04-20')],
      党费收缴: dues('张三', ...without(1, 2, 3, 4)),
    },
    {
      党员名册: [member('张三')],
      党员增减: moved('转入组织关系', '2025-04-01'),
      党费收缴: dues('张三', ...without(1, 2, 3, 4)),
    },
    {
      党员名册: [member('张三')],
      党员增减: moved('转出组织关系', '2025-04-30'),
      党费收缴: dues('张三', 1, 2, 3),
    },
    {
      党员名册: [member('张三')],
      党员增减: moved('转入组织关系', null),
      党费收缴: dues('张三', 12, 11),
    },
    {
      党员名册: [member('张三'), member('李四', '2001-07-01', '是')],
      党费收缴: dues('张三', ...ALL),
    },
    {
      党员名册: [member('张三'), member('李四', '2001-07-01', null, '是')],
      党费收缴: dues('张三', ...ALL),
    },
    {
      党员名册: [member('张三'), member('李四', '2001-07-01', null, null, '停止党籍')],
      党费收缴: dues('张三', ...ALL),
    },
    {
      党员名册: [member('张三')],
      党费收缴: [...dues('张三', 1, 2), ['张三', '年初', 30, 30]],
    },
    { sheets: { 党员名册: [member('张三')] }, with: wide(...ALL) },
  ],
  reject: [
    {
      sheets: { 党员名册: [member('张三')] },
      with: wide(1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11, 12),
      cells: ['党员名册!A2'],
      note: 'the wide form',
    },
    {
      sheets: { 党员名册: [member('张三')], 党费收缴: dues('张三', ...without(5)) },
      says: ['张三没有2025年5月的党费记录'],
      cells: ['党员名册!A2 warning'],
      variant: 'default',
    },
    {
      sheets: {
        党员名册: [member('张三'), member('李四')],
        党费收缴: dues('张三', ...ALL),
      },
      cells: ['党员名册!A3'],
      variant: 'none',
    },
    {
      sheets: { 党员名册: [member('张三')], 党费收缴: dues('张三', 1, 2, 3) },
      asOf: '2025-06-30',
      cells: ['党员名册!A2'],
    },
    {
      sheets: {
        党员名册: [member('张三', '2025-04-20')],
        党费收缴: dues('张三', ...without(1, 2, 3, 4, 5)),
      },
      cells: ['党员名册!A2'],
    },
    {
      sheets: {
        党员名册: [member('张三')],
        党员增减: moved('转入组织关系', '2025-04-01'),
        党费收缴: dues('张三', ...without(1, 2, 3, 4, 5)),
      },
      cells: ['党员名册!A2'],
    },
    {
      sheets: {
        党员名册: [member('张三')],
        党员增减: moved('死亡', '2025-04-30'),
        党费收缴: dues('张三', 1, 2),
      },
      cells: ['党员名册!A2'],
    },
    {
      sheets: { 党员名册: [member('张三')], 党费收缴: [] },
      cells: ['党费收缴!B1'],
      variant: 'empty',
    },
  ],
  notChecked: [
    {
      党员名册: [member('张三'), ['张三', 'B', '2001-07-01', null, null, null]],
      党费收缴: dues('张三', 1),
    },
    { sheets: { 党员名册: [member('张三')], 党费收缴: [] }, asOf: '2025-03-30' },
    { 党员名册: [member('张三')] },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);
const paid = (name: string, ...months: readonly string[]) =>
  months.map((month) => [name, month, 30, 30]);
/** The months of the year, with another in the place of the first. */
const first = (month: string) => [month, ...MONTHS.slice(1)];
const ROSTER = ['张三', '李四', '王五'].map((name) => [name, name, '2001-07-01']);

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    { 党员名册: ROSTER, 党费收缴: paid('张三', ...MONTHS) },
    { note: 'paid up', sheets: { 党员名册: ROSTER, 党费收缴: paid('张三', '2024-12', ...MONTHS) } },
    {
      note: 'gone before the month that would be meant',
      sheets: {
        党员名册: ROSTER,
        党费收缴: paid('张三', '2024-11', '2025-01'),
        党员增减: [['张三', '张三', '转出组织关系', '2025-02-10']],
      },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: ROSTER, 党费收缴: paid('张三', ...first('2024-01')) },
      cells: ['党费收缴!B2 warning'],
      says: ['2025年1月没有本人的记录'],
      remedies: [['mistyped', 'true']],
    },
    {
      note: 'of everybody the same month: one line',
      sheets: {
        党员名册: ROSTER,
        党费收缴: ROSTER.flatMap(([name = '']) => paid(name, ...first('2052-01'))),
      },
      cells: ['党费收缴!B2'],
      groups: [['党费收缴!B2', '党费收缴!B14', '党费收缴!B26']],
    },
  ],
  notChecked: [{ sheets: { 党员名册: ROSTER, 党费收缴: [] }, asOf: '2025-01-31' }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (last: number | null) => [['甲', '支部', '乙', '机关', 2025, last]];
const roster = [
  ['张三', '1', '2010-05-01'],
  ['李四', '2', '2012-05-01'],
  ['王五', '3', '2025-05-01'],
];
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '上年底党员总数'],
    党员名册: ['姓名', '公民身份号码', '入党日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'a temporary branch, whose people stand on other rosters',
      sheets: {
        支部信息: [['甲', '临时党支部', '乙', '机关', 2025, 0]],
        党员名册: roster,
        党员增减: [],
      },
      verdicts: { notApplicable: 1 },
    },
    {
      note: 'a number that is wrong on one of the sheets',
      sheets: {
        支部信息: of(2),
        党员名册: roster,
        党员增减: [['王五', '33', '发展党员', '2025-05-01']],
      },
    },
    {
      note: 'admitted, and in 党员增减',
      sheets: {
        支部信息: of(2),
        党员名册: roster,
        党员增减: [['王五', '3', '发展党员', '2025-05-01']],
      },
    },
    {
      note: 'admitted, on the roster only',
      sheets: { 支部信息: of(2), 党员名册: roster, 党员增减: [] },
    },
    {
      note: 'gone, with and without a row on the roster; come',
      sheets: {
        支部信息: of(2),
        党员名册: roster,
        党员增减: [
          ['张三', '1', '转出组织关系', '2025-03-01'],
          ['赵六', '4', '死亡', '2025-04-01'],
          ['李四', '2', '转入组织关系', '2025-02-01'],
        ],
      },
    },
    {
      note: 'another year does not count',
      sheets: {
        支部信息: of(2),
        党员名册: roster,
        党员增减: [['赵六', '4', '死亡', '2024-04-01']],
      },
    },
    {
      note: 'not yet',
      asOf: '2025-03-31',
      sheets: {
        支部信息: of(2),
        党员名册: roster,
        党员增减: [['张三', '1', '死亡', '2025-04-01']],
      },
    },
    {
      note: 'leaves later and is off the roster already',
      asOf: '2025-06-15',
      sheets: {
        支部信息: of(3),
        党员名册: roster,
        党员增减: [['赵六', '4', '死亡', '2025-09-01']],
      },
    },
    { note: 'not given', sheets: { 支部信息: of(null), 党员名册: roster, 党员增减: [] } },
  ],
  reject: [
    {
      note: 'who left has the name of one on the roster, and another number',
      sheets: {
        支部信息: of(3),
        党员名册: [
          ['张三', '11010519491231002X', '2010-05-01'],
          ['李四', '2', '2012-05-01'],
          ['王五', '3', '2015-05-01'],
        ],
        党员增减: [['张三', '440524188001010014', '死亡', '2025-05-01']],
      },
      cells: ['党员增减!B2 warning'],
      variant: 'namesake',
      related: ['支部信息!F2'],
      remedies: [['mistyped', 'true']],
    },
    { sheets: { 支部信息: of(3), 党员名册: roster, 党员增减: [] }, cells: ['支部信息!F2 warning'] },
    {
      note: 'an exit that was not entered',
      sheets: {
        支部信息: of(3),
        党员名册: roster,
        党员增减: [['王五', '3', '发展党员', '2025-05-01']],
      },
      cells: ['支部信息!F2 warning'],
    },
  ],
  notChecked: [
    { 支部信息: of(3), 党员名册: roster, 党员增减: [['赵六', '4', '走了', '2025-05-01']] },
    { 支部信息: of(3), 党员名册: roster },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const ID = '11010519491231002X';
const SLIP = '110105194912310038';
const OTHER = '440524188001010014';
const roster = [
  ['张三', ID],
  ['李四', OTHER],
];
const both = ['mistyped', 'true'] as const;

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码'],
    党费收缴: ['姓名', '公民身份号码', '年月', '应交', '实交'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    民主评议: ['年度', '姓名', '支部评定'],
    发展党员: ['姓名', '公民身份号码', '申请入党日期', '接收大会日期'],
  },
  accept: [
    {
      sheets: { 党员名册: roster, 党费收缴: [['张三', ID, '2025-01', 5, 5]] },
      verdicts: { met: 1, broken: 0 },
      checked: true,
    },
    {
      note: 'a namesake who left is another person',
      sheets: {
        党员名册: roster,
        党员增减: [['张三', '110105195503020018', '死亡', '2025-01-05']],
      },
      verdicts: { notApplicable: 1 },
    },
    {
      note: 'without numbers there is nothing to compare',
      sheets: { 党员名册: roster, 党费收缴: [['王五', null, '2025-01', 5, 5]] },
    },
    {
      note: 'a number on the roster that is none has its own finding',
      sheets: {
        党员名册: [['张三', `${SLIP.slice(0, 17)}1`]],
        党费收缴: [['张三', ID, '2025-01', 5, 5]],
      },
    },
  ],
  reject: [
    {
      note: 'every row with the wrong number is one finding',
      sheets: {
        党员名册: roster,
        党费收缴: [
          ['张三', ID, '2025-01', 5, 5],
          ['张三', SLIP, '2025-02', 5, 5],
          ['张三', SLIP, '2025-03', 5, 5],
        ],
      },
      cells: ['党费收缴!B3 warning'],
      groups: [['党费收缴!B3', '党费收缴!B4']],
      related: ['党员名册!B2'],
      variant: 'number',
      remedies: [both],
    },
    {
      note: 'a slip in a movement',
      sheets: { 党员名册: roster, 党员增减: [['张三', SLIP, '转入组织关系', '2025-01-05']] },
      cells: ['党员增减!B2'],
    },
    {
      sheets: { 党员名册: roster, 党费收缴: [['张山', ID, '2025-01', 5, 5]] },
      cells: ['党费收缴!A2'],
      variant: 'name',
      remedies: [both],
    },
    {
      sheets: { 党员名册: roster, 党费收缴: [['张三', OTHER, '2025-01', 5, 5]] },
      cells: ['党费收缴!B2'],
      variant: 'other',
      related: ['党员名册!B3'],
      remedies: [['mistyped']],
    },
    {
      note: 'the numbers of two have changed places',
      sheets: {
        党员名册: roster,
        党费收缴: [
          ['张三', OTHER, '2025-01', 5, 5],
          ['李四', ID, '2025-01', 5, 5],
        ],
      },
      cells: ['党费收缴!B2'],
      groups: [['党费收缴!B2', '党费收缴!B3']],
      variant: 'other',
    },
    {
      note: 'two registers agree against the roster',
      sheets: {
        党员名册: roster,
        党费收缴: [['张三', SLIP, '2025-01', 5, 5]],
        党员增减: [['张三', SLIP, '转入组织关系', '2025-01-05']],
      },
      cells: ['党员名册!B2'],
      variant: 'rosterNumber',
      remedies: [both],
    },
    {
      note: 'and with 发展党员',
      sheets: {
        党员名册: roster,
        党费收缴: [['张三', SLIP, '2025-01', 5, 5]],
        发展党员: [['张三', SLIP, '2024-01-05', '2025-01-05']],
      },
      cells: ['党员名册!B2'],
    },
    {
      note: 'a name that every other register writes otherwise',
      sheets: {
        党员名册: [['张叁', ID]],
        党费收缴: [['张三', ID, '2025-01', 5, 5]],
        民主评议: [[2025, '张三', '合格']],
      },
      cells: ['党员名册!A2'],
      variant: 'rosterName',
      remedies: [both],
    },
  ],
});

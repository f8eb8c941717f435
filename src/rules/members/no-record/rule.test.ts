import { testRule } from '../../testing';
import { rule } from './rule';

const roster = [
  ['张三', '2010-07-01'],
  ['李四', '2010-07-01'],
];
const dues = (name: string, to: number) =>
  Array.from({ length: to }, (_, i) => [name, `2025-${String(i + 1).padStart(2, '0')}`, 5, 5]);

testRule(rule, {
  headers: {
    党员名册: ['姓名', '入党日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
    谈心谈话: ['日期', '谈话人', '谈话对象'],
    教育培训: ['姓名', '培训名称', '开始日期', '学时'],
    民主评议: ['年度', '姓名', '支部评定'],
  },
  accept: [
    {
      note: 'one register knows of the member',
      sheets: {
        党员名册: roster,
        谈心谈话: [['2025-03-01', '张三', '李四']],
        教育培训: [['张三', '轮训', '2025-03-01', 32]],
        民主评议: [[2025, '张三', '合格']],
      },
      verdicts: { met: 2, broken: 0 },
    },
    {
      note: 'two registers are not enough to say so',
      sheets: {
        党员名册: roster,
        教育培训: [['张三', '轮训', '2025-03-01', 32]],
        民主评议: [[2025, '张三', '合格']],
      },
      verdicts: { met: 0, notApplicable: 2 },
    },
    {
      note: 'left the branch',
      sheets: {
        党员名册: roster,
        党员增减: [['李四', null, '转出组织关系', '2025-03-01']],
        党费收缴: dues('张三', 12),
        教育培训: [['张三', '轮训', '2025-03-01', 32]],
        民主评议: [[2025, '张三', '合格']],
      },
    },
  ],
  reject: [
    {
      sheets: {
        党员名册: roster,
        党费收缴: dues('张三', 12),
        教育培训: [['张三', '轮训', '2025-03-01', 32]],
        民主评议: [[2025, '张三', '合格']],
      },
      cells: ['党员名册!A3 warning'],
      remedies: [['mistyped', 'missing', 'true']],
      verdicts: { met: 1, broken: 1 },
    },
    {
      sheets: {
        党员名册: roster,
        党费收缴: [...dues('张三', 12), ...dues('李四', 3)],
        教育培训: [['张三', '轮训', '2025-03-01', 32]],
        民主评议: [[2025, '张三', '合格']],
      },
      cells: ['党员名册!A3'],
      variant: 'since',
      says: ['2025年3月'],
    },
  ],
  notChecked: [{ with: { 党费收缴: [['姓名', '年月', '应交', '实交']] } }],
});

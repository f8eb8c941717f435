import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  hours: number | null,
  post = '书记',
  appointedOn: string | null = '2024-12-31',
  extra: (string | null)[][] = [],
) => ({
  党员名册: [['张三', 'A', '2001-07-01'], ...extra],
  班子成员: [['张三', post, appointedOn]],
  教育培训: [['张三', '培训班', '2025-03-01', hours]],
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期'],
    班子成员: ['姓名', '党内职务', '任职日期'],
    教育培训: ['姓名', '培训名称', '开始日期', '学时'],
  },
  accept: [
    of(56),
    { sheets: of(null), verdicts: { met: 0, undecided: 1 } },
    of(1, '党小组组长'),
    of(1, '书记', '2025-01-01'),
    of(1, '书记', '2024-12-31', [['张三', 'B', '2001-07-01']]),
    { ...of(1), 班子成员: [['李四', '书记', null]] },
  ],
  reject: [
    { sheets: of(55), cells: ['班子成员!A2 warning'] },
    { sheets: of(55, '其他委员', null), cells: ['班子成员!A2'] },
    {
      sheets: {
        ...of(55),
        班子成员: [
          ['张三', '副书记', null],
          ['张三', '组织委员', null],
        ],
        教育培训: [['李四', '培训班', '2025-03-01', 60]],
      },
      cells: ['班子成员!A2'],
      variant: 'none',
      remedies: [['mistyped', 'missing', 'true']],
    },
  ],
  notChecked: [{ sheets: of(1), asOf: '2025-12-30' }, { ...of(1), 教育培训: [] }, { with: {} }],
});

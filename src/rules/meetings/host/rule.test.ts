import { testRule } from '../../testing';
import { rule } from './rule';

const OFFICERS = [
  ['张三', '书记', '2023-01-01'],
  ['李四', '副书记', '2023-01-01'],
  ['王五', '组织委员', '2024-05-01'],
];
const LEADER = ['赵六', '党小组组长', '2025-05-01'];
const of = (
  host: string | null,
  kind = '党员大会',
  date: string | null = '2025-01-10',
  officers: (string | null)[][] = OFFICERS,
) => ({ 会议记录: [[date, kind, host]], 班子成员: officers });
const WITH_LEADER = [...OFFICERS, LEADER];

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主持人'], 班子成员: ['姓名', '党内职务', '任职日期'] },
  accept: [
    of('张三'),
    of('李四', '支委会'),
    of('王五（组织委员）'),
    of('张三', '党员大会', '2025-01-10', [['张三', '书记兼组织委员', '2023-01-01']]),
    of('张三', '党员大会', '2025-01-10', [['张三', '副书记（主持工作）', '2023-01-01']]),
    of('孙七', '主题党日'),
    of('孙七', '党课'),
    of('孙七', '选举大会、党员大会'),
    of('孙七', '党员大会', '2024-04-30'),
    of('孙七', '党员大会', null),
    of(null),
    of('赵六', '党小组会', '2025-01-10', WITH_LEADER),
    of('王五', '党小组会', '2025-01-10', WITH_LEADER),
  ],
  reject: [
    { sheets: of('孙七'), cells: ['会议记录!C2 warning'], variant: 'default' },
    { sheets: of('孙七', '支委会、理论学习'), cells: ['会议记录!C2'] },
    { sheets: of('孙七', '党员大会', '2024-05-01'), cells: ['会议记录!C2'] },
    { sheets: of('赵六', '支委会', '2025-01-10', WITH_LEADER), cells: ['会议记录!C2'] },
    {
      sheets: of('孙七', '党小组会', '2025-01-10', WITH_LEADER),
      cells: ['会议记录!C2'],
      variant: 'group',
    },
  ],
  notChecked: [
    of('孙七', '党小组会'),
    of('孙七', '党员大会', '2025-01-10', []),
    of('孙七', '党员大会', '2025-01-10', [LEADER]),
    { 会议记录: [['2025-01-10', '党员大会', '孙七']] },
  ],
});

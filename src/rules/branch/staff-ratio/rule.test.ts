import { testRule } from '../../testing';
import { rule } from './rule';

const of = (unit: string, staff: number | null, officers: number | null) => ({
  支部信息: [['甲', '党委', '乙', unit, 2025, staff, officers]],
});
testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '统计年度',
      '在岗职工人数',
      '专职党务工作人员数',
    ],
  },
  accept: [
    of('机关', 200, 2),
    of('机关', 200, 4),
    of('机关', 30, 0),
    of('机关', 30, 1),
    of('机关', 199, 1),
    of('企业', 200, 0),
    of('机关', null, 0),
    of('机关', 200, null),
  ],
  reject: [
    { sheets: of('机关', 200, 1), cells: ['支部信息!G2 info'], variant: 'few' },
    { sheets: of('机关', 200, 5), cells: ['支部信息!G2 info'], variant: 'many' },
    { sheets: of('机关', 30, 2), cells: ['支部信息!G2 info'], variant: 'many' },
  ],
});

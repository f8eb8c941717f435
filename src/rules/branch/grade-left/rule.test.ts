import { testRule } from '../../testing';
import { rule } from './rule';

const of = (grade: string | null, left: string | null) => ({
  支部信息: [['第一支部', '支部', '机关党委', '机关', grade, left, 2025]],
});

testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '星级或等次',
      '退出等次日期',
      '统计年度',
    ],
  },
  accept: [of('五星', '2025-06-30'), of('五星', null), of(null, null)],
  reject: [{ sheets: of(null, '2025-06-30'), cells: ['支部信息!E2 info'] }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (grade: string | null, by: string | null) => ({
  支部信息: [['第一支部', '支部', '机关党委', '机关', grade, by, 2025]],
});

testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '星级或等次',
      '认定方式',
      '统计年度',
    ],
  },
  accept: [
    of('五星', '认定'),
    of('四星', '自评'),
    of(null, null),
    of('五星', '猜的'),
    {
      note: 'no column for it',
      with: {
        支部信息: [
          ['党组织全称', '组织类别', '上级党组织', '星级或等次', '统计年度'],
          ['第一支部', '支部', '机关党委', '五星', 2025],
        ],
      },
    },
  ],
  reject: [{ sheets: of('五星', null), cells: ['支部信息!F2 info'] }],
});

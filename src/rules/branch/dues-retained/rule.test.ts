import { testRule } from '../../testing';
import { rule } from './rule';

const of = (retained: number | null) => ({ 支部信息: [['甲', '支部', '乙', 2025, retained]] });
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '统计年度', '党费留存金额'],
  },
  accept: [of(0), of(null)],
  reject: [{ sheets: of(12.5), cells: ['支部信息!E2 info'] }],
});

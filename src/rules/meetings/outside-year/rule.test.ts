import { testRule } from '../../testing';
import { rule } from './rule';

const of = (date: string | null, kind = '党员大会') => ({ 会议记录: [[date, kind]] });
const NO_YEAR = {
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '统计年度'],
    ['一支部', '支部', '机关党委', null],
  ],
  会议记录: [
    ['日期', '会议类型'],
    ['2024-05-01', '党课'],
  ],
};

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    of('2025-01-01'),
    of('2025-12-31'),
    of('2025-05'),
    of(null),
    of('2026-03-31', '组织生活会'),
    of('2026-01', '民主评议党员'),
  ],
  reject: [
    { sheets: of('2024-12-31'), cells: ['会议记录!A2 info'] },
    { sheets: of('2026-01-01'), cells: ['会议记录!A2'] },
    { sheets: of('2026-04-01', '组织生活会'), cells: ['会议记录!A2'] },
    { sheets: of('2024-02-01', '组织生活会'), cells: ['会议记录!A2'] },
    { sheets: of('2027-02-01', '组织生活会'), cells: ['会议记录!A2'] },
  ],
  notChecked: [{ with: {} }, { with: NO_YEAR, year: null }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (year: number | null) => ({
  sheets: { 支部信息: [['甲', '支部', '乙', '机关', year]] },
  asOf: '2025-12-31',
});
testRule(rule, {
  headers: { 支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'] },
  accept: [of(2025), of(2026), of(2000), of(null)],
  reject: [
    {
      note: 'all that is recorded is of another year',
      with: {
        支部信息: [
          ['党组织全称', '组织类别', '上级党组织', '统计年度'],
          ['甲', '支部', '乙', 2024],
        ],
        会议记录: [
          ['日期', '会议类型'],
          ...Array.from({ length: 12 }, (_, i) => [
            `2025-${String(i + 1).padStart(2, '0')}-05`,
            '主题党日',
          ]),
        ],
      },
      year: 2024,
      cells: ['支部信息!D2 warning'],
      variant: 'records',
      remedies: [['mistyped', 'missing']],
    },
    {
      note: 'a year that has not come, or a clock that is behind',
      ...of(2027),
      cells: ['支部信息!E2 warning'],
      variant: 'ahead',
      remedies: [['mistyped', 'true']],
    },
    { ...of(1999), cells: ['支部信息!E2 warning'] },
    { ...of(25), cells: ['支部信息!E2 warning'] },
  ],
});

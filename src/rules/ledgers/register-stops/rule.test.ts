import { testRule } from '../../testing';
import { rule } from './rule';

const meetings = (...months: number[]) =>
  months.map((month) => [`2025-${String(month).padStart(2, '0')}-05`, '主题党日']);
const dues = (...months: number[]) =>
  months.map((month) => ['张三', `2025-${String(month).padStart(2, '0')}`, 5, 5]);

testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '统计年度'],
    会议记录: ['日期', '会议类型'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
  },
  accept: [
    {
      note: 'one month without is no end',
      sheets: { 会议记录: meetings(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) },
      verdicts: { met: 1, broken: 0 },
      checked: true,
    },
    { note: 'never kept by the month', sheets: { 会议记录: meetings(1, 6) } },
    { note: 'not due yet', sheets: { 会议记录: meetings(1, 2, 3) }, asOf: '2025-04-20' },
    { note: 'paid by the quarter', sheets: { 党费收缴: dues(1, 4, 7, 10) } },
    {
      note: 'an open date may be the last',
      sheets: { 会议记录: [...meetings(1, 2, 3, 4), [null, '党员大会']] },
      verdicts: { undecided: 1 },
    },
  ],
  reject: [
    {
      sheets: { 会议记录: meetings(1, 2, 3, 4, 5, 6) },
      cells: ['会议记录!A7 warning'],
      says: ['2025年7月至2025年12月'],
      remedies: [['mistyped', 'missing', 'true']],
      verdicts: { broken: 1 },
      bases: ['T-01'],
    },
    {
      sheets: { 党费收缴: dues(1, 2, 3, 4, 5, 6) },
      cells: ['党费收缴!B7'],
      bases: ['C-02'],
    },
    {
      note: 'both',
      sheets: { 会议记录: meetings(1, 2, 3), 党费收缴: dues(1, 2, 3) },
      asOf: '2025-06-30',
      cells: ['会议记录!A4', '党费收缴!B4'],
    },
  ],
  notChecked: [
    {
      sheets: {
        支部信息: [['中共某项目临时支部委员会', '临时党支部', 2025]],
        会议记录: meetings(1, 2, 3),
      },
      says: '临时党支部',
    },
  ],
});

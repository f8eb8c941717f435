import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '姓名',
  '公民身份号码',
  '列为积极分子日期',
  '考察日期',
  '列为发展对象日期',
  '结果',
];

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    { 发展党员: [['张三', 'A', '2024-01-10', '2024-07-10、2025-01-10', '2025-02-01']] },
    {
      note: 'the last day of grace',
      sheets: { 发展党员: [['张三', 'A', '2025-01-10', '2025-08-10', '2025-12-01']] },
    },
    {
      note: 'months',
      sheets: { 发展党员: [['张三', 'A', '2025-01-31', '2025-08、2025-12', null]] },
    },
    {
      note: 'out of order',
      sheets: { 发展党员: [['张三', 'A', '2024-01-10', '2025-01-10、2024-07-10', '2025-02-01']] },
    },
    {
      note: 'not over yet',
      asOf: '2025-12-31',
      sheets: { 发展党员: [['张三', 'A', '2025-06-01', null]] },
    },
    {
      note: 'earlier years are in earlier workbooks',
      sheets: { 发展党员: [['张三', 'A', '2019-06-01', '2025-06-20、2025-12-20']] },
    },
    {
      note: 'from the first day of the year',
      sheets: { 发展党员: [['张三', 'A', '2019-06-01', '2025-01-01、2025-07-01、2025-12-20']] },
    },
    {
      note: 'ended, nobody knows when',
      sheets: { 发展党员: [['张三', 'A', '2025-01-01', null, null, '终止']] },
    },
    {
      note: 'unread dates are neither reviews nor none',
      sheets: { 发展党员: [['张三', 'A', '2022-01-10', '每半年', '2023-02-01']] },
      verdicts: { met: 0, broken: 0, undecided: 1 },
    },
    {
      note: 'a half year and the grace, by the text of 2026',
      year: 2026,
      asOf: '2026-12-31',
      sheets: { 发展党员: [['张三', 'A', '2026-05-20', '2026-12-20', null, null]] },
    },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2025-01-10', '2025-08-11', '2025-12-01']] },
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'one finding a person',
      sheets: { 发展党员: [['张三', 'A', '2023-01-10', '2023-09-10、2024-09-10', '2025-12-01']] },
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'never reviewed',
      asOf: '2025-09-01',
      sheets: { 发展党员: [['张三', 'A', '2025-01-10', null, null, '培养中']] },
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'in the year of the workbook',
      sheets: { 发展党员: [['张三', 'A', '2019-06-01', '2025-09-01']] },
      cells: ['发展党员!D2 warning'],
    },
    {
      year: 2027,
      asOf: '2027-12-31',
      sheets: { 发展党员: [['张三', 'A', '2026-06-01', null]] },
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'a day more, by the text of 2026',
      year: 2026,
      asOf: '2026-12-31',
      sheets: { 发展党员: [['张三', 'A', '2026-05-20', '2026-12-21', null, null]] },
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'listed without any review: no better than a small gap',
      sheets: { 发展党员: [['张三', 'A', '2022-01-10', null, '2023-02-01']] },
      cells: ['发展党员!D2 warning'],
      variant: 'none',
      remedies: [['missing', 'true']],
      verdicts: { met: 0, broken: 1 },
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '列为积极分子日期']] } }],
});

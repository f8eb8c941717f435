import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '姓名',
  '公民身份号码',
  '谈话日期',
  '列为积极分子日期',
  '支委会讨论日期',
  '上级同意日期',
  '公示开始日期',
  '公示结束日期',
  '列为发展对象日期',
  '政治审查日期',
  '培训结束日期',
  '支委会审查日期',
  '预审日期',
  '接收大会日期',
  '党委审批日期',
  '入党宣誓日期',
  '转正申请日期',
  '转正大会日期',
  '转正审批日期',
];
const WHOLE: Record<string, string> = {
  姓名: '张三',
  公民身份号码: 'A',
  谈话日期: '2022-05-20',
  列为积极分子日期: '2022-09-01',
  支委会讨论日期: '2023-09-05',
  上级同意日期: '2023-09-20',
  列为发展对象日期: '2023-10-10',
  政治审查日期: '2023-11-01',
  培训结束日期: '2023-12-01',
  支委会审查日期: '2024-01-05',
  预审日期: '2024-02-05',
  接收大会日期: '2025-03-01',
  党委审批日期: '2025-04-01',
  入党宣誓日期: '2025-05-01',
};
/** The whole row, with some cells changed or emptied. */
const row = (changes: Record<string, string | null> = {}) => ({
  发展党员: [HEADERS.map((header) => ({ ...WHOLE, ...changes })[header] ?? null)],
});
const MOVED = [
  ['姓名', '公民身份号码', '变动类型', '变动日期'],
  ['张三', 'A', '转入组织关系', '2025-03-06'],
];

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    row(),
    { note: 'nothing follows', sheets: { 发展党员: [['张三', 'A']] } },
    {
      note: 'filled in and not readable',
      sheets: row({ 预审日期: '已预审' }),
      verdicts: { met: 0, broken: 0, undecided: 1 },
    },
    {
      note: 'training by its hours',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '培训结束日期', '培训学时', '接收大会日期'],
          ['张三', 'A', null, 24, '2025-03-01'],
        ],
      },
    },
    {
      note: 'columns that are not there',
      with: {
        发展党员: [
          ['姓名', '接收大会日期', '结果'],
          ['张三', '2025-03-01', '预备'],
        ],
      },
    },
    {
      note: 'no notice in 2014',
      sheets: row({
        列为发展对象日期: '2026-05-10',
        政治审查日期: null,
        培训结束日期: null,
        支委会审查日期: null,
        预审日期: null,
        接收大会日期: null,
        党委审批日期: null,
        入党宣誓日期: null,
      }),
    },
  ],
  reject: [
    { sheets: row({ 谈话日期: null }), cells: ['发展党员!C2 error'] },
    { sheets: row({ 列为积极分子日期: null }), cells: ['发展党员!D2 error'] },
    {
      sheets: row({ 支委会讨论日期: null, 上级同意日期: null }),
      cells: ['发展党员!E2 error'],
      groups: [['发展党员!E2', '发展党员!F2']],
      bases: ['D-08'],
      variant: 'several',
      says: ['支委会讨论日期、上级同意日期'],
      verdicts: { broken: 1 },
    },
    { sheets: row({ 列为发展对象日期: null }), cells: ['发展党员!I2 error'] },
    {
      sheets: row({ 政治审查日期: null }),
      cells: ['发展党员!J2 error'],
      bases: ['D-11'],
      remedies: [['missing', 'true']],
    },
    { sheets: row({ 培训结束日期: null }), cells: ['发展党员!K2 error'] },
    { sheets: row({ 支委会审查日期: null }), cells: ['发展党员!L2 error'] },
    { sheets: row({ 预审日期: null }), cells: ['发展党员!M2 error'] },
    { sheets: row({ 接收大会日期: null }), cells: ['发展党员!N2 error'] },
    { sheets: row({ 党委审批日期: null }), cells: ['发展党员!O2 error'] },
    { sheets: row({ 转正大会日期: '2026-03-02' }), cells: ['发展党员!Q2 error'] },
    {
      sheets: row({ 转正申请日期: '2026-03-01', 转正审批日期: '2026-03-02' }),
      cells: ['发展党员!R2 error'],
    },
    {
      note: 'a notice under the text of 2026',
      sheets: row({
        列为发展对象日期: '2026-05-11',
        政治审查日期: null,
        培训结束日期: null,
        支委会审查日期: null,
        预审日期: null,
        接收大会日期: null,
        党委审批日期: null,
        入党宣誓日期: null,
      }),
      cells: ['发展党员!G2 error'],
      groups: [['发展党员!G2', '发展党员!H2']],
    },
    {
      note: 'admitted in the year of the workbook',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '政治审查日期', '预审日期', '接收大会日期'],
          ['张三', 'A', null, null, '2025-01-01'],
        ],
      },
      cells: ['发展党员!C2 error'],
      groups: [['发展党员!C2', '发展党员!D2']],
      bases: ['D-ORDER'],
      remedies: [['missing', 'true']],
    },
    {
      note: 'admitted elsewhere, confirmed here',
      with: {
        党员增减: MOVED,
        发展党员: [
          HEADERS,
          HEADERS.map(
            (header) =>
              ({ 姓名: '张三', 公民身份号码: 'A', 转正大会日期: '2025-09-01' })[header] ?? null,
          ),
        ],
      },
      cells: ['发展党员!Q2 error'],
    },
  ],
  notChecked: [
    {
      note: 'an earlier year without its history',
      sheets: {
        发展党员: [
          HEADERS.map(
            (header) =>
              ({
                姓名: '张三',
                公民身份号码: 'A',
                接收大会日期: '2024-09-01',
                党委审批日期: '2024-10-01',
              })[header] ?? null,
          ),
        ],
      },
    },
    {
      note: 'came as a probationer',
      with: {
        党员增减: MOVED,
        发展党员: [
          HEADERS,
          HEADERS.map(
            (header) =>
              ({ 姓名: '张三', 公民身份号码: 'A', 接收大会日期: '2025-01-01' })[header] ?? null,
          ),
        ],
      },
    },
    {
      note: 'before the texts',
      sheets: row({
        谈话日期: null,
        列为积极分子日期: '2012-09-01',
        支委会讨论日期: '2013-09-05',
        上级同意日期: '2013-09-20',
        列为发展对象日期: '2013-10-10',
      }),
    },
    { with: {} },
  ],
});

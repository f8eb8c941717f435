import { testRule } from '../../testing';
import { rule } from './rule';

const full = '正式党员';
testRule(rule, {
  headers: { 党员名册: ['姓名', '人员类别', '入党日期', '转正日期', '党龄', '党龄校正值'] },
  accept: [
    {
      note: 'confirmed on a day that cannot be read',
      sheets: { 党员名册: [['李四', '预备党员', '2010-07-01', '次年', '13', null]] },
    },
    {
      note: 'at the end of the year',
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '15', null]] },
    },
    {
      note: 'at the end of the year before',
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '14', null]] },
    },
    {
      note: 'on the day of judgement',
      asOf: '2026-08-01',
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '16', null]] },
    },
    { note: 'by month', sheets: { 党员名册: [['张三', full, '2009-12', '2010-12', '15', null]] } },
    {
      note: 'with 24 months added',
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '17', '24']] },
    },
    {
      note: 'with 24 months taken away',
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '12', '24']] },
    },
    {
      note: 'a member without a confirmation date',
      sheets: { 党员名册: [['张三', full, '1970-07-01', null, '55', null]] },
    },
    {
      党员名册: [
        ['李四', '预备党员', '2025-07-01', null, '0', null],
        ['王五', full, '2009-07-01', '2010-07-01', null, null],
      ],
    },
    {
      note: 'confirmed next year',
      sheets: { 党员名册: [['张三', full, '2024-07-01', '2025-07-01', '0', null]] },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '16', null]] },
      cells: ['党员名册!E2 error'],
      variant: 'joined',
    },
    {
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '13', null]] },
      cells: ['党员名册!E2 error'],
      variant: 'default',
    },
    {
      sheets: { 党员名册: [['张三', full, '2009-07-01', '2010-07-01', '18', '24']] },
      cells: ['党员名册!E2 error'],
    },
    {
      sheets: { 党员名册: [['李四', '预备党员', '2024-07-01', null, '1', null]] },
      cells: ['党员名册!E2 error'],
      variant: 'probationer',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '人员类别', '转正日期']] } }],
});

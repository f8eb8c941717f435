import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [{ 会议记录: [['2025-07-01', '党课']] }, { 会议记录: [['2025-07', '主题党日、党课']] }],
  reject: [
    { sheets: { 会议记录: [['2024-07-01', '党课']] }, cells: ['会议记录!A1 info'] },
    { sheets: { 会议记录: [['2025-07-01', '主题党日']] }, cells: ['会议记录!A1'] },
  ],
  notChecked: [{ sheets: { 会议记录: [] }, asOf: '2025-12-30' }],
});

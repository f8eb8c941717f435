import { testRule } from '../../testing';
import { rule } from './rule';

const one = (
  date: string | null = '2025-01-10',
  kind: string | null = '党员大会、主题党日',
  theme: string | null = '学习会议精神',
  group: string | null = null,
) => [date, kind, theme, group];

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主题', '党小组'] },
  accept: [
    { 会议记录: [one(), one('2025-01-11')] },
    { 会议记录: [one(), one('2025-01-10', '党课')] },
    { 会议记录: [one(), one('2025-01-10', '党员大会、主题党日', '学习党章')] },
    { 会议记录: [one(), one('2025-01-10', '党员大会、主题党日', '学习会议精神', '第一小组')] },
    { 会议记录: [one('2025-01'), one('2025-01')] },
    { 会议记录: [one(null), one(null)] },
    { 会议记录: [one('2025-01-10', null), one('2025-01-10', null)] },
    { 会议记录: [one('2025-01-10', '党课', null), one('2025-01-10', '党课', null)] },
  ],
  reject: [
    {
      sheets: { 会议记录: [one(), one()] },
      cells: ['会议记录!C3 warning'],
      says: ['第2行'],
      groups: [['会议记录!C3', '会议记录!C2']],
    },
    {
      sheets: { 会议记录: [one(), one('2025-01-10', '主题党日、党员大会'), one()] },
      cells: ['会议记录!C3', '会议记录!C4'],
    },
  ],
  notChecked: [{ with: {} }],
});

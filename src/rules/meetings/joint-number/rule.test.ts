import { testRule } from '../../testing';
import { rule } from './rule';

const one = (date: string | null, unit: string | null, number: string | null) => [
  date,
  '主题党日',
  unit,
  number,
];

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '共建单位', '联合活动编号'] },
  accept: [
    { 会议记录: [one('2025-01-10', null, null), one('2025-01-10', '二支部', 'L1')] },
    { 会议记录: [one('2025-01-10', '二支部', 'L1'), one('2025-01-10', '二支部', 'L1')] },
    { 会议记录: [one('2025-01-10', '二支部', 'L1'), one('2025-01', '二支部', 'L1')] },
    { 会议记录: [one('2025-01-10', '二支部', 'L1'), one(null, '二支部', 'L1')] },
  ],
  reject: [
    { sheets: { 会议记录: [one('2025-01-10', '二支部', null)] }, cells: ['会议记录!D2 info'] },
    {
      sheets: { 会议记录: [one('2025-01-10', '二支部', 'L1'), one('2025-01-11', null, 'L1')] },
      cells: ['会议记录!D3 warning'],
      variant: 'two-days',
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  votersDue: number | null,
  votesFor: number | null,
  result: string | null,
  kind = '党员大会',
  date: string | null = '2025-01-10',
) => ({ 会议记录: [[date, kind, votersDue, votesFor, result]] });

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '应到有表决权人数', '赞成', '表决结果'] },
  accept: [
    of(20, 11, '通过'),
    of(21, 11, '通过'),
    of(20, 10, '未通过'),
    of(20, 10, null),
    of(20, 10, '通过', '支委会'),
    of(20, 10, '通过', '党员大会、选举大会'),
    of(20, 10, '通过', '党员大会', '2018-10-27'),
    of(20, 10, '通过', '党员大会', null),
    of(null, 10, '通过'),
    of(20, null, '通过'),
  ],
  reject: [
    { sheets: of(20, 10, '通过'), cells: ['会议记录!E2 error'], variant: 'default' },
    { sheets: of(21, 10, '通过'), cells: ['会议记录!E2'] },
    { sheets: of(20, 11, '未通过'), cells: ['会议记录!E2 warning'], variant: 'passed' },
    { sheets: of(20, 10, '通过', '党员大会', '2018-10-28'), cells: ['会议记录!E2'] },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

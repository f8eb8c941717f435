import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  votersDue: number | null,
  votersPresent: number | null,
  voted: string | null = '是',
  kind = '党员大会',
  date: string | null = '2025-01-10',
  votesFor: number | null = null,
  result: string | null = null,
) => ({ 会议记录: [[date, kind, voted, votersDue, votersPresent, votesFor, result]] });

testRule(rule, {
  headers: {
    会议记录: [
      '日期',
      '会议类型',
      '是否表决',
      '应到有表决权人数',
      '实到有表决权人数',
      '赞成',
      '表决结果',
    ],
  },
  accept: [
    of(20, 10),
    of(21, 11),
    of(20, 9, '否'),
    of(20, 9, '否', '党员大会', '2025-01-10', 9),
    of(20, 9, null),
    of(20, 9, '是', '支委会'),
    of(20, 9, '是', '党员大会、选举大会'),
    of(20, 9, '是', '党员大会', '2018-10-27'),
    of(null, 9),
    of(20, null),
    of(20, 9, '是', '党员大会', null),
  ],
  reject: [
    { sheets: of(20, 9), cells: ['会议记录!E2 error'] },
    { sheets: of(21, 10), cells: ['会议记录!E2'] },
    { sheets: of(20, 9, null, '党员大会', '2025-01-10', 9), cells: ['会议记录!E2'] },
    { sheets: of(20, 9, null, '党员大会', '2025-01-10', null, '未通过'), cells: ['会议记录!E2'] },
    { sheets: of(20, 9, '是', '主题党日、党员大会', '2018-10-28'), cells: ['会议记录!E2'] },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  due: number | null,
  present: number | null,
  kind = '支委会',
  date: string | null = '2025-01-10',
) => ({ 会议记录: [[date, kind, due, present]] });

const committee = (since: string) => ({
  班子成员: [
    ['姓名', '党内职务', '任职日期'],
    ['张三', '书记', '2024-01-01'],
    ['李四', '组织委员', '2024-01-01'],
    ['王五', '纪检委员', since],
    ['赵六', '党小组组长', '2024-01-01'],
  ],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '应到人数', '实到人数'] },
  accept: [
    of(4, 2),
    of(5, 3),
    of(5, 2, '党员大会'),
    of(5, 2, '支委会、党员大会'),
    of(5, 2, '支委会', '2018-10-27'),
    of(5, 2, '支委会', null),
    of(null, 2),
    { sheets: of(null, 2), with: committee('2024-01-01'), checked: true },
    { sheets: of(null, 1), with: committee('2025-02-01'), verdicts: { undecided: 1 } },
    of(5, null),
  ],
  reject: [
    { sheets: of(4, 1), cells: ['会议记录!D2 error'] },
    {
      note: 'a blank 应到 is the committee of the day',
      sheets: of(null, 1),
      with: committee('2024-01-01'),
      cells: ['会议记录!D2 warning'],
      says: ['应到3人'],
    },
    { sheets: of(5, 2), cells: ['会议记录!D2'] },
    { sheets: of(5, 2, '支委会、理论学习', '2018-10-28'), cells: ['会议记录!D2'] },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  due: number | null,
  present: number | null,
  kind = '民主生活会',
  date: string | null = '2025-01-10',
) => ({ 会议记录: [[date, kind, due, present]] });

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '应到人数', '实到人数'] },
  accept: [
    of(9, 6),
    of(8, 6),
    of(9, 5, '组织生活会'),
    of(9, 5, '民主生活会', '2016-12-22'),
    of(9, 5, '民主生活会', null),
    of(null, 5),
    of(9, null),
  ],
  reject: [
    { sheets: of(9, 5), cells: ['会议记录!D2 error'] },
    { sheets: of(8, 5), cells: ['会议记录!D2'] },
    { sheets: of(9, 5, '民主生活会', '2016-12-23'), cells: ['会议记录!D2'] },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

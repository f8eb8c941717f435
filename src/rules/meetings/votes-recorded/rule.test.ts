import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  voted: string | null,
  due: number | null,
  present: number | null,
  votes: number | null,
  kind = '党员大会',
) => ({ 会议记录: [['2025-01-10', kind, voted, due, present, votes]] });

testRule(rule, {
  headers: {
    会议记录: ['日期', '会议类型', '是否表决', '应到有表决权人数', '实到有表决权人数', '赞成'],
  },
  accept: [
    of('是', 10, 9, 9),
    of('是', 10, 9, 0),
    of('否', null, null, null),
    of(null, null, null, null),
    of('是', null, null, null, '支委会'),
    of('是', null, null, null, '党员大会、选举大会'),
    {
      with: {
        会议记录: [
          ['日期', '会议类型', '是否表决', '赞成'],
          ['2025-01-10', '党员大会', '是', 9],
        ],
      },
    },
  ],
  reject: [
    { sheets: of('是', null, null, null), cells: ['会议记录!D2 warning'] },
    { sheets: of('是', 10, null, 9), cells: ['会议记录!E2'] },
    { sheets: of('是', 10, 9, null), cells: ['会议记录!F2'] },
    { sheets: of('是', 10, null, null, '主题党日、党员大会'), cells: ['会议记录!E2'] },
    {
      note: 'the counts are there, the result is not',
      with: {
        会议记录: [
          [
            '日期',
            '会议类型',
            '是否表决',
            '应到有表决权人数',
            '实到有表决权人数',
            '赞成',
            '表决结果',
          ],
          ['2025-01-10', '党员大会', '是', 10, 9, 9, '通过'],
          ['2025-04-10', '党员大会', '是', 10, 9, 9, null],
        ],
      },
      cells: ['会议记录!G3'],
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

/** Two members since long ago, one of them away, and one admitted in March. */
const roster = {
  党员名册: [
    ['姓名', '公民身份号码', '入党日期', '人员类别', '是否流动党员'],
    ['张三', '1', '2001-07-01', '正式党员', null],
    ['李四', '2', '2002-07-01', '正式党员', '是'],
    ['王五', '3', '2025-03-05', '预备党员', null],
  ],
};
const blank = (present: number, kind = '党员大会', date = '2025-02-10') => ({
  会议记录: [[date, kind, null, present]],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '应到人数', '实到人数'] },
  accept: [
    { 会议记录: [['2025-01-10', '党员大会', 20, 20]] },
    { 会议记录: [['2025-01-10', '党员大会', 20, 0]] },
    { sheets: blank(1), with: roster, verdicts: { met: 1, undecided: 0 } },
    {
      note: 'who is away may have come',
      sheets: blank(2),
      with: roster,
      verdicts: { undecided: 1 },
    },
    {
      note: 'who hears it is open',
      sheets: blank(9, '党课'),
      with: roster,
      verdicts: { undecided: 1 },
    },
    { sheets: blank(9), note: 'no roster', verdicts: { undecided: 1 } },
    {
      会议记录: [
        ['2025-01-10', '党员大会', 20, null],
        ['2025-01-10', '党员大会', null, 20],
      ],
    },
  ],
  reject: [
    {
      note: 'a blank 应到 is the roll of the day',
      sheets: blank(3),
      with: roster,
      cells: ['会议记录!D2 info'],
      variant: 'derived',
      says: ['最多2人'],
      remedies: [['mistyped', 'missing', 'true']],
    },
    { sheets: blank(4, '主题党日', '2025-04-10'), with: roster, cells: ['会议记录!D2 info'] },
    {
      sheets: {
        会议记录: [
          ['2025-01-10', '党员大会', 20, 19],
          ['2025-01-11', '主题党日', 20, 21],
        ],
      },
      cells: ['会议记录!D3 error'],
      variant: 'default',
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

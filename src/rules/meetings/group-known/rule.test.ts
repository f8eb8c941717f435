import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', '第一小组'],
  ['李四', '第二小组'],
  ['王五', null],
];
const of = (group: string | null, roster: (string | null)[][] = ROSTER) => ({
  党员名册: roster,
  会议记录: [['2025-01-10', '党小组会', group]],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '党小组'], 党员名册: ['姓名', '党小组'] },
  accept: [
    of('第一小组'),
    of('第一小组、第二小组'),
    of(null),
    {
      note: 'merged since: the others met in the same months',
      sheets: {
        党员名册: ROSTER,
        会议记录: ['01', '02'].flatMap((month) =>
          ['第一小组', '第二小组', '第三小组'].map((group) => [
            `2025-${month}-10`,
            '党小组会',
            group,
          ]),
        ),
      },
    },
  ],
  reject: [
    { sheets: of('第一党小组'), cells: ['会议记录!C2 warning'] },
    { sheets: of('第一小组，第三小组'), cells: ['会议记录!C2'] },
  ],
  notChecked: [of('第一小组', [['张三', null]]), { 会议记录: [['2025-01-10', '党小组会', '一']] }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (talks: (string | null)[][], decidedOn: string | null = '2025-03-01') => ({
  处分处置: [['张三', '警告', decidedOn]],
  班子成员: [['李四', '书记', '2025-04-01']],
  谈心谈话: [['2025-04-10', '王五', '李四', '岗位变动'], ...talks],
});
const TALK = ['2025-03-10', '王五', '张三', '组织处理'];

testRule(rule, {
  headers: {
    处分处置: ['姓名', '种类', '决定日期'],
    班子成员: ['姓名', '党内职务', '任职日期'],
    谈心谈话: ['日期', '谈话人', '谈话对象', '类别'],
  },
  accept: [
    of([TALK]),
    of([], '2024-12-31'),
    { sheets: of([], null), verdicts: { met: 1, undecided: 1 } },
    {
      note: 'a talk of no readable kind',
      sheets: of([['2025-03-10', '王五', '张三', null]]),
      verdicts: { met: 1, undecided: 1 },
    },
    { sheets: of([]), asOf: '2025-03-31' },
    { sheets: of([], '2025-12-01') },
  ],
  reject: [
    { sheets: of([]), cells: ['处分处置!A2 info'] },
    { sheets: of([]), asOf: '2025-04-01', cells: ['处分处置!A2'] },
    { sheets: of([['2025-03-10', '王五', '张三', '日常']]), cells: ['处分处置!A2'] },
    { sheets: of([['2025-03-10', '王五', '张三、李四', '组织处理']]), cells: ['处分处置!A2'] },
    {
      sheets: { ...of([TALK]), 谈心谈话: [TALK] },
      cells: ['班子成员!A2'],
    },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', '2001-07-01', null],
  ['李四', '2001-07-01', null],
  ['王五', '2025-01-01', null],
  ['赵六', '2001-07-01', '是'],
];
const of = (...rows: (string | null)[][]) => ({ 党员名册: ROSTER, 谈心谈话: rows });

testRule(rule, {
  headers: {
    党员名册: ['姓名', '入党日期', '是否失联党员'],
    谈心谈话: ['日期', '谈话人', '谈话对象'],
  },
  accept: [
    of(['2025-03-01', '张三', '李四']),
    of(['2025-03-01', '书记', '张三、李四']),
    { sheets: of([null, '张三', '李四']), verdicts: { met: 0, undecided: 2 } },
    {
      note: 'of a group talk, with talks of their own besides',
      sheets: of(['2025-03-01', '书记', '张三、李四、王五'], ['2025-05-01', '张三', '李四']),
    },
  ],
  reject: [
    {
      note: 'a talk with a group is no talk with each of it, and one finding',
      sheets: of(['2025-03-01', '书记', '张三、李四、王五']),
      cells: ['谈心谈话!C2 warning'],
      variant: 'group',
      says: ['张三、李四'],
      remedies: [['missing', 'true']],
    },
    { sheets: of(['2025-03-01', '张三', '王五']), cells: ['党员名册!A3 warning'] },
    {
      sheets: of(['2024-12-31', '张三', '李四'], ['2025-01-01', '书记', '张三']),
      cells: ['党员名册!A3'],
    },
    { sheets: of(), cells: ['谈心谈话!A1'], variant: 'empty' },
    { sheets: of(['2024-12-31', '张三', '李四']), cells: ['谈心谈话!A1'], variant: 'empty' },
    {
      sheets: {
        党员名册: [['张三', '2024-12-31', null]],
        谈心谈话: [['2025-03-01', '书记', '李四']],
      },
      cells: ['党员名册!A2'],
    },
  ],
  notChecked: [
    { sheets: of(), asOf: '2025-12-30' },
    { 党员名册: ROSTER },
    { sheets: of(), year: null },
  ],
});

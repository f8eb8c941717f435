import { testRule } from '../../testing';
import { rule } from './rule';

const of = (talker: string | null, person: string | null) => ({
  谈心谈话: [['2025-03-01', talker, person]],
});

testRule(rule, {
  headers: { 谈心谈话: ['日期', '谈话人', '谈话对象'] },
  accept: [
    {
      note: 'two members of one name talk with each other',
      with: {
        党员名册: [
          ['姓名', '公民身份号码'],
          ['张三', 'A'],
          ['张三', 'B'],
        ],
        谈心谈话: [
          ['日期', '谈话人', '谈话对象'],
          ['2025-03-01', '张三', '张三'],
        ],
      },
      verdicts: { met: 1 },
    },
    of('张三', '李四'),
    of('张三', '张三丰'),
    { sheets: of(null, null), verdicts: { met: 0, undecided: 1 } },
    of('张三', '李四、王五'),
  ],
  reject: [
    { sheets: of('张三', '张三'), cells: ['谈心谈话!C2 warning'], related: ['谈心谈话!B2'] },
    { sheets: of('张三、李四', '王五，李四'), cells: ['谈心谈话!C2'] },
  ],
  notChecked: [{ with: {} }],
});

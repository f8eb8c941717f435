import { testRule } from '../../testing';
import { rule } from './rule';

const TALK = ['日期', '谈话人', '谈话对象', '类别'];
const talks = (...rows: readonly (string | null)[][]) => ({ with: { 谈心谈话: [TALK, ...rows] } });
const ONE = ['2025-01-10', '张三', '李四', '日常'];

testRule(rule, {
  accept: [
    talks(ONE, ['2025-01-10', '张三', '王五', '日常'], ['2025-01-11', '张三', '李四', '日常']),
    { ...talks([null, '张三', '李四', null], [null, '张三', '李四', null]), note: 'too little' },
    { ...talks(['某天', ...ONE.slice(1)], ['某天', ...ONE.slice(1)]), note: 'not understood' },
    {
      note: 'two members of one name',
      with: {
        党员名册: [
          ['姓名', '公民身份号码'],
          ['李四', 'A'],
          ['李四', 'B'],
        ],
        ...talks(ONE, ONE).with,
      },
    },
  ],
  reject: [
    {
      ...talks(ONE, ['2025-01-11', '张三', '王五', '日常'], ONE),
      cells: ['谈心谈话!A4 warning'],
      groups: [['谈心谈话!A4', '谈心谈话!A2']],
      remedies: [['mistyped', 'true']],
    },
    {
      with: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-01-01'],
          ['张三', '书记', '2024-01-01'],
        ],
      },
      cells: ['班子成员!A3'],
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (talker: string | null, person: string | null) => ({
  谈心谈话: [['2025-03-01', talker, person]],
});

testRule(rule, {
  headers: { 谈心谈话: ['日期', '谈话人', '谈话对象'] },
  accept: [of('张三', '李四'), of('张三', '张三丰'), of(null, null), of('张三', '李四、王五')],
  reject: [
    { sheets: of('张三', '张三'), cells: ['谈心谈话!C2 warning'] },
    { sheets: of('张三、李四', '王五，李四'), cells: ['谈心谈话!C2'] },
  ],
  notChecked: [{ with: {} }],
});

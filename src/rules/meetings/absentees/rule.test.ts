import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [['张三'], ['李四'], ['王小五'], ['欧阳小六']];
const of = (absentees: string | null, due: number | null = 20, present: number | null = 18) => ({
  党员名册: ROSTER,
  会议记录: [['2025-01-10', due, present, absentees]],
});

testRule(rule, {
  headers: {
    会议记录: ['日期', '应到人数', '实到人数', '缺席人员及原因'],
    党员名册: ['姓名'],
  },
  accept: [
    of('张三（请假）、李四（出差）'),
    of('张三请假，王小五因公出差'),
    of('王小五：病假；欧阳小六外出'),
    of('张三等2人'),
    of('无'),
    of('2人请假'),
    of(null),
    of('张三', null),
    of('张三', 20, null),
    of('张三 李四 请假'),
  ],
  reject: [
    { sheets: of('张三（请假）'), cells: ['会议记录!D2 info'] },
    { sheets: of('张三、李四、王小五'), cells: ['会议记录!D2'] },
    { sheets: of('张三', 20, 20), cells: ['会议记录!D2'] },
    { sheets: of('欧阳小六外出'), cells: ['会议记录!D2'] },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '性别', '民族']] } }],
});

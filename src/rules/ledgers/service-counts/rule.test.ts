import { testRule } from '../../testing';
import { rule } from './rule';

const of = (names: string | null, persons: number | null, attendances: number | null) => ({
  服务群众: [['2025-03-05', '志愿服务', '清扫', names, persons, attendances]],
});

testRule(rule, {
  headers: { 服务群众: ['日期', '类型', '活动', '参加人', '参加人数', '人次'] },
  accept: [
    of('张三、李四', 2, 2),
    of('张三、李四', 10, 30),
    of('张三、张三', 1, 2),
    of(null, 5, null),
    of('张三', null, 1),
    {
      with: {
        党员名册: [
          ['姓名', '性别', '民族', '人员类别', '入党日期'],
          ['李四', '男', '汉族', '正式党员', '2001-07-01'],
        ],
        服务群众: [
          ['日期', '类型', '活动', '参加人', '参加人数', '人次', '金额'],
          ['2025-03-05', '捐款', '慈善日捐款', '张三', 1, 1, 100],
        ],
      },
      note: 'who does not donate is never named',
    },
  ],
  reject: [
    {
      note: 'more members than people',
      with: {
        服务群众: [
          ['日期', '类型', '活动', '参加人数', '其中党员', '人次'],
          ['2025-03-05', '志愿服务', '清扫', 5, 3, 5],
          ['2025-03-06', '志愿服务', '清扫', 5, 8, 8],
        ],
      },
      cells: ['服务群众!E3 error'],
      variant: 'members',
    },
    { sheets: of(null, 3, 2), cells: ['服务群众!F2 error'], variant: 'attendances' },
    { sheets: of('张三、李四', 1, 2), cells: ['服务群众!E2 warning'], variant: 'named' },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const roster = [
  ['张三', '1', '正式党员', '2024-06-01', '2025-06-01'],
  ['李四', '2', '预备党员', '2025-03-01', null],
  ['王五', '3', '正式党员', '2010-06-01', '2011-06-01'],
];
const award = (on: string, who: string, title: string, kind: string | null = '个人') => ({
  党员名册: roster,
  表彰奖励: [[on, who, kind, title]],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
    表彰奖励: ['日期', '获得者', '对象', '称号'],
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    班子成员: ['姓名', '党内职务', '任职日期', '是否专职'],
  },
  accept: [
    award('2025-07-01', '王五', '优秀共产党员'),
    { note: 'confirmed a month before', sheets: award('2025-07-01', '张三', '优秀共产党员') },
    { note: 'in the month of confirmation', sheets: award('2025-06', '张三', '优秀共产党员') },
    {
      note: 'a title that a probationer may have',
      sheets: award('2025-07-01', '李四', '先进生产(工作)者'),
    },
    { note: 'not a member yet', sheets: award('2025-01-01', '李四', '优秀党务工作者') },
    {
      note: 'a collective of the same name',
      sheets: award('2025-07-01', '李四', '优秀共产党员', '集体'),
    },
    {
      note: 'part-time workers may be honoured',
      sheets: {
        ...award('2025-07-01', '王五', '优秀党务工作者'),
        班子成员: [['王五', '书记', '2024-01-05', '否']],
      },
    },
    {
      note: 'temporary organisations and their members may be honoured',
      sheets: {
        ...award('2025-07-01', '甲临时支部', '先进基层党组织', '集体'),
        支部信息: [['甲临时支部', '临时支部', '乙', '机关', 2025]],
      },
    },
  ],
  reject: [
    {
      sheets: award('2025-07-01', '李四', '优秀共产党员'),
      cells: ['表彰奖励!D2 error'],
      variant: 'default',
    },
    { sheets: award('2025-05-31', '张三', '优秀共产党员', null), cells: ['表彰奖励!D2 error'] },
    {
      sheets: award('2025-07-01', '李四', '优秀党务工作者'),
      cells: ['表彰奖励!D2 warning'],
      variant: 'worker',
    },
  ],
});

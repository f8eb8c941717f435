import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
    发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'confirmed on a day that cannot be read',
      sheets: { 党员名册: [['李四', '1', '预备党员', '2020-01-01', '次年']] },
    },
    {
      note: 'the year is not over',
      sheets: { 党员名册: [['李四', '1', '预备党员', '2025-01-01', null]] },
    },
    {
      note: 'the approval may still be pending',
      sheets: { 党员名册: [['李四', '1', '预备党员', '2024-10-01', null]] },
    },
    {
      note: 'some day of the month',
      sheets: { 党员名册: [['李四', '1', '预备党员', '2024-09', null]] },
    },
    {
      note: 'judged in 发展党员',
      sheets: {
        党员名册: [['李四', '1', '预备党员', '2024-03-01', null]],
        发展党员: [['李四', '1', '2000-01-01', '2022-01-01', '2024-03-01']],
      },
    },
    {
      note: 'left the branch',
      sheets: {
        党员名册: [['李四', '1', '预备党员', '2024-03-01', null]],
        党员增减: [['李四', '1', '转出组织关系', '2025-02-01']],
      },
    },
    {
      党员名册: [
        ['张三', '2', '正式党员', '2024-03-01', '2025-03-01'],
        ['王五', '3', '预备党员', null, null],
      ],
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['李四', '1', '预备党员', '2024-09-30', null]] },
      cells: ['党员名册!C2 warning'],
      variant: 'default',
    },
    {
      sheets: { 党员名册: [['李四', '1', '预备党员', '2023-10-01', null]] },
      cells: ['党员名册!C2 warning'],
      variant: 'default',
    },
    {
      sheets: { 党员名册: [['李四', '1', '预备党员', '2023-09-30', null]] },
      cells: ['党员名册!C2 error'],
      variant: 'over',
    },
  ],
});

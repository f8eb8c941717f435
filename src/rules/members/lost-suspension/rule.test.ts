import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '党籍状态', '是否失联党员', '失去联系日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  asOf: '2025-11-30',
  accept: [
    {
      note: 'a status that cannot be read is told as such',
      sheets: { 党员名册: [['张三', '1', '已停', '是', '2024-05-01']] },
    },
    {
      note: 'not yet six months',
      sheets: { 党员名册: [['张三', '1', '正常', '是', '2025-06-01']] },
    },
    {
      note: 'some day of the month',
      sheets: { 党员名册: [['张三', '1', '正常', '是', '2025-05']] },
    },
    {
      党员名册: [
        ['张三', '1', '停止党籍', '是', '2024-05-01'],
        ['李四', '2', '正常', '否', null],
      ],
    },
    {
      note: 'suspended in 党员增减',
      sheets: {
        党员名册: [['张三', '1', null, '是', '2024-05-01']],
        党员增减: [['张三', '1', '停止党籍', '2025-02-01']],
      },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '1', '正常', '是', '2025-05-30']] },
      cells: ['党员名册!C2 warning'],
    },
    {
      sheets: { 党员名册: [['张三', '1', null, '是', '2025-04']] },
      cells: ['党员名册!C2 warning'],
    },
    {
      note: 'no column of the status',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '是否失联党员', '失去联系日期'],
          ['张三', '1', '是', '2025-04'],
        ],
      },
      cells: ['党员名册!D2 warning'],
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '党籍状态']] } }],
});

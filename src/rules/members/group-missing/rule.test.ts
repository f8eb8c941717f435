import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '党小组', '是否失联党员', '是否流动党员', '党籍状态'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'no groups',
      sheets: {
        党员名册: [
          ['张三', '1', null, null, null, null],
          ['李四', '2', null, null, null, null],
        ],
      },
    },
    {
      党员名册: [
        ['张三', '1', '第一党小组', null, null, null],
        ['李四', '2', '第二党小组', '否', '否', '正常'],
      ],
    },
    {
      note: 'away, not to be reached, gone',
      sheets: {
        党员名册: [
          ['张三', '1', '第一党小组', null, null, null],
          ['李四', '2', null, '是', null, null],
          ['王五', '3', null, null, '是', null],
          ['赵六', '4', null, null, null, '停止党籍'],
          ['钱七', '5', null, null, null, null],
        ],
        党员增减: [['钱七', '5', '死亡', '2025-06-01']],
      },
    },
  ],
  reject: [
    {
      note: 'a large branch without any group',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '党小组'],
          ...Array.from({ length: 101 }, (_, i) => [`党员${i}`, `${i}`, null]),
        ],
      },
      cells: ['党员名册!C1 warning'],
      variant: 'none',
      remedies: [['missing', 'true']],
    },
    {
      sheets: {
        党员名册: [
          ['张三', '1', '第一党小组', null, null, null],
          ['李四', '2', null, '否', '否', null],
        ],
      },
      cells: ['党员名册!C3 warning'],
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '人员类别']] } }],
});

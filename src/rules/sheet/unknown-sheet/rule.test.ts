import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {},
  accept: [
    {
      with: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-01-05'],
        ],
      },
    },
    {
      note: 'no records are looked for there',
      with: { 填写说明: [['请先填写支部信息'], ['再填写党员名册']] },
    },
    {
      note: 'what is hidden and like nothing is nobody’s business',
      with: { 计算: [['甲'], ['乙']] },
      hidden: ['计算'],
    },
  ],
  reject: [
    {
      with: {
        采购清单: [
          ['物品', '单价', '数量'],
          ['钢笔', '5', '10'],
        ],
      },
      cells: ['file'],
      variant: 'default',
    },
    {
      note: 'a list of names lacks what would make it a roster',
      with: {
        名单: [
          ['姓名', '民族', '学历'],
          ['张三', '汉族', '本科'],
        ],
      },
      cells: ['file info'],
      variant: 'nearest',
    },
    {
      with: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-01-05'],
        ],
      },
      hidden: ['班子成员'],
      cells: ['file info'],
      variant: 'only',
    },
    {
      note: 'one of a kind that is shown, too',
      with: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-01-05'],
        ],
        上届班子: [
          ['姓名', '党内职务', '任职日期'],
          ['李四', '书记', '2020-01-05'],
        ],
      },
      hidden: ['上届班子'],
      cells: ['file info'],
      variant: 'hidden',
    },
  ],
});

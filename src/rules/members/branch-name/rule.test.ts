import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    党员名册: ['姓名', '公民身份号码', '所在党支部'],
  },
  accept: [
    {
      note: 'short or in full',
      sheets: {
        支部信息: [['中共某市财政局机关第一支部委员会', '支部', null, null, '2025']],
        党员名册: [
          ['张三', '1', '中共某市财政局机关第一支部委员会'],
          ['李四', '2', '机关第一党支部'],
          ['王五', '3', '某市财政局机关第一支部'],
          ['赵六', '4', null],
        ],
      },
    },
    {
      note: 'the roster of a committee',
      sheets: {
        支部信息: [['中共某市财政局机关委员会', '党委', null, null, '2025']],
        党员名册: [['张三', '1', '预算处党支部']],
      },
    },
    {
      note: 'a temporary branch, whose members stay in their own',
      sheets: {
        支部信息: [['中共某市援外医疗队临时支部委员会', '临时支部', null, null, '2025']],
        党员名册: [['张三', '1', '外科党支部']],
      },
    },
  ],
  reject: [
    {
      sheets: {
        支部信息: [['中共某市财政局机关第一支部委员会', '支部', null, null, '2025']],
        党员名册: [
          ['张三', '1', '机关第一党支部'],
          ['李四', '2', '机关第二党支部'],
        ],
      },
      cells: ['党员名册!C3 info'],
    },
  ],
  notChecked: [{ with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const ROW = ['张三', '书记', '2024-01-05', '否'];
testRule(rule, {
  headers: {},
  accept: [
    { with: { 班子成员: [['姓名', '党内职务', '任职日期', '是否专职'], ROW] } },
    {
      note: 'another column altogether',
      with: { 班子成员: [['姓名', '党内职务', '任职日期', '分工'], ROW] },
    },
  ],
  reject: [
    {
      with: { 班子成员: [['姓名', '党内职务', '任职日期', '是不专职'], ROW] },
      cells: ['班子成员!D1 info'],
      fixes: ['asks 是否专职'],
    },
  ],
});

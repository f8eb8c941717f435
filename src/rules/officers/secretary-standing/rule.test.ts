import { testRule } from '../../testing';
import { rule } from './rule';

const roster = [['张三', '1', '正式党员', '2021-05-01']];
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '转正日期'],
    班子成员: ['姓名', '党内职务', '任职日期'],
  },
  accept: [
    { 党员名册: roster, 班子成员: [['张三', '书记', '2022-05-01']] },
    {
      note: 'the same month',
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2022-05']] },
    },
    {
      note: 'other posts',
      sheets: { 党员名册: roster, 班子成员: [['张三', '副书记', '2021-06-01']] },
    },
    {
      note: 'another rule',
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2021-04-01']] },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2022-04-30']] },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2022-04']] },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: { 党员名册: roster, 班子成员: [['张三', '书记', '2021-05-01']] },
      cells: ['班子成员!C2 warning'],
    },
  ],
});

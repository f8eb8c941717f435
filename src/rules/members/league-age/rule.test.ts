import { testRule } from '../../testing';
import { rule } from './rule';

const of = (born: string | null, league: string | null, post: string | null) => ({
  党员名册: [['张三', '男', '汉族', '正式党员', '2020-07-01', born, league, post]],
});

testRule(rule, {
  headers: {
    党员名册: [
      '姓名',
      '性别',
      '民族',
      '人员类别',
      '入党日期',
      '出生日期',
      '是否保留团籍',
      '团内职务',
    ],
  },
  accept: [
    of('1998-05-06', '是', null),
    of('1990-05-06', '是', '团支部书记'),
    of('1990-05-06', '否', null),
    of('1990-05-06', null, null),
  ],
  reject: [
    {
      sheets: of('1997-05-06', '是', null),
      cells: ['党员名册!G2 warning'],
      says: ['2025年5月6日年满28周岁'],
      bases: ['R-37'],
    },
  ],
  notChecked: [{ sheets: of(null, '是', null) }],
});

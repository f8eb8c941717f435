import { testRule } from '../../testing';
import { rule } from './rule';

const MEMBERS = [
  '姓名',
  '公民身份号码',
  '性别',
  '民族',
  '出生日期',
  '学历',
  '人员类别',
  '入党日期',
  '工作岗位',
];
const FULL = [
  '张三',
  '11010519491231002X',
  '女',
  '汉族',
  '1949-12-31',
  '大学本科',
  '正式党员',
  '1970-07-01',
  '离退休人员',
];
const without = (index: number, value: string | null = null) =>
  FULL.map((cell, i) => (i === index ? value : cell));
testRule(rule, {
  headers: {
    党员名册: MEMBERS,
    班子成员: ['姓名', '党内职务', '任职日期', '是否专职'],
    党费收缴: ['姓名', '计算基数', '1月', '2月'],
  },
  accept: [
    { 党员名册: [FULL] },
    { note: 'unreadable is not blank', sheets: { 党员名册: [without(7, '某年')] } },
    { note: 'the identity number says it', sheets: { 党员名册: [without(2), without(4)] } },
    {
      note: 'the application of who came as a probationer',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期', '转正大会日期'],
          ['张三', '11010519491231002X', '1949-12-31', null, '2024-03-20', '2025-03-25'],
        ],
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', '11010519491231002X', '转入组织关系', '2024-08-05'],
        ],
      },
    },
    { note: 'optional', sheets: { 班子成员: [['张三', '书记', '2024-01-05', null]] } },
    {
      note: 'the wide form of the dues has months for columns',
      sheets: { 党费收缴: [['张三', '5000', '50', '50']] },
    },
    {},
  ],
  reject: [
    {
      sheets: { 党员名册: [FULL, without(3), without(8, ' ')] },
      cells: ['党员名册!D3 error', '党员名册!I4 error'],
    },
    { sheets: { 班子成员: [[null, '书记', null, null]] }, cells: ['班子成员!A2', '班子成员!C2'] },
    {
      with: { 党员名册: [MEMBERS.slice(0, 7), FULL.slice(0, 7)] },
      cells: ['党员名册!A1 error'],
      variant: 'column',
    },
    {
      note: 'a form that is not ours was never asked for it',
      with: { 本单位党员: [['XX支部党员花名册'], MEMBERS.slice(0, 7), FULL.slice(0, 7)] },
      cells: ['本单位党员!A2 info'],
      variant: 'column',
    },
    {
      note: 'a column that an office prints and nobody fills in',
      with: {
        流动党员: [
          ['党员花名册'],
          ['姓名', '身份证号码', '性别', '民族', '入党时间'],
          ['张三', null, '女', '汉族', '1970-07-01'],
          ['李四', null, '男', null, '1990-07-01'],
        ],
      },
      cells: ['流动党员!A2 info', '流动党员!D4 error'],
    },
    {
      note: 'our name over columns of an office',
      with: {
        党员名册: [
          ['姓名', '性别', '民族', '出生年月', '文化程度', '入党时间', '职务'],
          ['张三', '女', '汉族', '1949-12-31', '大学本科', '1970-07-01', '主任'],
        ],
      },
      cells: ['党员名册!A1 info'],
      variant: 'column',
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (sex: string | null, ethnicity: string | null, education: string | null) => ({
  党员名册: [['张三', '1', sex, ethnicity, education]],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '性别', '民族', '学历'],
    会议记录: ['日期', '会议类型', '主题', '主持人'],
    党员增减: ['姓名', '公民身份号码', '变动类型'],
    处分处置: ['姓名', '种类'],
  },
  accept: [
    row('男', '汉族', '大学本科'),
    { note: 'another word for the same', sheets: row('男', '汉', '本科') },
    row(null, null, null),
    { 会议记录: [['2025-01-05', '党员大会、党课', '学习', '张三']] },
    {
      note: 'no date is no matter of lists',
      sheets: { 会议记录: [['某日', '党课', '学习', '张三']] },
    },
  ],
  reject: [
    { sheets: row('男性别', '汉族', '大学本科'), cells: ['党员名册!C2 error'], variant: 'near' },
    { sheets: row('X', '汉族', '大学本科'), cells: ['党员名册!C2 error'], variant: 'default' },
    { sheets: row('男', '汉民', '大学本科'), cells: ['党员名册!D2 error'], variant: 'near' },
    { sheets: row('男', '某', '大学本科'), cells: ['党员名册!D2 error'], variant: 'long' },
    { sheets: row('男', '汉族', '大学本料'), cells: ['党员名册!E2 warning'], variant: 'near' },
    {
      sheets: { 会议记录: [['2025-01-05', '党员大会、茶话会', '学习', '张三']] },
      cells: ['会议记录!B2 info'],
      variant: 'other',
      says: ['党员大会、其他'],
    },
    {
      note: 'a list that is open at the edge',
      sheets: row('男', '汉族', '某某学历班'),
      cells: ['党员名册!E2 info'],
      variant: 'open',
    },
    {
      note: 'what looks like a value and is none is asked about, and nothing else is suggested',
      sheets: {
        党员增减: [
          ['张三', '1', '退党'],
          ['李四', '2', '申请退党'],
          ['王五', '3', '开除公职'],
        ],
      },
      cells: ['党员增减!C2 error', '党员增减!C3 error', '党员增减!C4 error'],
      variant: 'unlike',
      says: ['退党除名', '退党除名', '不是党籍'],
    },
    {
      sheets: {
        处分处置: [
          ['张三', '撤销行政职务'],
          ['李四', '开除公职'],
        ],
      },
      cells: ['处分处置!B2 error', '处分处置!B3 error'],
      variant: 'unlike',
      says: ['不是党纪处分', '不是党纪处分'],
    },
    {
      sheets: row('男性别', '汉族', '大学本料'),
      cells: ['党员名册!C2', '党员名册!E2'],
      says: ['男', '大学本科'],
      fixes: ['asks 男', 'asks 大学本科'],
    },
  ],
});

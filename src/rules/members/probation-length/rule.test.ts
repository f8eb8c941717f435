import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '入党日期', '转正日期'] },
  accept: [
    { note: 'one year to the day', sheets: { 党员名册: [['张三', '2010-07-01', '2011-07-01']] } },
    { note: 'extended by a year', sheets: { 党员名册: [['张三', '2010-07-01', '2012-07-01']] } },
    {
      note: 'months only',
      sheets: {
        党员名册: [
          ['张三', '2010-07-15', '2011-07'],
          ['李四', '2010-07', '2011-07-01'],
        ],
      },
    },
    {
      note: 'a candidate period of six months before 1956',
      sheets: { 党员名册: [['张三', '1949-03-01', '1949-09-01']] },
    },
    {
      note: 'no probation between 1969 and 1977',
      sheets: {
        党员名册: [
          ['李四', '1973-05', '1973-05'],
          ['王五', '1969-04-01', '1969-04-01'],
          ['赵六', '1977-08-17', '1977-08'],
        ],
      },
    },
    { note: '29 February', sheets: { 党员名册: [['张三', '2012-02-29', '2013-02-28']] } },
    {
      sheets: {
        党员名册: [
          ['张三', '2024-07-01', null],
          ['李四', null, '2011-07-01'],
        ],
      },
      verdicts: { met: 0, undecided: 2 },
    },
    {
      note: 'a probationer has none yet',
      with: {
        党员名册: [
          ['姓名', '入党日期', '转正日期', '人员类别'],
          ['张三', '2024-07-01', null, '预备党员'],
        ],
      },
      verdicts: { undecided: 0, notApplicable: 1 },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '2010-07-01', '2011-06-30']] },
      cells: ['党员名册!C2 error'],
      variant: 'early',
      remedies: [['mistyped', 'true']],
    },
    {
      sheets: { 党员名册: [['张三', '2010-07', '2011-06']] },
      cells: ['党员名册!C2 error'],
      variant: 'early',
    },
    {
      sheets: { 党员名册: [['张三', '2010-07-01', '2012-07-02']] },
      cells: ['党员名册!C2 error'],
      variant: 'late',
    },
    {
      sheets: { 党员名册: [['张三', '1977-08-18', '1977-12-01']] },
      cells: ['党员名册!C2 error'],
      variant: 'early',
    },
    {
      note: 'before the constitution of 1977 a warning only',
      sheets: {
        党员名册: [
          ['张三', '1977-08-17', '1977-12-01'],
          ['李四', '1973-05', '1973-06'],
          ['王五', '1946-05-01', '1948-06-01'],
          ['赵六', '1949-03-01', '1949-08-31'],
          ['孙七', '1956-09-26', '1957-03-26'],
          ['周八', '1969-03-31', '1969-03-31'],
        ],
      },
      cells: [2, 3, 4, 5, 6, 7].map((row) => `党员名册!C${row} warning`),
      variant: 'history',
    },
    {
      sheets: { 党员名册: [['张三', '2010-07-01', '2009-07-01']] },
      cells: ['党员名册!C2 error'],
      variant: 'early',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '人员类别', '入党日期']] } }],
});

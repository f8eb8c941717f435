import { UNCOMPUTED } from '../../../workbook/model';
import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['姓名', '公民身份号码', '出生日期', '党龄', '是否失联党员', '学历'];
const row = (...cells: (string | number | null)[]) => ({ 党员名册: [['张三', ...cells]] });
testRule(rule, {
  headers: {
    任务清单: ['任务', '措施', '责任人', '完成时限'],
    党员名册: HEADERS,
    发展党员: ['姓名', '申请入党日期', '培养联系人'],
  },
  accept: [
    row('11010519491231002X', '1949-12-31', 12, '是', '大学本科'),
    {
      note: 'a month is a date',
      sheets: row('11010519491231002X', '1949.12', '１２', '√', '本科'),
    },
    {
      note: 'a deadline of work that goes on',
      sheets: {
        任务清单: [
          ['走访', '入户', '张三', '长期坚持'],
          ['值班', '排班', '张三', '每月'],
          ['党费', '收缴', '张三', '每月25日'],
          ['总结', '撰写', '张三', '2025年底前'],
          ['整改', '对照', '张三', '2025年12月31日前'],
          ['通报', '撰写', '张三', '待上级通知'],
        ],
      },
    },
    {
      note: 'done, or to be reviewed, in words',
      with: {
        任务清单: [
          ['任务', '措施', '责任人', '完成时限', '完成日期'],
          ['走访', '入户', '张三', '2025-06-30', '已完成'],
          ['值班', '排班', '张三', '2025-06-30', '正在推进'],
        ],
        承诺践诺: [
          ['姓名', '承诺日期', '事项', '评议日期'],
          ['张三', '2025-03-10', '带头学习', '年底'],
        ],
      },
    },
    { note: 'blank', sheets: row(null, '—', null, null, null) },
    {
      note: 'a value that is in no list is another rule',
      sheets: row(null, null, null, null, '大本'),
    },
  ],
  reject: [
    { sheets: { 任务清单: [['走访', '入户', '张三', '尽快']] }, cells: ['任务清单!D2 error'] },
    {
      note: 'what has happened has a day',
      with: {
        承诺践诺: [
          ['姓名', '承诺日期', '事项', '评议日期'],
          ['张三', '年底', '带头学习', null],
        ],
      },
      cells: ['承诺践诺!B2 error'],
    },
    { sheets: row(null, '去年', null, null, null), cells: ['党员名册!C2 error'], variant: 'date' },
    {
      sheets: row(null, '2024-02-30', null, null, null),
      cells: ['党员名册!C2'],
      variant: 'nodate',
    },
    { sheets: row(null, '18-12-31', null, null, null), cells: ['党员名册!C2'], variant: 'year' },
    { sheets: row(null, 2024.1, null, null, null), cells: ['党员名册!C2'], variant: 'month' },
    { sheets: row(null, null, '很久', null, null), cells: ['党员名册!D2'], variant: 'number' },
    {
      sheets: row(null, null, 19_900_007_788, null, null),
      cells: ['党员名册!D2 error'],
      variant: 'impossible',
    },
    { sheets: row(null, null, 12.5, null, null), cells: ['党员名册!D2'], variant: 'whole' },
    { sheets: row(null, null, null, '有', null), cells: ['党员名册!E2'], variant: 'yesno' },
    {
      sheets: row(110105194912310000, null, null, null, null),
      cells: ['党员名册!B2 error'],
      variant: 'digits',
    },
    { sheets: row(null, '1024-12-31', null, null, null), cells: ['党员名册!C2'], variant: 'year' },
    { sheets: row(null, '12-31', null, null, null), cells: ['党员名册!C2'], variant: 'year' },
    {
      sheets: { 发展党员: [['张三', '2025-01-05', '李 四 王五 赵']] },
      cells: ['发展党员!C2'],
      variant: 'names',
    },
    {
      sheets: { 发展党员: [['张三', '2025-01-05', '李四等5人']] },
      cells: ['发展党员!C2'],
      variant: 'approximate',
    },
    {
      note: 'a rounded number is a remark',
      sheets: row(null, null, '20余', null, null),
      cells: ['党员名册!D2 info'],
      variant: 'approximate',
      remedies: [['missing', 'true']],
    },
    {
      with: {
        党员名册: [HEADERS, ['张三', null, null, { kind: 'error', code: '#N/A' }, null, null]],
      },
      cells: ['党员名册!D2'],
      variant: 'error',
    },
    {
      note: 'formulas without results, told once for the column',
      with: {
        党员名册: [
          HEADERS,
          ['张三', null, null, UNCOMPUTED, null, null],
          ['李四', null, null, UNCOMPUTED, null, null],
        ],
      },
      cells: ['党员名册!D2'],
      variant: 'uncomputed',
    },
  ],
});

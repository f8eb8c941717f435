import { testRule } from '../../testing';
import { rule } from './rule';

const recruit = (applied: string, meeting: string | null, id = '1') => [
  ['张三', id, '1990-01-01', applied, meeting],
];
testRule(rule, {
  headers: {
    处分处置: ['姓名', '种类', '决定日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期'],
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期'],
  },
  accept: [
    {
      note: 'after five years',
      asOf: '2029-12-31',
      year: 2029,
      sheets: {
        党员增减: [['张三', '1', '除名', '2024-06-16']],
        发展党员: recruit('2029-06-16', null),
      },
    },
    {
      note: 'five years after an expulsion',
      sheets: {
        党员增减: [['张三', '1', '开除党籍', '2020-03-01']],
        发展党员: recruit('2025-03-01', null),
      },
    },
    {
      note: 'the first time, long before',
      sheets: {
        党员增减: [['张三', '1', '除名', '2025-03-01']],
        党员名册: [['张三', '1', '正式党员', '2010-01-01']],
      },
    },
    {
      note: 'a cancelled probationer may apply again',
      sheets: {
        党员增减: [['张三', '1', '取消预备党员资格', '2025-03-01']],
        发展党员: recruit('2025-04-01', null),
      },
    },
    {
      note: 'another person',
      sheets: {
        党员增减: [['张三', '2', '除名', '2025-03-01']],
        发展党员: recruit('2025-04-01', null),
      },
    },
    {
      note: 'a warning',
      sheets: { 处分处置: [['张三', '警告', '2025-03-01']], 发展党员: recruit('2025-04-01', null) },
    },
  ],
  reject: [
    {
      asOf: '2029-12-31',
      year: 2029,
      sheets: {
        党员增减: [['张三', '1', '除名', '2024-06-16']],
        发展党员: recruit('2029-06-15', null),
      },
      cells: ['发展党员!D2 error'],
      variant: 'applied',
    },
    {
      sheets: {
        党员增减: [['张三', '1', '开除党籍', '2020-03-02']],
        发展党员: recruit('2024-01-01', '2025-03-01'),
      },
      cells: ['发展党员!E2 error'],
      variant: 'default',
    },
    {
      sheets: {
        党员增减: [['张三', '1', '自行脱党', '2024-07-02']],
        发展党员: recruit('2025-03-01', null),
      },
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: {
        处分处置: [['张三', '劝其退党', '2024-07-01']],
        发展党员: recruit('2025-03-01', null),
      },
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: {
        处分处置: [['张三', '开除党籍', '2022-03-01']],
        党员名册: [['张三', '1', '预备党员', '2025-03-01']],
      },
      cells: ['党员名册!D2 error'],
    },
  ],
  notChecked: [
    {
      note: 'struck off before the measures of 2024',
      sheets: {
        党员增减: [['张三', '1', '除名', '2024-06-15']],
        发展党员: recruit('2025-03-01', null),
      },
    },
  ],
});

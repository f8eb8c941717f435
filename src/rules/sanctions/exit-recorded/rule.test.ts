import { testRule } from '../../testing';
import { rule } from './rule';

const sanction = (kind: string, on = '2025-03-01', approved: string | null = '2025-03-20') => [
  ['张三', kind, on, approved],
];
testRule(rule, {
  headers: {
    处分处置: ['姓名', '种类', '决定日期', '批准日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'a kind that cannot be read may be the one',
      sheets: { 处分处置: sanction('除名'), 党员增减: [['张三', '1', '出党', '2025-03-20']] },
    },
    { 处分处置: sanction('开除党籍'), 党员增减: [['张三', '1', '开除党籍', '2025-03-20']] },
    { 处分处置: sanction('劝其退党'), 党员增减: [['张三', '1', '劝退', '2025-03-20']] },
    {
      note: 'not approved yet',
      sheets: { 处分处置: sanction('除名', '2025-03-01', null), 党员增减: [] },
    },
    { note: 'last year', sheets: { 处分处置: sanction('除名', '2024-03-01'), 党员增减: [] } },
    { 处分处置: sanction('留党察看'), 党员增减: [] },
    {
      note: 'nobody is named',
      sheets: { 处分处置: [[null, '除名', '2025-03-01', '2025-03-20']], 党员增减: [] },
    },
  ],
  reject: [
    { sheets: { 处分处置: sanction('开除党籍'), 党员增减: [] }, cells: ['处分处置!B2 warning'] },
    {
      sheets: {
        处分处置: sanction('除名'),
        党员增减: [['张三', '1', '转出组织关系', '2025-03-20']],
      },
      cells: ['处分处置!B2 warning'],
    },
    {
      note: 'a sheet that does not tell of approvals',
      sheets: { 党员增减: [] },
      with: {
        处分处置: [
          ['姓名', '种类', '决定日期'],
          ['张三', '除名', '2025-03-01'],
        ],
      },
      cells: ['处分处置!B2 warning'],
    },
  ],
  notChecked: [
    { 处分处置: sanction('除名') },
    { year: null, sheets: { 处分处置: sanction('除名'), 党员增减: [] } },
  ],
});

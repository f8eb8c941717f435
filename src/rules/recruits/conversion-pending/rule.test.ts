import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['姓名', '公民身份号码', '接收大会日期', '延长预备期至', '转正大会日期', '结果'];
const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    row('2024-05-06', null, '2025-08-06', '转正'),
    { note: 'not yet late', asOf: '2025-08-06', sheets: row('2024-05-06', null, null, '预备') },
    { note: 'extended', sheets: row('2024-05-06', '2025-11-06', null, '延长预备期') },
    { note: 'cancelled', sheets: row('2024-05-06', null, null, '取消预备党员资格') },
    {
      note: 'moved away before',
      with: {
        发展党员: [HEADERS, ['张三', 'A', '2024-05-06', null, null, '预备']],
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转出组织关系', '2025-03-06'],
        ],
      },
    },
    { year: 2027, asOf: '2027-08-20', sheets: row('2026-05-20', null, null, '预备') },
  ],
  reject: [
    {
      asOf: '2025-08-07',
      sheets: row('2024-05-06', null, null, '预备'),
      cells: ['发展党员!E2 warning'],
    },
    {
      asOf: '2025-08-07',
      sheets: row('2024-05-06', null, null, null),
      cells: ['发展党员!E2 warning'],
    },
    {
      year: 2027,
      asOf: '2027-08-21',
      sheets: row('2026-05-20', null, null, '预备'),
      cells: ['发展党员!E2 warning'],
    },
    {
      sheets: row('2024-05-06', null, '2025-08-07', '转正'),
      cells: ['发展党员!E2 info'],
      variant: 'late',
    },
    {
      note: 'over in March, sent out in May, not discussed',
      with: {
        发展党员: [HEADERS, ['张三', 'A', '2024-03-20', null, null, '预备']],
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转出组织关系', '2025-05-06'],
        ],
      },
      cells: ['发展党员!E2 warning'],
      variant: 'left',
      related: ['发展党员!C2', '党员增减!D2'],
      remedies: [['missing', 'true']],
      bases: ['R-27'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-05-06', null, null, '预备'),
  ],
});

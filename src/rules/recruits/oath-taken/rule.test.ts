import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '接收大会日期', '入党宣誓日期', '转正大会日期', '结果'],
  },
  accept: [
    row('2024-05-06', '2024-07-01', '2025-05-10', '转正'),
    {
      note: 'in the year of probation',
      asOf: '2025-05-05',
      sheets: row('2024-05-06', null, null, '预备'),
    },
    { note: 'cancelled', sheets: row('2024-05-06', null, '2025-05-10', '取消预备党员资格') },
    { note: 'not admitted', sheets: row('2024-05-06', null, null, '终止') },
    row(null, null, null, null),
    {
      note: 'admitted elsewhere, the conversion alone is here',
      with: {
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转入组织关系', '2025-03-06'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '入党宣誓日期', '转正大会日期'],
          ['张三', 'A', '2024-09-01', null, '2025-09-05'],
        ],
      },
      verdicts: { met: 0, undecided: 0, notApplicable: 1 },
    },
  ],
  reject: [
    {
      asOf: '2025-05-06',
      sheets: row('2024-05-06', null, null, '预备'),
      cells: ['发展党员!D2 warning'],
    },
    { sheets: row('2025-01-06', null, '2025-12-10', '转正'), cells: ['发展党员!D2 warning'] },
    {
      year: 2027,
      asOf: '2027-12-31',
      sheets: row('2026-06-06', null, null, null),
      cells: ['发展党员!D2 warning'],
    },
    {
      note: 'confirmed already',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '入党宣誓日期', '转正审批日期', '结果'],
          ['张三', 'A', '2024-05-06', null, '2025-06-10', '转正'],
        ],
      },
      cells: ['发展党员!D2 warning'],
      variant: 'confirmed',
      remedies: [['missing', 'true']],
      bases: ['C-05'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-05-06', null, '2014-05-10', '转正'),
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '姓名',
  '公民身份号码',
  '接收大会日期',
  '党委审批日期',
  '延长预备期至',
  '转正大会日期',
  '转正审批日期',
  '结果',
];
const ROSTER = [
  ['姓名', '公民身份号码', '人员类别', '入党日期'],
  ['张三', 'A', '预备党员', '2024-05-06'],
];
const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    row(null, null, null, null, null, '培养中'),
    row('2024-05-06', null, null, null, null, '培养中'),
    row('2024-05-06', '2024-06-06', null, null, null, '预备'),
    row('2024-05-06', '2024-06-06', null, '2025-05-08', '2025-06-08', '转正'),
    row('2024-05-06', '2024-06-06', '2025-11-06', '2025-05-08', '2025-06-08', '延长预备期'),
    row('2024-05-06', '2024-06-06', null, '2025-05-08', '2025-06-08', '取消预备党员资格'),
    row(null, null, null, null, null, '终止'),
    { note: 'a left-out step', sheets: row(null, '2024-06-06', null, null, null, '预备') },
    {
      note: 'a left-out step',
      sheets: row('2024-05-06', '2024-06-06', null, null, '2025-06-08', '转正'),
    },
    { sheets: row('2024-05-06', null, null, null, null, null), verdicts: { met: 0, undecided: 1 } },
    {
      note: 'came as a probationer',
      with: {
        发展党员: [HEADERS, ['张三', 'A', null, null, null, null, null, '预备']],
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转入组织关系', '2025-03-06'],
        ],
      },
    },
    {
      note: 'columns that are not there',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '结果'],
          ['张三', 'A', '转正'],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: row(null, null, null, null, null, '预备'),
      cells: ['发展党员!C2 error'],
      variant: 'admission',
    },
    {
      sheets: row(null, null, null, null, null, '取消预备党员资格'),
      cells: ['发展党员!C2 error'],
      variant: 'admission',
    },
    {
      sheets: row('2024-05-06', '2024-06-06', null, null, null, '转正'),
      cells: ['发展党员!F2 error'],
      variant: 'conversion',
    },
    {
      note: 'the roster knows of no conversion either',
      with: { 党员名册: ROSTER },
      sheets: row('2024-05-06', '2024-06-06', null, null, null, '转正'),
      cells: ['发展党员!H2 error'],
      variant: 'conversion',
    },
    {
      sheets: row('2024-05-06', '2024-06-06', null, '2025-05-08', null, '延长预备期'),
      cells: ['发展党员!E2 warning'],
      variant: 'extension',
    },
    {
      sheets: row('2024-05-06', '2024-06-06', null, null, null, '培养中'),
      cells: ['发展党员!H2 warning'],
      variant: 'outdated',
    },
    {
      sheets: row('2024-05-06', '2024-06-06', null, '2025-05-08', '2025-06-08', '预备'),
      cells: ['发展党员!H2 warning'],
      variant: 'outdated',
    },
    {
      sheets: row('2024-05-06', '2024-06-06', '2025-11-06', null, null, '预备'),
      cells: ['发展党员!H2 warning'],
      variant: 'outdated',
    },
    {
      note: 'ended, though admitted and still on the roster',
      with: {
        党员名册: ROSTER,
        发展党员: [HEADERS, ['张三', 'A', '2024-05-06', '2024-06-06', null, null, null, '终止']],
      },
      cells: ['发展党员!H2 error'],
      variant: 'ended',
      related: ['发展党员!D2', '党员名册!A2'],
      remedies: [['mistyped', 'missing']],
      bases: [null],
    },
    {
      note: 'ended in the year of its approval, and nowhere else',
      sheets: row('2025-05-06', '2025-06-06', null, null, null, '终止'),
      cells: ['发展党员!H2 warning'],
      variant: 'gone',
    },
    {
      note: 'cancelled, and still on the roster',
      with: {
        党员名册: ROSTER,
        发展党员: [
          HEADERS,
          [
            '张三',
            'A',
            '2024-05-06',
            '2024-06-06',
            null,
            '2025-05-08',
            '2025-06-08',
            '取消预备党员资格',
          ],
        ],
      },
      cells: ['发展党员!H2 error'],
      variant: 'cancelled',
    },
    {
      note: 'approved, and no outcome',
      sheets: row('2024-05-06', '2024-06-06', null, null, null, null),
      cells: ['发展党员!H2 warning'],
      variant: 'blank',
      bases: [null],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } }],
});

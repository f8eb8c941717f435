import { testRule } from '../../testing';
import { rule } from './rule';

const one = (joinedOn: string | null, ...cells: (string | null)[]) => ({
  with: {
    党员名册: [
      ['姓名', '公民身份号码', '人员类别', '入党日期'],
      ['张三', 'A', '预备党员', joinedOn],
    ],
    发展党员: [
      ['姓名', '公民身份号码', '接收大会日期', '党委审批日期', '结果'],
      ['张三', 'A', ...cells],
    ],
  },
});

testRule(rule, {
  accept: [
    one('2025-03-01', '2025-03-01', '2025-04-01', '预备'),
    { ...one('2025-03', '2025-03-01', '2025-04-01', '预备'), note: 'to the month' },
    { ...one('2025-03-09', '2025-03', '2025-04-01', '转正'), note: 'to the month' },
    one(null, '2025-03-01', '2025-04-01', '预备'),
    { ...one('2025-03-02', '2025-03-01', null, '预备'), note: 'not approved yet' },
    { ...one('2019-03-02', '2025-03-01', '2025-04-01', '终止'), note: 'not admitted' },
  ],
  reject: [
    { ...one('2025-03-02', '2025-03-01', '2025-04-01', '预备'), cells: ['党员名册!D2 error'] },
    { ...one('2025-02', '2025-03-01', '2025-04-01', '转正'), cells: ['党员名册!D2 error'] },
    {
      ...one('2025-04-01', '2025-03-01', '2025-04-01', '延长预备期'),
      cells: ['党员名册!D2 error'],
      variant: 'approval',
    },
    {
      note: 'roster, movement and minutes agree: the cell in 发展党员 is wrong',
      with: {
        ...one('2025-03-20', '2025-03-02', '2025-04-01', '预备').with,
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '发展党员', '2025-03-20'],
        ],
        会议记录: [
          ['编号', '日期', '会议类型'],
          ['1', '2025-03-20', '党员大会'],
        ],
      },
      cells: ['发展党员!C2 error'],
      variant: 'meeting',
      related: ['党员名册!D2', '党员增减!D2', '会议记录!B2'],
      fixes: ['asks 2025-03-20'],
      remedies: [['mistyped', 'true']],
      bases: ['C-09'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期', '结果']] } },
    { with: {} },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const one = (category: string | null, ...cells: (string | null)[]) => ({
  with: {
    党员名册: [
      ['姓名', '公民身份号码', '人员类别', '入党日期'],
      ['张三', 'A', category, '2024-03-01'],
    ],
    发展党员: [
      ['姓名', '公民身份号码', '接收大会日期', '党委审批日期', '转正审批日期', '结果'],
      ['张三', 'A', '2024-03-01', '2024-04-01', ...cells],
    ],
  },
});

testRule(rule, {
  accept: [
    one('预备党员', null, '预备'),
    one('预备党员', null, '延长预备期'),
    one('正式党员', '2025-04-01', '转正'),
    one(null, null, '预备'),
    one('正式党员', null, '取消预备党员资格'),
    one('正式党员', null, null),
  ],
  reject: [
    {
      ...one('正式党员', null, '预备'),
      note: 'no day of a confirmation anywhere: the roster stands alone',
      cells: ['党员名册!C2 error'],
      variant: 'early',
      remedies: [['mistyped', 'missing']],
    },
    {
      ...one('正式党员', '2025-04-01', '延长预备期'),
      cells: ['发展党员!F2 error'],
      variant: 'full',
    },
    {
      ...one('预备党员', '2025-04-01', '转正'),
      cells: ['党员名册!C2 error'],
      variant: 'probationary',
    },
    { ...one('预备党员', null, '转正'), note: 'not approved yet', cells: ['党员名册!C2 warning'] },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期', '结果']] } }],
});

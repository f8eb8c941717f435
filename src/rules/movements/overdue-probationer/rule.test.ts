import { testRule } from '../../testing';
import { rule } from './rule';

const row = (category: string, on: string, recruits: (string | null)[][] = []) => ({
  党员名册: [['张三', '1', category, '2024-01-10', null]],
  党员增减: [['张三', '1', '转出组织关系', on]],
  发展党员: recruits,
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期', '延长预备期至'],
  },
  accept: [
    row('预备党员', '2024-12-01'),
    { note: 'the approval may be pending', sheets: row('预备党员', '2025-04-09') },
    {
      note: 'extended',
      sheets: row('预备党员', '2025-06-01', [
        ['张三', '1', '2000-01-01', '2022-01-01', '2025-07-10'],
      ]),
    },
    row('正式党员', '2025-06-01'),
  ],
  reject: [{ sheets: row('预备党员', '2025-04-10'), cells: ['党员增减!D2 error'] }],
});

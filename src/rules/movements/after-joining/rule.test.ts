import { testRule } from '../../testing';
import { rule } from './rule';

const roster = [['张三', '1', '正式党员', '2025-03-10']];
const row = (kind: string, on: string | null) => ({
  党员名册: roster,
  党员增减: [['张三', '1', kind, on]],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    row('发展党员', '2025-03-10'),
    row('发展党员', '2025-04-10'),
    row('转入组织关系', '2025-03'),
    { note: 'left, and joined again', sheets: row('取消预备党员资格', '2025-01-10') },
    row('转入组织关系', null),
  ],
  reject: [
    { sheets: row('发展党员', '2025-03-09'), cells: ['党员增减!D2 warning'] },
    { sheets: row('转入组织关系', '2025-02'), cells: ['党员增减!D2 warning'] },
  ],
});

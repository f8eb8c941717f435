import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  post: string,
  kind: string | null,
  from: string | null = '2025-03-01',
  name = '张三',
) => ({
  党员名册: [['张三', '2001-07-01']],
  班子成员: [['张三', post, '2020-01-01']],
  教育培训: [[name, '培训班', kind, from, 8]],
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '入党日期'],
    班子成员: ['姓名', '党内职务', '任职日期'],
    教育培训: ['姓名', '培训名称', '类别', '开始日期', '学时'],
  },
  accept: [
    of('书记', '书记轮训'),
    { sheets: of('书记', '书记轮训', null), verdicts: { met: 0, undecided: 1 } },
    { sheets: of('书记', null), verdicts: { met: 0, undecided: 1 } },
    of('副书记', '集中培训'),
    { ...of('书记', '集中培训'), 党员名册: [['张三', '2025-07-01']] },
  ],
  reject: [
    { sheets: of('书记', '集中培训'), cells: ['班子成员!A2 info'] },
    { sheets: of('书记', '书记轮训', '2024-12-31'), cells: ['班子成员!A2'] },
    { sheets: of('书记', '书记轮训', '2025-03-01', '李四'), cells: ['班子成员!A2'] },
  ],
  notChecked: [{ sheets: of('书记', null), asOf: '2025-12-30' }, { with: {} }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (post: string, appointedOn: string | null, kind: string | null, name = '张三') => ({
  班子成员: [['张三', post, appointedOn]],
  教育培训: [[name, '培训班', kind, '2025-03-01', 8]],
});

testRule(rule, {
  headers: {
    班子成员: ['姓名', '党内职务', '任职日期'],
    教育培训: ['姓名', '培训名称', '类别', '开始日期', '学时'],
  },
  accept: [
    of('书记', '2025-03-01', '新任培训'),
    of('副书记', '2025-03-01', '书记轮训'),
    of('书记', '2024-12-31', '集中培训'),
    { sheets: of('书记', null, '集中培训'), verdicts: { met: 0, undecided: 1 } },
    { sheets: of('书记', '2025-03-01', null), verdicts: { met: 0, undecided: 1 } },
    of('组织委员', '2025-03-01', '集中培训'),
  ],
  reject: [
    {
      sheets: of('书记', '2025-01-01', '集中培训'),
      cells: ['班子成员!A2 info'],
      bases: [null],
      remedies: [['mistyped', 'missing', 'true']],
    },
    {
      note: 'of a government body the regulation on them says so',
      sheets: of('书记', '2025-01-01', '集中培训'),
      with: {
        支部信息: [
          ['党组织全称', '单位类别'],
          ['某支部', '机关'],
        ],
      },
      cells: ['班子成员!A2 info'],
      bases: ['J-05'],
    },
    { sheets: of('副书记', '2025-12', '新任培训', '李四'), cells: ['班子成员!A2'] },
  ],
  notChecked: [
    { sheets: of('书记', '2025-01-01', null), asOf: '2025-12-30' },
    { sheets: of('书记', '2025-01-01', null), year: null },
    { with: {} },
  ],
});

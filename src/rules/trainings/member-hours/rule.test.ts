import { testRule } from '../../testing';
import { rule } from './rule';

const one = (
  hours: number | null,
  from: string | null = '2025-03-01',
  to: string | null = null,
) => ['张三', '培训班', from, to, hours];
const of = (...rows: (string | number | null)[][]) => ({
  党员名册: [
    ['张三', 'A', '2001-07-01'],
    ['李四', 'B', '2025-01-01'],
  ],
  教育培训: rows,
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期'],
    教育培训: ['姓名', '培训名称', '开始日期', '结束日期', '学时'],
  },
  accept: [
    of(one(32)),
    of(one(16), one(16.5, '2025-12-31')),
    { sheets: of(one(10), one(null)), verdicts: { met: 0, undecided: 1 } },
    of(one(null), one(10)),
    {
      note: 'an officer has a rule of their own',
      sheets: of(one(1)),
      with: {
        班子成员: [
          ['姓名', '党内职务'],
          ['张三', '书记'],
        ],
      },
      verdicts: { broken: 0, notApplicable: 1 },
    },
    {
      note: 'enough, whatever else is open',
      sheets: of(one(32), one(null)),
      verdicts: { met: 1, undecided: 0 },
    },
    of(one(10), one(10, null)),
    of(one(32, null, '2025-03-01')),
    {
      党员名册: [
        ['张三', 'A', '2001-07-01'],
        ['张三', 'B', '2001-07-01'],
      ],
      教育培训: [one(1)],
    },
  ],
  reject: [
    { sheets: of(one(31.5)), cells: ['党员名册!A2 warning'], variant: 'default' },
    { sheets: of(one(32, '2024-12-31'), one(31)), cells: ['党员名册!A2'] },
    { sheets: of(one(null, '2024-12-31'), one(31)), cells: ['党员名册!A2'] },
    {
      sheets: of(['李四', '培训班', '2025-03-01', null, 40]),
      cells: ['党员名册!A2'],
      variant: 'none',
    },
    { sheets: of(), cells: ['教育培训!E1'], variant: 'empty' },
  ],
  notChecked: [
    { sheets: of(one(1)), asOf: '2025-12-30' },
    { sheets: of(one(1)), year: null },
    { 教育培训: [one(1)] },
  ],
});

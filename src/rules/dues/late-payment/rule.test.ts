import { testRule } from '../../testing';
import { rule } from './rule';

const of = (month: string | null, paidOn: string | null, paid: number | null = 30) => ({
  党费收缴: [['张三', month, 30, paid, paidOn]],
});

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '应交', '实交', '实交日期'] },
  accept: [
    of('2025-01', '2025-01-31'),
    of('2025-01', '2024-12-31'),
    of('2025-01', '2025-04-30'),
    { note: 'made up for within six months', sheets: of('2025-01', '2025-07-31') },
    of('2025-01', '2025-05-01'),
    of('2024-09', '2025-03-31'),
    of('2024-11', '2025-02-28'),
    of('2025-01', '2025-04'),
    of('2025-01', '2025-08-01', 0),
    { sheets: of(null, '2025-08-01'), verdicts: { met: 0, undecided: 1 } },
    { sheets: of('2025-01', null), verdicts: { met: 0, notApplicable: 1 } },
    of('2008-03', '2009-01-01'),
  ],
  reject: [
    { sheets: of('2025-01', '2025-08-01'), cells: ['党费收缴!E2 error'], variant: 'default' },
    { sheets: of('2024-09', '2025-04'), cells: ['党费收缴!E2'] },
    { sheets: of('2025-01', '2025-08-01', null), cells: ['党费收缴!E2'] },
  ],
  notChecked: [{ with: { 党费收缴: [['姓名', '年月', '交费类别', '应交', '实交']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

type Paid = number | null | 'none' | 'waived' | 'zero';
const year = (...paid: Paid[]) =>
  paid.flatMap((one, i) => {
    const month = `2025-${String(i + 1).padStart(2, '0')}`;
    if (one === 'none') return [];
    if (one === 'waived') return [['张三', month, 30, 0, '党委批准免交']];
    if (one === 'zero') return [['张三', month, 0, 0, null]];
    return [['张三', month, 30, one, null]];
  });
const of = (mobile: string | null, ...paid: Paid[]) => ({
  党员名册: [['张三', 'A', '2001-07-01', mobile]],
  党费收缴: year(...paid),
});
const times = (count: number, paid: Paid): Paid[] => Array.from({ length: count }, () => paid);

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期', '是否流动党员'],
    党费收缴: ['姓名', '年月', '应交', '实交', '减免批准'],
  },
  accept: [
    of(null, ...times(12, 30)),
    of(null, ...times(5, 0), ...times(7, 30)),
    of(null, ...times(5, 0), 30, ...times(5, null), 30),
    of(null, ...times(5, 0), 'waived', ...times(5, 'none'), 30),
    of(null, ...times(5, 0), 'zero', ...times(5, 0), 30),
    of('是', ...times(12, 0)),
    of(null, 'none', 'none', 90, 'none', 'none', 0, 'none', 'none', 90, 'none', 'none', 90),
    {
      note: 'by the quarter: two entries unpaid, eight months without a payment',
      sheets: of(
        null,
        'none',
        'none',
        90,
        'none',
        'none',
        0,
        'none',
        'none',
        0,
        'none',
        'none',
        90,
      ),
    },
    { ...of(null), 党费收缴: [] },
    { ...of(null), 党费收缴: [['张三', '年初', 30, 0, null]] },
    { sheets: of(null, ...times(12, 0)), asOf: '2025-06-29' },
  ],
  reject: [
    { sheets: of(null, ...times(6, 0), ...times(6, 30)), cells: ['党员名册!A2 warning'] },
    { sheets: of(null, 30, ...times(6, null), ...times(5, 30)), cells: ['党员名册!A2'] },
    { sheets: of(null, 30, ...times(6, 'none'), ...times(5, 30)), cells: ['党员名册!A2'] },
    { sheets: of(null, 30, 0, 0, 'none', null, 0, 0, ...times(5, 30)), cells: ['党员名册!A2'] },
    { sheets: of(null, ...times(12, 0)), asOf: '2025-06-30', cells: ['党员名册!A2'] },
    {
      sheets: of(null, 'none', 'none', 90, 'none', 'none', 0, 'none', 'none', 0, 'none', 'none', 0),
      cells: ['党员名册!A2'],
      says: ['从2025年6月到2025年12月'],
      note: 'by the quarter',
    },
  ],
  notChecked: [{ sheets: of(null, 0, 0, 0), asOf: '2025-03-30' }, { with: {} }],
});

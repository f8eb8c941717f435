import { testRule } from '../../testing';
import { rule } from './rule';

const row = (
  month: string | null,
  due: number | null,
  paid: number | null,
  waiver: string | null = null,
  name = '张三',
) => [name, month, due, paid, waiver];
const of = (...rows: (string | number | null)[][]) => ({ 党费收缴: rows });
const branch = (kind: string, founded: string | null = null) => ({
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '统计年度', '成立日期'],
    ['一支部', kind, '机关党委', 2025, founded],
  ],
});

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '应交', '实交', '减免批准'] },
  accept: [
    of(row('2025-03', 30, 30)),
    of(row('2025-03', 30, 300)),
    of(row('2025-03', 30, 10, '党委批准少交')),
    of(row('2025-03', 0, 0)),
    of(row('2025-03', 30, null)),
    of(row('2025-03', null, 0)),
    of(row(null, 30, 0)),
    of(row('2024-12', 30, 0)),
    of(row('2025-03', 30, 10), row('2025-03', 30, 20)),
    { sheets: of(row('2025-06', 30, 0)), asOf: '2025-06-29' },
    { sheets: of(row('2025-06', 30, 0)), with: branch('支部', '2025-06-02') },
  ],
  reject: [
    { sheets: of(row('2025-03', 30, 29.9)), cells: ['党费收缴!D2 warning'], says: ['还差0.1元'] },
    { sheets: of(row('2025-06', 30, 0)), asOf: '2025-06-30', cells: ['党费收缴!D2'] },
    { sheets: of(row('2025-12', 30, 0)), cells: ['党费收缴!D2'] },
    {
      sheets: of(
        row('2025-03', 30, 10),
        row('2025-04', 30, 50),
        row('2025-03', 30, 30, null, '李四'),
      ),
      cells: ['党费收缴!D2'],
    },
    {
      sheets: of(row('2025-06', 30, 0)),
      with: branch('联合支部', '2025-06-01'),
      cells: ['党费收缴!D2'],
    },
    {
      note: 'of the year of all its months',
      sheets: of(row('2025-03', 30, 0)),
      year: null,
      cells: ['党费收缴!D2 warning'],
    },
  ],
  notChecked: [
    { sheets: of(row('2025-03', 30, 0)), with: branch('临时支部') },
    { sheets: of(row('2025-03', 30, 0)), asOf: '2025-03-30' },
    { sheets: of(row('2025-03', 30, 0), row('2024-03', 30, 30)), year: null },
  ],
});

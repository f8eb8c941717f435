import { testRule } from '../../testing';
import { rule } from './rule';

const of = (arrived: string | null, listed: string | null) => ({
  发展党员: [['张三', 'A', '2023-05-06', arrived, listed]],
});

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '申请入党日期', '调入日期', '列为发展对象日期'] },
  accept: [
    of('2025-01-10', '2025-07-10'),
    of('2025-01-10', null),
    of(null, '2025-07-10'),
    { note: 'listed before the move', sheets: of('2025-07-10', '2025-01-10') },
    { note: 'a month alone', sheets: of('2025-01', '2025-04') },
    { sheets: of('2025-01-10', '2025-02-10'), parameters: { months: 1 } },
  ],
  reject: [
    {
      sheets: of('2025-01-10', '2025-02-10'),
      cells: ['发展党员!E2 info'],
      related: ['发展党员!D2'],
      bases: ['R-26'],
      says: ['2025年1月10日调入，2025年2月10日列为发展对象，不满3个月'],
    },
  ],
});

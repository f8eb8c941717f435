import { testRule } from '../../testing';
import { rule } from './rule';

const of = (approved: string | null, consent: string | null) => ({
  发展党员: [['张三', 'A', '2023-05-06', approved, consent]],
});
const LEFT = {
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期'],
    ['张三', 'A', '除名', '2015-03-01'],
  ],
};

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '申请入党日期', '党委审批日期', '上一级党委同意日期'],
  },
  accept: [
    { with: LEFT, sheets: of('2025-03-01', '2025-02-20') },
    { with: LEFT, sheets: of(null, null) },
    { note: 'never a member before', sheets: of('2025-03-01', null) },
  ],
  reject: [
    {
      with: LEFT,
      sheets: of('2025-03-01', null),
      cells: ['发展党员!E2 warning'],
      variant: 'default',
      bases: ['R-12'],
    },
    { sheets: of('2025-03-01', '2025-04-20'), cells: ['发展党员!E2 warning'], variant: 'late' },
  ],
  notChecked: [{ with: LEFT, sheets: of('2025-03-01', '不详') }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

type Count = number | null;
const of = (total: Count, groups: Count, committees: Count, general: Count, branches: Count) => ({
  支部信息: [
    ['某厅机关党委', '党委', '省直工委', total, groups, committees, general, branches, 2025],
  ],
});

testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '下辖党组织总数',
      '下辖党组数',
      '下辖党委数',
      '下辖党总支数',
      '下辖党支部数',
      '统计年度',
    ],
  },
  accept: [
    of(641, 2, 27, null, 612),
    of(639, null, 27, null, 612),
    of(639, null, null, null, null),
    of(null, 2, 27, null, 612),
  ],
  reject: [
    {
      note: 'a printed total that leaves out the leading groups',
      sheets: of(639, 2, 27, null, 612),
      cells: ['支部信息!D2 warning'],
      variant: 'groups',
      says: ['各类相加是641个，差的正好是党组2个'],
      related: ['支部信息!E2', '支部信息!F2', '支部信息!H2'],
    },
    {
      sheets: of(640, 2, 27, 3, 612),
      cells: ['支部信息!D2 warning'],
      variant: 'default',
      says: ['相差4个'],
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

type Text = string | null;
const of = (kind: Text, dissolved: Text = null, founded: Text = null, former: Text = null) => ({
  支部信息: [['第一支部', '支部', '机关党委', '机关', founded, dissolved, kind, former, 2025]],
});

testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '成立日期',
      '撤销日期',
      '设置调整情况',
      '曾用名',
      '统计年度',
    ],
  },
  accept: [
    of('不变'),
    of('撤销', '2025-05-06'),
    of('新建', null, '2025-03-01'),
    of('新建', null, '2024-12-01'),
    of('更名', null, null, '第二支部'),
    of('更名'),
    of('增补'),
    of(null, '2025-05-06'),
  ],
  reject: [
    { sheets: of('撤销'), cells: ['支部信息!F2 info'], variant: 'no-day' },
    { sheets: of('不变', '2025-05-06'), cells: ['支部信息!G2 info'], variant: 'dissolved' },
    { sheets: of('新建', null, '2015-03-01'), cells: ['支部信息!G2 info'], variant: 'founded' },
    { sheets: of('更名', null, null, '第一支部'), cells: ['支部信息!H2 info'], variant: 'renamed' },
  ],
});

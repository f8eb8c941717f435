import { testRule } from '../../testing';
import { rule } from './rule';

const of = (kind: string, founded: string | null, dissolved: string | null = null) => ({
  支部信息: [['援外医疗队临时支部', kind, '机关党委', '事业单位', founded, dissolved, 2025]],
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
      '统计年度',
    ],
  },
  accept: [
    of('临时支部', '2025-01-01'),
    of('临时支部', '2024-12-31', '2025-11-30'),
    of('临时支部', null),
    of('支部', '2001-07-01'),
  ],
  reject: [
    {
      note: 'its people count elsewhere, if anywhere',
      with: {
        支部信息: [
          ['党组织全称', '组织类别', '上级党组织', '统计年度'],
          ['甲支部', '临时党支部', '乙党委', 2025],
        ],
        党员名册: [
          ['姓名', '公民身份号码'],
          ['张三', '1'],
          ['李四', '2'],
        ],
      },
      cells: ['支部信息!B2 info'],
      variant: 'people',
      says: ['2人'],
    },
    { sheets: of('临时支部', '2024-12-31'), cells: ['支部信息!F2 info'] },
    { sheets: of('临时支部', '2023-05', '2026-03-01'), cells: ['支部信息!F2'] },
  ],
  notChecked: [
    { with: { 支部信息: [['党组织全称', '上级党组织', '单位类别', '统计年度']] } },
    {
      year: null,
      sheets: {
        支部信息: [
          ['医疗队临时支部', '临时支部', '机关党委', '事业单位', '2024-12-31', null, null],
        ],
      },
    },
  ],
});

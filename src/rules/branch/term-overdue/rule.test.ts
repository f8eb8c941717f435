import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  end: string | null,
  kind = '支部',
  elected: string | null = null,
  term: number | null = null,
) => ({
  支部信息: [['甲', kind, '乙', '机关', 2025, elected, term, end, null]],
});
testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '统计年度',
      '本届班子选举日期',
      '任期(年)',
      '届满日期',
      '撤销日期',
    ],
    选举: ['日期', '职务', '当选人'],
  },
  accept: [
    of('2026-07-01'),
    of('2020-01-01', '临时支部'),
    {
      note: 'dissolved',
      sheets: {
        支部信息: [['甲', '支部', '乙', '机关', 2025, null, null, '2024-01-01', '2025-05-01']],
      },
    },
  ],
  reject: [
    { sheets: of('2026-06-30'), cells: ['支部信息!H2 info'], variant: 'soon' },
    {
      note: 'on the last day',
      sheets: of('2025-12-31'),
      cells: ['支部信息!H2 info'],
      variant: 'soon',
    },
    {
      note: 'some day of this month',
      sheets: of('2025-12'),
      cells: ['支部信息!H2 info'],
      variant: 'soon',
    },
    { sheets: of('2025-12-30'), cells: ['支部信息!H2 warning'], variant: 'default' },
    {
      note: 'a year to the day',
      sheets: of('2024-12-31'),
      cells: ['支部信息!H2 warning'],
      variant: 'default',
    },
    { sheets: of('2024-12-30'), cells: ['支部信息!H2 error'], variant: 'long' },
    {
      note: 'from the election',
      sheets: of(null, '支部', '2022-05-01', 3),
      cells: ['支部信息!F2 warning'],
      variant: 'default',
    },
    {
      note: 'held since',
      sheets: {
        ...of('2025-06-30', '支部', '2022-06-30', 3),
        选举: [['2025-07-05', '书记', '张三']],
      },
      cells: ['支部信息!H2 info'],
      variant: 'held',
    },
    {
      note: 'the election of this term is not the next one',
      sheets: {
        ...of('2025-06-30', '支部', '2025-01-05', 3),
        选举: [['2025-01-05', '书记', '张三']],
      },
      cells: ['支部信息!H2 warning'],
      variant: 'default',
    },
  ],
  notChecked: [of(null)],
});

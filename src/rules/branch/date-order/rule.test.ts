import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...dates: (string | null)[]) => ({
  支部信息: [['甲', '支部', '乙', '机关', 2025, ...dates]],
});
testRule(rule, {
  headers: {
    班子成员: ['姓名', '党内职务', '任职日期'],
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '统计年度',
      '成立日期',
      '本届班子选举日期',
      '届满日期',
      '撤销日期',
    ],
  },
  accept: [
    of('2020-05-01', '2020-05-01', '2023-05-01', '2025-05-01'),
    of('2020-05-20', '2020-05', '2020-05', '2020-05'),
    of(null, '2020-05-01', null, null),
  ],
  reject: [
    {
      note: 'officers took office on the day of the election',
      sheets: {
        ...of('2025-05-01', '2024-05-01', '2027-05-01', null),
        班子成员: [['甲一', '书记', '2024-05-01']],
      },
      cells: ['支部信息!F2 warning'],
      variant: 'late',
      related: ['支部信息!G2'],
    },
    {
      sheets: of('2020-05-02', '2020-05-01', '2023-05-01', null),
      cells: ['支部信息!G2 warning'],
      variant: 'foundedOn',
    },
    {
      sheets: of('2020-05-01', '2023-05-01', '2020-05', null),
      cells: ['支部信息!H2 warning'],
      variant: 'electedOn',
    },
    {
      sheets: of('2020-05-01', null, null, '2020-04-30'),
      cells: ['支部信息!I2 warning'],
      variant: 'foundedOn',
    },
  ],
});

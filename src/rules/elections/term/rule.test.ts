import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['日期', '职务', '当选人'];
const of = (
  electedOn: string | null,
  endsOn: string | null,
  date: string,
  ...people: string[]
) => ({
  with: {
    支部信息: [
      ['党组织全称', '组织类别', '本届班子选举日期', '届满日期', '统计年度'],
      ['某支部', '支部', electedOn, endsOn, 2025],
    ],
    选举: [HEADERS, ...people.map((name, i) => [date, i === 0 ? '书记' : '委员', name])],
  },
});
const three = ['甲', '乙', '丙'];

testRule(rule, {
  accept: [
    { ...of('2022-05-06', '2025-05-06', '2025-05-06', ...three), note: 'on the day' },
    { ...of('2021-05-06', '2024-05-06', '2025-05-06', ...three), note: 'a year late' },
    { ...of('2023-05-06', '2026-05-06', '2025-05-06', ...three), note: 'a year early' },
    { ...of('2021-05', '2024-05', '2025-05-31', ...three), note: 'to the month' },
    { ...of('2023-05-06', '2026-09-06', '2025-05-06', '甲'), note: 'a vacant seat' },
    { ...of('2021-05-06', '2024-05-06', '2025-05-06'), note: 'no election' },
  ],
  reject: [
    {
      ...of('2021-05-05', '2024-05-05', '2025-05-06', ...three),
      cells: ['选举!A2 error'],
      variant: 'late',
    },
    {
      ...of('2023-05-07', '2026-05-07', '2025-05-06', ...three),
      cells: ['选举!A2 warning'],
      variant: 'early',
    },
    {
      note: 'no committee, a secretary only',
      with: {
        ...of('2020-05-05', '2023-05-05', '2025-05-06', '甲').with,
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['甲', '书记', '2025-05-06'],
        ],
      },
      cells: ['选举!A2 error'],
      variant: 'late',
    },
  ],
  notChecked: [
    { ...of('2025-05-06', '2028-05-06', '2025-05-06', ...three), note: 'up to date' },
    { ...of(null, '2024-05-05', '2025-05-06', ...three), note: 'which term is not known' },
    { with: { 选举: [HEADERS] } },
  ],
});

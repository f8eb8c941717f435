import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['日期', '职务', '当选人'];
const of = (electedOn: string | null, date: string | null, ...people: string[]) => ({
  with: {
    支部信息: [
      ['党组织全称', '组织类别', '本届班子选举日期', '统计年度'],
      ['某支部', '支部', electedOn, 2025],
    ],
    选举: [HEADERS, ...people.map((name) => [date, '委员', name])],
  },
});
const three = ['甲', '乙', '丙'];

testRule(rule, {
  accept: [
    of('2025-05-06', '2025-05-06', ...three),
    { ...of('2025-05', '2025-05-06', ...three), note: 'to the month' },
    { ...of('2023-05-06', '2025-05-06', '甲'), note: 'a vacant seat' },
    { ...of('2023-05-06', null), note: 'no election' },
    { ...of('2025-05-06', null), note: 'nothing entered' },
    { ...of('2025-05-06', null, '甲'), note: 'a date that is not known' },
    { ...of(null, '2025-05-06', ...three), note: 'empty' },
    { ...of('2025-11-06', '2025-03-06', '甲'), note: 'still to come', asOf: '2025-10-01' },
    {
      ...of('2025-05-06', '2025-05-06', '甲'),
      note: 'on the day of one of several',
      with: {
        ...of('2025-05-06', '2025-03-06', '甲').with,
        选举: [HEADERS, ['2025-03-06', '委员', '乙'], ['2025-05-06', '委员', '甲']],
      },
    },
    { ...of('2024-05-06', '2025-03-06', '甲'), note: 'of an earlier year' },
  ],
  reject: [
    {
      ...of('2022-05-06', '2025-05-06', ...three),
      cells: ['支部信息!C2 warning'],
      variant: 'older',
    },
    { ...of('2025-05-06', '2025-03-06', '甲'), cells: ['支部信息!C2 warning'], variant: 'unknown' },
    {
      ...of('2025-10-01', '2025-03-06', '甲'),
      note: 'on this very day',
      asOf: '2025-10-01',
      cells: ['支部信息!C2 warning'],
    },
  ],
  notChecked: [{ with: { 选举: [HEADERS] } }],
});

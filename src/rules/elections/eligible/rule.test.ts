import { testRule } from '../../testing';
import { rule } from './rule';

const SHEETS = {
  党员名册: [
    ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
    ['甲', 'A', '正式党员', '2001-01-01', '2002-01-01'],
    ['乙', 'B', '正式党员', '2024-05-07', '2025-05-07'],
    ['丙', 'C', '预备党员', '2025-01-01', null],
    ['丁', 'D', '正式党员', '2001-01-01', '2002-01-01'],
    ['戊', 'E', '正式党员', '2001-01-01', '2002-01-01'],
    ['戊', 'F', '预备党员', '2025-01-01', null],
  ],
  处分处置: [
    ['姓名', '种类', '决定日期', '期限至'],
    ['丁', '留党察看', '2024-05-06', '2025-05-06'],
    ['甲', '警告', '2025-05-01', '2026-05-01'],
    ['戊', '留党察看', '2025-01-06', '2026-05-06'],
  ],
};
const one = (date: string, elected: string) => ({
  with: {
    ...SHEETS,
    选举: [
      ['日期', '职务', '当选人'],
      [date, '委员', elected],
    ],
  },
});

testRule(rule, {
  accept: [
    one('2025-05-06', '甲'),
    { ...one('2025-05-07', '乙'), note: 'confirmed that day' },
    { ...one('2025-05-06', '丁'), note: 'the last day of the sanction' },
    { ...one('2025-05-06', '戊'), note: 'two people of that name' },
    {
      ...one('2024-05-06', '丁'),
      note: 'the day on which the sanction was decided',
    },
    {
      note: 'a sanction without its dates; another sanction',
      with: {
        ...one('2025-05-06', '甲').with,
        处分处置: [
          ['姓名', '种类', '决定日期', '期限至'],
          ['甲', '留党察看', null, '2026-05-06'],
          ['甲', '留党察看', '2025-05-01', null],
          ['甲', '严重警告', '2025-05-01', '2026-05-01'],
          ['甲', '留党察看', '2025-05-07', '2026-05-07'],
        ],
      },
    },
  ],
  reject: [
    { ...one('2025-05-06', '乙'), cells: ['选举!C2 error'], variant: 'probationer' },
    { ...one('2025-05-06', '甲、丙'), cells: ['选举!C2 error'], variant: 'probationer' },
    { ...one('2025-05-05', '丁'), cells: ['选举!C2 error'], variant: 'barred' },
  ],
  notChecked: [
    { ...one('2025-05-06', '某某'), note: 'not on the roster' },
    { ...one('2020-01-06', '丙'), note: 'before the text' },
    { with: { 选举: [['日期', '职务', '当选人']] } },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (
  post: string,
  seats: number | null,
  candidates: number | null,
  date = '2025-05-06',
) => ({
  选举: [[date, post, seats, candidates, '甲']],
});

testRule(rule, {
  headers: { 选举: ['日期', '职务', '应选名额', '候选人数', '当选人'] },
  accept: [
    { note: 'exactly a fifth', sheets: row('委员', 5, 6) },
    row('支部委员', 3, 4),
    row('委员', 10, 12),
    row('委员', 11, 14),
    { note: 'a single seat', sheets: row('委员', 1, 2) },
    { note: 'a secretary', sheets: row('书记', 1, 1) },
    { note: 'a secretary', sheets: row('副书记', 1, 1) },
    row('党代会代表', 5, 6),
    { sheets: row('委员', null, 3), verdicts: { met: 0, undecided: 1 } },
    { sheets: row('委员', 3, null), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    { sheets: row('委员', 5, 5), cells: ['选举!D2 error'] },
    { note: 'rounded up', sheets: row('委员', 6, 7), cells: ['选举!D2 error'] },
    { sheets: row('支部委员会委员', 11, 13), cells: ['选举!D2 error'] },
    { sheets: row('委员', 1, 1), cells: ['选举!D2 error'] },
    { note: 'several seats', sheets: row('组织委员', 3, 3), cells: ['选举!D2 error'] },
    { sheets: row('党代会代表', 5, 5), cells: ['选举!D2 error'] },
    {
      note: 'a row for each person elected',
      sheets: {
        选举: [
          ['2025-05-06', '委员', 3, 3, '甲'],
          ['2025-05-06', '委员', 3, 3, '乙'],
        ],
      },
      cells: ['选举!D2 error'],
    },
    {
      note: 'a delegate by its own provision',
      sheets: {
        选举: [
          ['2025-05-06', '党代会代表', 5, 5, '甲'],
          ['2025-05-06', '委员', 5, 5, '甲'],
        ],
      },
      cells: ['选举!D2 error', '选举!D3 error'],
      says: ['代表', '委员'],
    },
  ],
  notChecked: [
    { with: { 选举: [['日期', '职务', '候选人数', '当选人']] } },
    { note: 'a named post', sheets: row('组织委员', 1, 1) },
    { note: 'before the text', sheets: row('委员', 5, 5, '2019-05-06') },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (
  elected: string | null,
  votes: number | null,
  present: number | null,
  date = '2025-05-06',
) => ({
  选举: [[date, '书记', present, elected, votes]],
});

testRule(rule, {
  headers: { 选举: ['日期', '职务', '实到有选举权人数', '当选人', '得票'] },
  accept: [
    row('甲', 11, 20),
    { sheets: row('甲', 11, 21), verdicts: { met: 1, undecided: 0 } },
    { sheets: row('甲', null, 20), verdicts: { met: 0, undecided: 1 } },
    { sheets: row('甲', 9, null), verdicts: { met: 0, undecided: 1 } },
    { sheets: row('甲', 0, 0), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    { note: 'half is not enough', sheets: row('甲', 10, 20), cells: ['选举!E2 error'] },
    { note: 'not enough for any of them', sheets: row('甲、乙', 10, 20), cells: ['选举!E2'] },
    { sheets: row('甲', 10, 21), cells: ['选举!E2 error'] },
  ],
  notChecked: [
    { with: { 选举: [['日期', '职务', '当选人', '得票']] } },
    { note: 'several names: the number may be of one', sheets: row('甲、乙', 11, 20) },
    { note: 'before the text', sheets: row('甲', 9, 20, '2020-06-30') },
  ],
});

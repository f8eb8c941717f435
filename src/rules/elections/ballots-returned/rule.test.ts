import { testRule } from '../../testing';
import { rule } from './rule';

const row = (issued: number | null, returned: number | null, date = '2025-05-06') => ({
  选举: [[date, '书记', issued, returned, '甲']],
});

testRule(rule, {
  headers: { 选举: ['日期', '职务', '发出选票', '收回选票', '当选人'] },
  accept: [
    { sheets: row(20, 20), verdicts: { met: 1 } },
    row(20, 19),
    { sheets: row(null, 20), verdicts: { met: 0, undecided: 1 } },
    { sheets: row(20, null), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [{ sheets: row(20, 21), cells: ['选举!D2 error'] }],
  notChecked: [
    { with: { 选举: [['日期', '职务', '发出选票', '当选人']] } },
    { note: 'before the text', sheets: row(20, 21, '2019-05-06') },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (post: string, date: string, approved: string | null) => ({
  选举: [[date, post, '甲', approved]],
});

testRule(rule, {
  headers: { 选举: ['日期', '职务', '当选人', '批准日期'] },
  accept: [
    row('书记', '2025-05-06', '2025-05-06'),
    row('副书记', '2025-05-06', '2025-07-06'),
    row('书记', '2025-05-06', '2025-05'),
    { note: 'a committee member is only reported', sheets: row('组织委员', '2025-05-06', null) },
    { note: 'fresh', asOf: '2025-07-06', sheets: row('书记', '2025-05-06', null) },
    { note: 'when is not known', sheets: { 选举: [[null, '书记', '甲', null]] } },
    {
      note: 'a sheet that does not tell',
      with: {
        选举: [
          ['日期', '职务', '当选人', '应选名额'],
          ['2025-05-06', '书记', '甲', 1],
        ],
      },
    },
  ],
  reject: [
    { asOf: '2025-07-07', sheets: row('书记', '2025-05-06', null), cells: ['选举!D2 warning'] },
    { sheets: row('支部副书记', '2025-05-06', null), cells: ['选举!D2 warning'] },
    {
      sheets: row('书记', '2025-05-06', '2025-05-05'),
      cells: ['选举!D2 warning'],
      variant: 'order',
    },
    { sheets: row('委员', '2025-05-06', '2025-04'), cells: ['选举!D2 warning'], variant: 'order' },
  ],
  notChecked: [{ with: { 选举: [['日期', '职务', '当选人']] } }],
});

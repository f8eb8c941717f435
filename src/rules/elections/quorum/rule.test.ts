import { testRule } from '../../testing';
import { rule } from './rule';

const row = (date: string, due: number | null, present: number | null) => [
  date,
  '委员',
  due,
  present,
  '甲',
];
const HEADERS = ['日期', '职务', '应到有选举权人数', '实到有选举权人数', '当选人'];

testRule(rule, {
  headers: { 选举: HEADERS },
  accept: [
    { note: 'exactly four fifths', sheets: { 选举: [row('2025-05-06', 20, 16)] } },
    { 选举: [row('2025-05-06', 21, 17)] },
    { 选举: [row('2025-05', 20, 20)] },
    {
      note: 'blank numbers are no quorum',
      sheets: {
        选举: [row('2025-05-06', null, 3), row('2025-05-06', 20, null), row('2025-05-06', 20, 18)],
      },
      verdicts: { met: 1, undecided: 2 },
    },
  ],
  reject: [
    {
      sheets: { 选举: [row('2025-05-06', 20, 15)] },
      cells: ['选举!D2 error'],
      remedies: [['mistyped', 'true']],
    },
    { sheets: { 选举: [row('2025-05-06', 21, 16)] }, cells: ['选举!D2 error'] },
    {
      note: 'one meeting, one finding',
      sheets: { 选举: [row('2025-05-06', 20, 15), row('2025-05-06', 20, 15)] },
      cells: ['选举!D2'],
    },
    {
      note: 'two meetings',
      sheets: { 选举: [row('2025-05-06', 20, 15), row('2025-05-07', 20, 15)] },
      cells: ['选举!D2', '选举!D3'],
    },
  ],
  notChecked: [
    { with: { 选举: [['日期', '职务', '实到有选举权人数', '当选人']] } },
    { note: 'before the text', sheets: { 选举: [row('2020-07-12', 20, 15)] } },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const MEETINGS = [
  ['编号', '日期', '会议类型', '主题', '应到人数', '实到人数'],
  ['1', '2025-05-06', '选举大会', '换届', 20, 18],
  ['2', '2025-06-06', '党员大会、选举大会', '补选', 20, 18],
  ['3', '2025-07-06', '党员大会', '七月', 20, 18],
  ['4', '2025-08-06', '支委会', '八月', 3, 3],
  ['5', '2025-09', '选举大会', '九月', 20, 18],
];
const HEADERS = ['日期', '职务', '当选人'];
const of = (...rows: [string, string][]) => ({
  with: { 会议记录: MEETINGS, 选举: [HEADERS, ...rows.map((row) => [...row, '甲'])] },
});

testRule(rule, {
  accept: [
    of(['2025-05-06', '委员']),
    of(['2025-06-06', '委员']),
    { ...of(['2025-08-06', '书记']), note: 'by the committee' },
    { ...of(['2025-09-10', '委员']), note: 'known to the month' },
    { ...of(['2022-09-10', '委员']), note: 'an earlier year' },
    { ...of(['2025-10-10', '委员']), note: 'still to come', asOf: '2025-10-09' },
    {
      note: 'a meeting of no known kind may be the one',
      with: {
        会议记录: [...MEETINGS, ['6', '2025-11-06', null, '某会', 20, 18]],
        选举: [HEADERS, ['2025-11-06', '委员', '甲']],
      },
    },
  ],
  reject: [
    { ...of(['2025-05-07', '委员'], ['2025-05-07', '委员']), cells: ['选举!A2 warning'] },
    { ...of(['2025-08-06', '书记'], ['2025-08-06', '委员']), cells: ['选举!A2 warning'] },
    { ...of(['2025-07-06', '委员']), cells: ['选举!A2 info'], variant: 'kind' },
    {
      note: 'of two on the day, one; on this very day',
      asOf: '2025-07-06',
      with: {
        会议记录: [...MEETINGS, ['6', '2025-07-06', '党课', '听课', 20, 18]],
        选举: [HEADERS, ['2025-07-06', '委员', '甲']],
      },
      cells: ['选举!A2 info'],
    },
    { ...of(['2025-07-06', '书记']), cells: ['选举!A2 info'] },
    {
      note: 'points to the first meeting of the day',
      with: {
        会议记录: [...MEETINGS, ['6', '2025-07-06', '党课', '听课', 20, 18]],
        选举: [HEADERS, ['2025-07-06', '委员', '甲']],
      },
      cells: ['选举!A2'],
      related: ['会议记录!C4'],
    },
  ],
  notChecked: [{ with: { 选举: [HEADERS] } }],
});

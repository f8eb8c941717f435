import { testRule } from '../../testing';
import { rule } from './rule';

const MEETINGS = [
  ['编号', '日期', '会议类型', '应到有表决权人数', '实到有表决权人数', '赞成'],
  ['1', '2025-03-01', '党员大会', 20, 18, 17],
  ['2', '2025-04-01', '支委会', 3, 3, 3],
  ['3', '2025-05-01', '党员大会', 20, 18, 17],
  ['4', '2025-05-01', '党员大会', 19, 17, 16],
  ['5', '2025-06-01', '党员大会', null, null, null],
];
const HEADERS = ['姓名', '公民身份号码', '转正大会日期', '转正应到', '转正实到', '转正赞成'];
const of = (...rows: (string | number | null)[][]) => ({
  with: { 会议记录: MEETINGS, 发展党员: [HEADERS, ...rows] },
});

testRule(rule, {
  accept: [
    {
      note: 'nobody for the conversion, all for the cancellation',
      with: {
        会议记录: MEETINGS,
        发展党员: [
          [...HEADERS, '结果'],
          ['张三', 'A', '2025-03-01', 20, 18, 0, '取消预备党员资格'],
        ],
      },
      verdicts: { met: 1 },
    },
    {
      note: 'too few to pass: told by the rules on that',
      with: {
        会议记录: MEETINGS,
        发展党员: [
          [...HEADERS, '结果'],
          ['张三', 'A', '2025-03-01', 20, 10, 9, '转正'],
        ],
      },
    },
    of(['张三', 'A', '2025-03-01', 20, 18, 17]),
    of(['张三', 'A', '2025-03-01', null, 18, null]),
    { ...of(['张三', 'A', '2025-04-01', 20, 18, 17]), note: 'no general meeting' },
    { ...of(['张三', 'A', '2025-05-01', 18, 16, 15]), note: 'two meetings' },
    { ...of(['张三', 'A', '2025-06-01', 18, 16, 15]), note: 'no numbers' },
    { ...of(['张三', 'A', '2024-03-01', 18, 16, 15]), note: 'an earlier year' },
    {
      ...of(['张三', 'A', '2025-03-01', 20, 18, 17], ['李四', 'B', '2025-03-01', 20, 18, 15]),
      note: 'two people, each with their own votes',
    },
  ],
  reject: [
    {
      note: 'the numbers of the minutes do not fit each other',
      with: {
        会议记录: [
          [
            '编号',
            '日期',
            '会议类型',
            '应到有表决权人数',
            '实到有表决权人数',
            '赞成',
            '反对',
            '弃权',
          ],
          ['1', '2025-03-01', '党员大会', 20, 18, 17, 0, 0],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '转正大会日期', '转正应到', '转正实到', '转正赞成'],
          ['张三', 'A', '2025-03-01', 20, 18, 18],
        ],
      },
      cells: ['会议记录!F2 warning'],
      variant: 'minutes',
      remedies: [['mistyped', 'true']],
    },
    {
      note: 'in favour of the conversion, where the row is not of a cancellation',
      with: {
        会议记录: MEETINGS,
        发展党员: [
          [...HEADERS, '结果'],
          ['张三', 'A', '2025-03-01', 20, 18, 16, '转正'],
        ],
      },
      cells: ['发展党员!F2 warning'],
      related: ['会议记录!F2'],
      remedies: [['mistyped', 'true']],
    },
    { ...of(['张三', 'A', '2025-03-01', 21, 18, 17]), cells: ['发展党员!D2 warning'] },
    { ...of(['张三', 'A', '2025-03-01', 20, 17, 17]), cells: ['发展党员!E2 warning'] },
    { ...of(['张三', 'A', '2025-03-01', 20, 18, 16]), cells: ['发展党员!F2 warning'] },
    {
      ...of(['张三', 'A', '2025-03-01', 20, 18, 17], ['李四', 'B', '2025-03-01', 20, 19, 15]),
      cells: ['发展党员!E3 warning'],
    },
  ],
  notChecked: [{ with: { 发展党员: [HEADERS] } }],
});

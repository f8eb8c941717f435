import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['姓名', '公民身份号码', '接收大会日期', '党委审批日期', '结果'];
const MOVES = ['姓名', '公民身份号码', '变动类型', '变动日期'];
/** Beside somebody else of whom 党员增减 has the admission. */
const one = (kind: string | null, ...cells: (string | null)[]) => ({
  with: {
    党员名册: [
      ['姓名', '公民身份号码', '人员类别'],
      ['张三', 'A', '预备党员'],
    ],
    党员增减: [
      MOVES,
      ['李四', 'B', '发展党员', '2025-04-01'],
      ...(kind === null ? [] : [['张三', 'A', kind, '2025-04-01']]),
    ],
    发展党员: [HEADERS, ['张三', 'A', ...cells]],
  },
});

testRule(rule, {
  accept: [
    one('发展党员', '2025-03-01', '2025-04-01', '预备'),
    { ...one('转入组织关系', '2025-03-01', '2025-04-01', '预备'), note: 'admitted elsewhere' },
    { ...one(null, '2024-03-01', '2024-04-01', '预备'), note: 'an earlier year' },
    { ...one(null, '2025-12-01', '2026-01-05', '预备'), note: 'approved next year' },
    { ...one(null, '2025-12-01', null, '预备'), note: 'not approved yet' },
    { ...one(null, null, null, '培养中'), note: 'not admitted yet' },
    {
      note: 'entered in 发展党员 alone is entered',
      with: {
        ...one(null, '2025-03-01', '2025-04-01', '预备').with,
        党员增减: [MOVES, ['李四', 'B', '转入组织关系', '2025-04-01']],
      },
      verdicts: { met: 1 },
    },
    {
      note: 'on no roster either: told once',
      with: {
        ...one(null, '2025-03-01', '2025-04-01', '预备').with,
        党员名册: [['姓名', '公民身份号码', '人员类别']],
      },
      verdicts: { met: 0, notApplicable: 1 },
    },
  ],
  reject: [
    {
      ...one('转入组织关系', '2025-04-01', '2025-05-01', '预备'),
      note: 'on the very day of the meeting',
      cells: ['党员增减!C3 warning'],
      remedies: [['mistyped', 'true']],
    },
    { ...one(null, '2025-03-01', '2025-04-01', '预备'), cells: ['发展党员!A2 info'] },
    { ...one('转出组织关系', '2025-03-01', '2025-04-01', '预备'), cells: ['发展党员!A2 info'] },
    {
      ...one(null, '2024-12-01', '2025-01-05', '转正'),
      note: 'approved this year',
      cells: ['发展党员!A2 info'],
      remedies: [['mistyped', 'missing']],
    },
  ],
  notChecked: [{ with: { 发展党员: [HEADERS] } }],
});

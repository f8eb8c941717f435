import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['姓名', '公民身份号码', '出生日期', '人员类别', '入党日期'],
  ['张三', 'Ax', '2000-01-01', '预备党员', '2025-03-01'],
  ['李四', '999999199901010011', '1999-01-01', '预备党员', '2025-05'],
];
const MOVES = [
  ['姓名', '公民身份号码', '变动类型', '变动日期'],
  ['王五', 'C', '转出组织关系', '2025-09-06'],
];
const HEADERS = ['姓名', '公民身份号码', '出生日期', '接收大会日期', '党委审批日期', '结果'];
const one = (...cells: (string | null)[]) => ({
  with: { 党员名册: ROSTER, 党员增减: MOVES, 发展党员: [HEADERS, cells] },
});

testRule(rule, {
  accept: [
    one('张三', 'AX', '2000-01-01', '2025-03-01', '2025-04-01', '预备'),
    { ...one('李四', 'D', null, '2025-05-06', '2025-06-01', '预备'), note: 'a mistyped number' },
    {
      ...one('李四', 'D', '1999-01-01', '2025-04-06', '2025-06-01', '预备'),
      note: 'a mistyped number',
    },
    { ...one('王五', 'C', null, '2025-03-01', '2025-04-01', '预备'), note: 'moved away' },
    { ...one('赵六', 'E', null, '2025-12-01', null, '预备'), note: 'not approved yet' },
    { ...one('赵六', 'E', null, null, null, '培养中'), note: 'not admitted yet' },
    {
      ...one('赵六', 'E', null, '2025-03-01', '2025-04-01', '取消预备党员资格'),
      note: 'cancelled',
    },
    { ...one('赵六', 'E', null, '2025-12-01', '2026-01-05', '预备'), note: 'approved next year' },
    { ...one('张山', 'aX', null, '2025-03-01', '2025-04-01', '预备'), note: 'by the number' },
    { ...one('张三', null, null, '2025-03-01', '2025-04-01', '预备'), note: 'by the name' },
  ],
  reject: [
    { ...one('赵六', 'E', null, '2025-03-01', '2025-04-01', '预备'), cells: ['发展党员!A2 error'] },
    { ...one('赵六', 'E', null, '2025-03-01', '2025-04-01', '转正'), cells: ['发展党员!A2 error'] },
    {
      ...one('李四', '999999197203041129', '1998-01-01', '2025-04-06', '2025-06-01', '延长预备期'),
      note: 'another person of that name',
      cells: ['发展党员!A2 error'],
    },
    {
      note: 'no column for the approval',
      with: {
        党员名册: ROSTER,
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '结果'],
          ['赵六', 'E', '2025-03-01', '预备'],
        ],
      },
      cells: ['发展党员!A2 error'],
    },
    {
      ...one('赵六', 'E', null, '2025-12-01', '2025-12-31', '预备'),
      note: 'approved today',
      cells: ['发展党员!A2 error'],
    },
    {
      note: 'another’s number under his name',
      with: {
        党员名册: [...(ROSTER as (string | null)[][]), ['王五', 'W', null, '正式党员', null]],
        党员增减: [MOVES[0] ?? []],
        发展党员: [HEADERS, ['赵六', 'E', null, '2025-03-01', '2025-04-01', '预备']],
      },
      cells: ['发展党员!A2 error'],
    },
  ],
  notChecked: [{ with: { 发展党员: [HEADERS] } }, { with: { 党员名册: ROSTER } }],
});

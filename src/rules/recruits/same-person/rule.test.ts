import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['姓名', '公民身份号码', '性别', '出生日期', '人员类别', '入党日期'],
  ['张三', 'AX', '男', '2000-01-01', '预备党员', '2025-03-01'],
  ['李四', 'B', '女', '1999-05', '预备党员', '2025-05-06'],
];
const HEADERS = ['姓名', '公民身份号码', '性别', '出生日期', '接收大会日期'];
const one = (...cells: (string | null)[]) => ({
  with: { 党员名册: ROSTER, 发展党员: [HEADERS, cells] },
});

testRule(rule, {
  accept: [
    one('张三', 'ax', '男', '2000-01-01', '2025-03-01'),
    { ...one('李四', 'B', '女', '1999-05-20', null), note: 'to the month' },
    one('张三', 'AX', null, null, null),
    { ...one('张三', 'C', '男', '2001-01-01', null), note: 'another person of that name' },
    { ...one('王五', 'C', '男', '2000-01-01', null), note: 'not on the roster' },
    { ...one(null, 'AX', '男', '2000-01-01', null), note: 'without a name' },
    {
      note: 'the roster lacks a name and a sex',
      with: {
        党员名册: [ROSTER[0] ?? [], [null, 'AX', null, '2000-01-01', '预备党员', null]],
        发展党员: [HEADERS, ['张三', 'AX', '男', '2000-01-01', null]],
      },
    },
    {
      note: 'two of the name; the number of another person; the same number in small letters',
      with: {
        党员名册: [...ROSTER, ['张三', 'AY', '男', '1990-01-01', '正式党员', null]],
        发展党员: [HEADERS, ['张三', 'A1', '男', '2000-01-01', null]],
      },
    },
  ],
  reject: [
    {
      ...one('王五', '11010519491231002X', '男', '1949-12-31', null),
      note: 'not on the roster: against the number',
      cells: ['发展党员!C2 error'],
      variant: 'own-sex',
      remedies: [['mistyped', 'true']],
    },
    {
      ...one('王五', '11010519491231002X', '女', '1949-12-30', null),
      cells: ['发展党员!D2 warning'],
      variant: 'own-birth',
      remedies: [['mistyped', 'true']],
    },
    {
      ...one('张叁', 'AX', '男', '2000-01-01', null),
      cells: ['发展党员!A2 error'],
      variant: 'name',
    },
    {
      ...one('张三', 'AX', '女', '2000-01-01', null),
      cells: ['发展党员!C2 error'],
      variant: 'sex',
    },
    {
      ...one('张三', 'AX', '男', '2000-01-02', null),
      cells: ['发展党员!D2 error'],
      variant: 'birth',
    },
    {
      ...one('李四', 'B', '女', '1999-06-01', null),
      cells: ['发展党员!D2 error'],
      variant: 'birth',
    },
    {
      ...one('张三', 'A1', '男', '2000-01-01', null),
      cells: ['发展党员!B2 error'],
      variant: 'number',
    },
    {
      ...one('张三', 'A1', null, null, '2025-03-01'),
      cells: ['发展党员!B2 error'],
      variant: 'number',
    },
    {
      note: 'the number of somebody else',
      ...one('王五', 'AX', '男', '1990-01-01', null),
      cells: ['发展党员!B2 error'],
      variant: 'other',
      related: ['党员名册!B2', '党员名册!A2'],
      remedies: [['mistyped']],
    },
  ],
  notChecked: [{ with: { 发展党员: [HEADERS] } }, { with: { 党员名册: ROSTER } }],
});

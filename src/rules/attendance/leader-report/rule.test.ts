import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', '是'],
  ['李四', '否'],
  ['王五', null],
  ['赵六', '是'],
  ['赵六', '是'],
];
const of = (
  name: string,
  attended: string | null,
  reason: string | null = null,
  mode: string | null = null,
) => ({
  党员名册: ROSTER,
  出席登记: [['1', name, attended, reason, mode]],
});

const away = (n: number) =>
  Array.from({ length: n }, (_, i) => [
    `${i + 1}`,
    `2025-0${i + 1}-05`,
    '党员大会',
    '李四（病假）、张三出差',
  ]);
const absent = (name: string, n: number, mode: string | null = null) =>
  Array.from({ length: n }, (_, i) => [`${i + 1}`, name, '请假', '出差', mode]);

testRule(rule, {
  headers: {
    党员名册: ['姓名', '是否党员领导干部'],
    出席登记: ['编号', '姓名', '出席', '原因', '汇报方式'],
    会议记录: ['编号', '日期', '会议类型', '缺席人员及原因'],
  },
  accept: [
    {
      note: 'once there, and once reported alone',
      sheets: {
        党员名册: ROSTER,
        会议记录: [...away(6), ['7', '2025-07-05', '主题党日', '李四']],
        出席登记: [...absent('张三', 6, '单独汇报'), ['7', '张三', '出席', null, null]],
      },
      verdicts: { met: 7, broken: 0 },
    },
    {
      note: 'the committee meets without who is not of it',
      sheets: {
        党员名册: ROSTER,
        会议记录: [...away(6), ['7', '2025-07-05', '主题党日', null]],
      },
    },
    of('张三', '出席'),
    of('张三', null),
    of('张三', '请假', null, '单独汇报'),
    of('张三', '缺席', '出差', '外出汇报'),
    of('张三', '缺席', null, '调查汇报'),
    of('李四', '缺席'),
    of('王五', '请假'),
    of('赵六', '请假'),
  ],
  reject: [
    { sheets: of('张三', '缺席'), cells: ['出席登记!C2 warning'], variant: 'default' },
    { sheets: of('张三', '请假'), cells: ['出席登记!C2 warning'] },
    { sheets: of('张三', '请假', '出差'), cells: ['出席登记!C2 info'], variant: 'reason' },
    {
      note: 'absent all year, as the minutes say',
      sheets: { 党员名册: ROSTER, 会议记录: away(6) },
      cells: ['党员名册!A2 warning'],
      variant: 'never',
      remedies: [['mistyped', 'missing', 'true']],
    },
    {
      note: 'absent all year, as the register says: one line',
      sheets: { 党员名册: ROSTER, 出席登记: absent('张三', 6) },
      cells: ['党员名册!A2 warning'],
      groups: [['党员名册!A2', ...[2, 3, 4, 5, 6, 7].map((row) => `出席登记!C${row}`)]],
      verdicts: { broken: 6, met: 0 },
    },
    {
      note: 'a register with room for one of the two',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席', '原因'],
          ['1', '张三', '缺席', null],
        ],
      },
      cells: ['出席登记!C2 warning'],
    },
    {
      note: 'a register with room for the other',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席', '汇报方式'],
          ['1', '张三', '缺席', null],
        ],
      },
      cells: ['出席登记!C2 warning'],
    },
  ],
  notChecked: [
    { 出席登记: [['1', '张三', '缺席', null, null]] },
    {
      note: 'a register of marks only',
      sheets: { 党员名册: ROSTER },
      with: {
        出席登记: [
          ['编号', '姓名', '出席'],
          ['1', '张三', '缺席'],
        ],
      },
    },
  ],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', null, null, null],
  ['李四', '是', null, null],
  ['王五', null, '是', null],
  ['赵六', null, null, '停止党籍'],
];
const MEETINGS = Array.from({ length: 12 }, (_, i) => [
  String(i + 1),
  `2025-${String(i + 1).padStart(2, '0')}-10`,
]);
type Mark = string | null | [string, string | null, string | null];
const register = (name: string, marks: readonly Mark[]) =>
  marks.map((mark, i) =>
    Array.isArray(mark) ? [String(i + 1), name, ...mark] : [String(i + 1), name, mark, null, null],
  );
const of = (marks: readonly Mark[], name = '张三') => ({
  党员名册: ROSTER,
  会议记录: MEETINGS,
  出席登记: register(name, marks),
});
/** Six months of meetings of all members, and who was absent from each. */
const minutes = (absentees: string) => [
  ['编号', '日期', '会议类型', '主题', '缺席人员及原因'],
  ...MEETINGS.slice(0, 6).map((meeting) => [...meeting, '主题党日', '学习', absentees]),
];
const absent = (count: number): Mark[] => Array.from({ length: count }, () => '缺席');

testRule(rule, {
  headers: {
    党员名册: ['姓名', '是否流动党员', '是否失联党员', '党籍状态'],
    会议记录: ['编号', '日期'],
    出席登记: ['编号', '姓名', '出席', '原因', '汇报方式'],
  },
  accept: [
    {
      note: 'the minutes give a reason',
      with: { 会议记录: minutes('张三（住院）') },
      sheets: { 党员名册: ROSTER },
    },
    of(absent(5)),
    of([...absent(5), '出席', ...absent(5)]),
    of([...absent(5), '请假', ...absent(5)]),
    of([...absent(5), ['缺席', '住院', null], ...absent(5)]),
    of([...absent(5), ['缺席', null, '外出汇报'], ...absent(5)]),
    of(absent(12), '李四'),
    of(absent(12), '王五'),
    of(absent(12), '赵六'),
    of(absent(12), '某某'),
    {
      ...of(absent(6)),
      出席登记: [...register('张三', absent(6)), ['3', '张三', '出席', null, null]],
    },
    {
      ...of(absent(6)),
      会议记录: [...MEETINGS.slice(0, 6), ['1', '2025-02-11'], ['6', '2025-02-11']],
    },
    {
      note: 'there once in a month of two meetings, whichever came first',
      sheets: {
        党员名册: ROSTER,
        会议记录: [...MEETINGS.slice(0, 6), ['13', '2025-03-20']],
        出席登记: [['13', '张三', '出席', null, null], ...register('张三', absent(6))],
      },
    },
  ],
  reject: [
    {
      note: '无故 is no reason, in the register',
      sheets: of(Array.from({ length: 6 }, (): Mark => ['缺席', '无故', null])),
      cells: ['党员名册!A2 warning'],
    },
    {
      note: '无故 is no reason, in the minutes',
      with: { 会议记录: minutes('张三（未请假）') },
      sheets: { 党员名册: ROSTER },
      cells: ['党员名册!A2 warning'],
    },
    { sheets: of(absent(6)), cells: ['党员名册!A2 warning'] },
    {
      note: 'by the minutes, where no register of presence is kept',
      with: { 会议记录: minutes('张三') },
      sheets: { 党员名册: ROSTER },
      cells: ['党员名册!A2 warning'],
      variant: 'minutes',
    },
    { sheets: of(['出席', ...absent(6), '出席']), cells: ['党员名册!A2'] },
    {
      sheets: of(['缺席', null, null, null, null, '缺席']),
      cells: ['党员名册!A2'],
      note: 'months without an entry do not end the absence',
    },
    {
      note: 'wherever the meetings stand',
      sheets: {
        党员名册: ROSTER,
        会议记录: MEETINGS,
        出席登记: register('张三', absent(6)).reverse(),
      },
      cells: ['党员名册!A2'],
    },
  ],
  notChecked: [{ 党员名册: ROSTER, 出席登记: register('张三', absent(6)) }],
});

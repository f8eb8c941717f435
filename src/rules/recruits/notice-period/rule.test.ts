import { testRule } from '../../testing';
import { rule } from './rule';

const notice = (from: string | null, to: string | null) => ({
  发展党员: [['张三', 'A', from, to]],
});

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '公示开始日期', '公示结束日期'] },
  accept: [
    notice('2026-05-18', '2026-05-22'),
    { note: 'over a weekend', sheets: notice('2026-05-20', '2026-05-26') },
    { note: 'a worked Saturday', sheets: notice('2026-10-08', '2026-10-13') },
    { note: 'over a holiday', sheets: notice('2026-06-15', '2026-06-22') },
    { note: 'long enough in any year', checked: true, sheets: notice('2031-05-19', '2031-06-04') },
    notice('2026-05-18', null),
    notice(null, null),
    { note: 'five days by the old text', sheets: notice('2024-05-20', '2024-05-24') },
  ],
  reject: [
    { sheets: notice('2026-05-18', '2026-05-21'), cells: ['发展党员!D2 error'] },
    {
      note: 'a weekend in it',
      sheets: notice('2026-05-20', '2026-05-25'),
      cells: ['发展党员!D2 error'],
    },
    {
      note: 'a holiday in it',
      sheets: notice('2026-06-15', '2026-06-19'),
      cells: ['发展党员!D2 error'],
    },
    {
      note: 'the first day of the new text',
      sheets: notice('2026-05-11', '2026-05-14'),
      cells: ['发展党员!D2 error'],
    },
    {
      note: 'the last day of the old text',
      sheets: notice('2026-05-10', '2026-05-14'),
      cells: ['发展党员!D2 info'],
      variant: 'practice',
    },
    {
      note: 'too short in any year',
      sheets: notice('2031-05-18', '2031-05-21'),
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: notice('2026-05-18', '2026-05-17'),
      cells: ['发展党员!D2 error'],
      variant: 'reversed',
    },
    {
      sheets: notice('2024-05-18', '2024-05-17'),
      cells: ['发展党员!D2 error'],
      variant: 'reversed',
    },
    {
      note: 'listed already',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '公示开始日期', '公示结束日期', '列为发展对象日期'],
          ['张三', 'A', '2026-05-18', '2026-05-21', '2026-05-25'],
        ],
      },
      cells: ['发展党员!D2 error'],
      variant: 'listed',
      remedies: [['mistyped', 'true']],
      bases: ['D-09'],
    },
  ],
  notChecked: [
    { note: 'holidays not known', sheets: notice('2031-05-18', '2031-05-22') },
    { note: 'nearly long enough in any year', sheets: notice('2031-05-19', '2031-06-03') },
    { note: 'months', sheets: notice('2026-06', '2026-06') },
    { with: { 发展党员: [['姓名', '公民身份号码', '公示开始日期']] } },
    { note: 'a month on one side', sheets: notice('2026-06-01', '2026-06') },
    { note: 'a month on the other', sheets: notice('2026-06', '2026-06-03') },
  ],
});

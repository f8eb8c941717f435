import { testRule } from '../../testing';
import { rule } from './rule';

const row = (
  post: string,
  due: number | null,
  elected: string,
  tellers: string | null,
  date = '2025-05-06',
) => [date, post, due, elected, tellers];

testRule(rule, {
  headers: { 选举: ['日期', '职务', '应到有选举权人数', '当选人', '监票人'] },
  accept: [
    { 选举: [row('委员', 20, '甲', '丁、戊'), row('委员', 20, '乙', '丁、戊')] },
    { sheets: { 选举: [row('委员', 20, '甲', null)] }, verdicts: { met: 0, undecided: 1 } },
    {
      note: 'the committee elects its secretary',
      sheets: { 选举: [row('委员', 20, '甲、乙、丙', '丁'), row('书记', 3, '甲', '乙')] },
    },
    {
      note: 'another day',
      sheets: { 选举: [row('委员', 20, '甲', '乙'), row('委员', 20, '乙', '甲', '2025-06-06')] },
    },
  ],
  reject: [
    { sheets: { 选举: [row('书记', 20, '甲', '甲、丁')] }, cells: ['选举!E2 error'] },
    {
      note: 'on another row of the same election',
      sheets: { 选举: [row('书记', 20, '甲', '乙'), row('委员', 20, '乙', '乙')] },
      cells: ['选举!E2 error'],
    },
    { sheets: { 选举: [row('委员', 20, '甲、乙', '丁、乙')] }, cells: ['选举!E2 error'] },
  ],
  notChecked: [
    { with: { 选举: [['日期', '职务', '当选人']] } },
    { note: 'before the text', sheets: { 选举: [row('书记', 20, '甲', '甲', '2018-05-06')] } },
  ],
});

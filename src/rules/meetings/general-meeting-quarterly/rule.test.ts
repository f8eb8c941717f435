import { testRule } from '../../testing';
import { rule } from './rule';

const QUARTERS = [
  ['2025-03-31', '党员大会'],
  ['2025-04-01', '党员大会'],
  ['2025-09-30', '选举大会'],
  ['2025-12', '党员大会、组织生活会'],
];
const BRANCH = ['党组织全称', '组织类别', '上级党组织', '统计年度', '成立日期', '撤销日期'];
const branch = (kind: string, foundedOn: string | null, dissolvedOn: string | null = null) => ({
  支部信息: [BRANCH, ['一支部', kind, '机关党委', 2025, foundedOn, dissolvedOn]],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    { 会议记录: QUARTERS },
    { sheets: { 会议记录: [] }, asOf: '2025-03-31', with: branch('支部', '2025-01-02') },
    { sheets: { 会议记录: QUARTERS.slice(0, 1) }, asOf: '2025-06-29' },
    { sheets: { 会议记录: QUARTERS.slice(1) }, with: branch('支部', '2025-01-02') },
    { sheets: { 会议记录: QUARTERS.slice(1) }, with: branch('联合支部', '2025-03') },
    { sheets: { 会议记录: QUARTERS.slice(0, 2) }, with: branch('支部', null, '2025-09-30') },
  ],
  reject: [
    { sheets: { 会议记录: QUARTERS.slice(1) }, cells: ['会议记录!A1 warning'] },
    { sheets: { 会议记录: QUARTERS.slice(0, 1) }, asOf: '2025-06-30', cells: ['会议记录!A1'] },
    {
      note: 'a year without any is one finding',
      sheets: { 会议记录: [] },
      cells: ['会议记录!A1'],
      variant: 'run',
    },
    {
      note: 'two gaps are two',
      sheets: { 会议记录: [QUARTERS[1], QUARTERS[3]] as string[][] },
      cells: ['会议记录!A1', '会议记录!A1'],
    },
    {
      sheets: { 会议记录: QUARTERS.slice(1) },
      with: branch('支部', '2025-01-01'),
      cells: ['会议记录!A1'],
    },
    {
      sheets: { 会议记录: QUARTERS.slice(0, 2) },
      with: branch('支部', null, '2025-10-01'),
      cells: ['会议记录!A1'],
    },
  ],
  notChecked: [
    {
      note: 'an 组织生活会 of the whole branch may have been held as a 党员大会',
      sheets: { 会议记录: [...QUARTERS.slice(1), ['2025-01-10', '组织生活会']] },
      verdicts: { met: 3, broken: 0, undecided: 1 },
    },
    { with: {} },
    { sheets: { 会议记录: [] }, asOf: '2025-03-30' },
    { sheets: { 会议记录: [] }, with: branch('临时支部', null) },
    { sheets: { 会议记录: [] }, with: branch('党委', null) },
    { sheets: { 会议记录: [] }, with: branch('总支部', null) },
    { 会议记录: [...QUARTERS.slice(1), ['年初', '党员大会']] },
    { 会议记录: [...QUARTERS.slice(1), ['2025-01-10', '大会']] },
    { sheets: { 会议记录: [] }, year: 2017, asOf: '2017-12-31', note: 'before the regulations' },
  ],
});

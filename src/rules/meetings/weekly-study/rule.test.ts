import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...dates: (string | null)[]) => ({
  会议记录: dates.map((date) => [date, '理论学习']),
});
const ONE = { parameters: { weeks: 1 }, asOf: '2025-01-19' };

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    { ...ONE, sheets: of('2025-01-06', '2025-01-19') },
    { ...ONE, sheets: of('2025-01-12'), asOf: '2025-01-18' },
    { sheets: of('2025-01-12'), parameters: { weeks: 2 }, asOf: '2025-01-19' },
    { ...ONE, sheets: of(), asOf: '2025-01-11' },
    { note: 'seven weeks', sheets: of(), asOf: '2025-02-23' },
    {
      note: 'a month or another meeting shows no week',
      sheets: {
        会议记录: [
          ['2025-01', '理论学习'],
          ['2025-01-06', '理论学习'],
        ],
      },
      parameters: { weeks: 2 },
      asOf: '2025-01-19',
    },
  ],
  reject: [
    { ...ONE, sheets: of('2025-01-06', '2025-01-12'), cells: ['会议记录!A1 info'] },
    { ...ONE, sheets: of('2025-01-05', '2025-01-13', null), cells: ['会议记录!A1'] },
    { ...ONE, sheets: of('2025-01', '2025-01-13'), cells: ['会议记录!A1'] },
    {
      ...ONE,
      sheets: {
        会议记录: [
          ['2025-01-06', '党课'],
          ['2025-01-13', '理论学习'],
        ],
      },
      cells: ['会议记录!A1'],
    },
    { sheets: of(), parameters: { weeks: 2 }, asOf: '2025-01-19', cells: ['会议记录!A1'] },
    { note: 'eight weeks', sheets: of(), asOf: '2025-03-02', cells: ['会议记录!A1'], says: ['8'] },
  ],
  notChecked: [{ ...ONE, sheets: of(), year: null }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | number | null)[]) => ['2025-05-06', '委员', ...cells];

testRule(rule, {
  headers: {
    选举: [
      '日期',
      '职务',
      '应选名额',
      '应到有选举权人数',
      '实到有选举权人数',
      '发出选票',
      '收回选票',
      '当选人',
      '得票',
    ],
  },
  accept: [
    { 选举: [row(3, 20, 18, 18, 17, '甲', 17)] },
    { 选举: [row(3, 20, 20, 20, 20, '甲、乙、丙', null)] },
    {
      note: 'one number alone compares with nothing',
      sheets: { 选举: [row(null, null, null, null, null, '甲', 15)] },
      verdicts: { met: 0, undecided: 1 },
    },
    {
      选举: [
        row(3, null, 21, null, null, '甲', null),
        row(3, 20, null, 22, null, '甲', null),
        row(1, null, null, null, null, null, null),
      ],
    },
  ],
  reject: [
    {
      sheets: { 选举: [row(3, 20, 21, 18, 18, '甲', 17)] },
      cells: ['选举!E2 error'],
      variant: 'present',
    },
    {
      sheets: { 选举: [row(3, 20, 18, 19, 18, '甲', 17)] },
      cells: ['选举!F2 warning'],
      variant: 'issued',
    },
    {
      sheets: { 选举: [row(3, 20, 18, 18, 17, '甲', 18)] },
      cells: ['选举!I2 error'],
      variant: 'votes',
    },
    {
      sheets: { 选举: [row(3, 20, 18, null, null, '甲', 19)] },
      cells: ['选举!I2 error'],
      variant: 'votes',
    },
    {
      sheets: { 选举: [row(2, 20, 18, 18, 17, '甲、乙、丙', 17)] },
      cells: ['选举!H2 error'],
      variant: 'elected',
    },
    {
      note: 'one meeting, one finding',
      sheets: { 选举: [row(3, 20, 21, 22, 18, '甲', 17), row(3, 20, 21, 22, 18, '乙', 17)] },
      cells: ['选举!E2', '选举!F2'],
    },
  ],
  notChecked: [{ with: {} }],
});

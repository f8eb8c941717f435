import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '日期',
  '主题',
  '应到人数',
  '实到人数',
  '应到有表决权人数',
  '实到有表决权人数',
  '赞成',
  '反对',
  '弃权',
  '议题',
  '决议',
];
const row = (...counts: (number | string | null)[]) => [['2025-01-10', '换届', ...counts]];
const of = (...counts: (number | string | null)[]) => ({ 会议记录: row(...counts) });

testRule(rule, {
  headers: { 会议记录: HEADERS },
  accept: [
    of(20, 18, 20, 18, 16, 1, 1),
    of(20, 18, 18, 17, 17, null, null),
    of(null, null, 18, null, 17, 1, 1),
    of(20, 18, 18, 10, 16, 1, 1, '讨论接收张三为预备党员'),
    of(20, 18, 18, 10, 18, null, null, null, '同意张三按期转正'),
  ],
  reject: [
    { sheets: of(20, 18, 21, 18, 18), cells: ['会议记录!E2 error'], variant: 'voters-due' },
    { sheets: of(20, 20, 18, 19, 1), cells: ['会议记录!F2'], variant: 'voters-present' },
    { sheets: of(20, 16, 18, 17, 17), cells: ['会议记录!F2'], variant: 'present' },
    { sheets: of(20, 18, 18, 17, 16, 1, 1), cells: ['会议记录!G2'], variant: 'votes' },
    { sheets: of(20, 18, 18, 17, null, 17, 1), cells: ['会议记录!G2'] },
    { sheets: of(20, 18, 18, 10, 17, 1, 1, '讨论接收张三为预备党员'), cells: ['会议记录!G2'] },
    { sheets: of(20, 15, 21, 22, 23), cells: ['会议记录!E2', '会议记录!F2', '会议记录!G2'] },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

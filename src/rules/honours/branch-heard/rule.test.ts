import { testRule } from '../../testing';
import { rule } from './rule';

const of = (awarded: string | null, heard: string | null) => ({
  表彰奖励: [[awarded, '张三', '优秀共产党员', heard]],
});

testRule(rule, {
  headers: { 表彰奖励: ['日期', '获得者', '称号', '听取党支部意见日期'] },
  accept: [of('2025-06-30', '2025-06-01'), of('2025-06-30', '2025-06'), of('2025-06-30', null)],
  reject: [
    { sheets: of('2025-06-30', '2025-07-02'), cells: ['表彰奖励!D2 info'], bases: ['PDS-02'] },
  ],
});

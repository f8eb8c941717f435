import { testRule } from '../../testing';
import { rule } from './rule';

const row = (kind: string | null, title: string) => ({
  表彰奖励: [['2025-07-01', '张三', kind, title]],
});
testRule(rule, {
  headers: { 表彰奖励: ['日期', '获得者', '对象', '称号'] },
  accept: [
    row('个人', '优秀共产党员'),
    row('集体', '先进基层党组织'),
    row('集体', '先进生产(工作)者'),
    row('集体', '其他'),
    row(null, '优秀共产党员'),
  ],
  reject: [
    { sheets: row('集体', '优秀共产党员'), cells: ['表彰奖励!C2 warning'] },
    { sheets: row('集体', '优秀党务工作者'), cells: ['表彰奖励!C2 warning'] },
    { sheets: row('集体', '光荣在党50年'), cells: ['表彰奖励!C2 warning'] },
    { sheets: row('个人', '先进基层党组织'), cells: ['表彰奖励!C2 warning'] },
  ],
});

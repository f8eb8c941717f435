import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主讲人'] },
  accept: [
    { 会议记录: [['2025-01-10', '党课', '张三']] },
    { 会议记录: [['2025-01-10', '主题党日', null]] },
  ],
  reject: [
    {
      sheets: { 会议记录: [['2025-01-10', '党课、主题党日', null]] },
      cells: ['会议记录!C2 warning'],
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});

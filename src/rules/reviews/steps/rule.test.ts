import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['年度', '姓名', '个人自评', '测评等次', '支部评定'];
const ALL = [2025, '张三', '合格', '合格', '合格'];

testRule(rule, {
  headers: { 民主评议: HEADERS },
  accept: [
    { 民主评议: [ALL, [2025, '李四', '合格', '优秀', '优秀']] },
    {
      note: 'columns that the branch does not use: nobody can tell',
      verdicts: { met: 0, undecided: 2 },
      sheets: {
        民主评议: [
          [2025, '张三', null, '合格', '合格'],
          [2025, '李四', null, '合格', '合格'],
        ],
      },
    },
    { note: 'no result', sheets: { 民主评议: [ALL, [2025, '李四', null, null, null]] } },
    { note: 'another year', sheets: { 民主评议: [ALL, [2024, '李四', null, null, '合格']] } },
    {
      with: {
        民主评议: [
          ['年度', '姓名', '支部评定'],
          [2025, '张三', '合格'],
        ],
      },
    },
    {
      note: 'another sheet without the columns',
      with: {
        民主评议: [HEADERS, ALL],
        '民主评议（二）': [
          ['年度', '姓名', '支部评定'],
          [2025, '李四', '合格'],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: { 民主评议: [ALL, [2025, '李四', null, '合格', '合格']] },
      cells: ['民主评议!C3 info'],
    },
    {
      sheets: { 民主评议: [ALL, [2025, '李四', null, null, '合格']] },
      cells: ['民主评议!C3'],
      groups: [['民主评议!C3', '民主评议!D3']],
      remedies: [['missing', 'true']],
    },
  ],
  notChecked: [{ with: { 民主评议: [['年度', '姓名', '个人自评']] } }],
});

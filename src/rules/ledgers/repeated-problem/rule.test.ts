import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...problems: readonly (string | null)[]) => ({
  问题整改: problems.map((problem) => ['2025-03-15', problem]),
});

testRule(rule, {
  headers: { 问题整改: ['发现日期', '问题'] },
  accept: [
    of('学习不够深入', '学习不够深入', '联系群众不够'),
    of(null, null, null),
    { sheets: of('学习不够', '学习不够', '学习不够'), parameters: { times: 4 } },
  ],
  reject: [
    {
      sheets: of('学习不够', '联系群众不够', '学习不够', '学习不够'),
      cells: ['问题整改!B2 info'],
      says: ['第2、4、5行'],
      related: ['问题整改!B4', '问题整改!B5'],
    },
  ],
  notChecked: [{ with: { 问题整改: [['发现日期', '整改措施', '责任人']] } }],
});

import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...themes: (string | null)[]) => ({
  会议记录: themes.map((theme) => ['2025-01-10', theme]),
});

testRule(rule, {
  headers: { 会议记录: ['日期', '主题'] },
  accept: [
    of('学习', '学习', '学习'),
    of('学习', '学习', '学习', '学习党章'),
    of(null, null, null, null),
  ],
  reject: [
    {
      sheets: of('学习', '讨论', '学习', '学习', '学习'),
      cells: ['会议记录!B2 info'],
      says: ['第2、4、5、6行'],
    },
    { sheets: of('讨论', '学习', '学习'), parameters: { times: 2 }, cells: ['会议记录!B3'] },
  ],
  notChecked: [{ with: {} }],
});

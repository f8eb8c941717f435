import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** The same bytes handed in twice count once. */
export const rule = defineAcrossRule({
  id: 'across/same-workbook',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { file, first } of set.repeats)
      context.report(wholeFile(file), { data: { first }, related: [wholeFile(first)] });
  },
  messages: {
    'zh-CN': {
      title: '同一个工作簿交了两次',
      why: '同一份数据只统计一次',
      variants: {
        default: {
          problem: '内容与 {first} 完全相同，只计入了一次',
          remedy: {
            missing: '误把别的支部的文件又交了一遍的，请换成本支部的。',
            true: '只是重复的，数不受影响，可以移走一份。',
          },
        },
      },
    },
    en: {
      title: 'The same workbook twice',
      why: 'The same data count once',
      variants: {
        default: {
          problem: 'The content is that of {first}; it was counted once',
          remedy: {
            missing: 'If another branch’s file was sent by mistake, send the right one.',
            true: 'If it is only a copy, no figure is affected; one may be taken away.',
          },
        },
      },
    },
  },
});

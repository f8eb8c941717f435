import { defineAcrossRule } from '../across-rule';
import { reportAnswers } from '../answers';

/** What counts is the workbook that was handed in. */
export const rule = defineAcrossRule({
  id: 'across/answer-still-found',
  level: 3,
  provisions: [],
  check(set, context) {
    reportAnswers('still-found', set, context);
  },
  messages: {
    'zh-CN': {
      title: '标为已改正，问题还在',
      why: '改正以交来的工作簿为准',
      variants: {
        default: {
          problem: '{list} 第 {row} 行标为“已改正”，{file} 里这个问题还在',
          remedy: {
            missing: '交来的不是改过的那一份的，请换成改过的。',
            true: '确实改了的，请看新的问题清单里指的是哪一格。',
          },
        },
      },
    },
    en: {
      title: 'Said to be put right, and still found',
      why: 'What counts is the workbook that was handed in',
      variants: {
        default: {
          problem: 'Row {row} of {list} says “put right”, and {file} still has it',
          remedy: {
            missing: 'If the corrected workbook was not sent, send it.',
            true: 'If it was, see which cell the new list names.',
          },
        },
      },
    },
  },
});

import { defineAcrossRule } from '../across-rule';
import { reportAnswers } from '../answers';

/** A finding is answered by a reason. */
export const rule = defineAcrossRule({
  id: 'across/answer-without-reason',
  level: 3,
  provisions: [],
  check(set, context) {
    reportAnswers('without-reason', set, context);
  },
  messages: {
    'zh-CN': {
      title: '答复没有写明原因',
      why: '情况属实的，写明原因才能不再提示',
      variants: {
        default: {
          problem: '{list} 第 {row} 行选了“情况属实”，没有写核实说明，没有采用',
          remedy: {
            mistyped: '选错了的，请改选。',
            missing: '请在这一行的“核实说明”里写明原因。',
          },
        },
      },
    },
    en: {
      title: 'An answer without a reason',
      why: 'A finding is answered by a reason',
      variants: {
        default: {
          problem: 'Row {row} of {list} says “right as it is” and not why',
          remedy: {
            mistyped: 'If it was chosen by mistake, choose again.',
            missing: 'Write the reason into the column “Explanation”.',
          },
        },
      },
    },
  },
});

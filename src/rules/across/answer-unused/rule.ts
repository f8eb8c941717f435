import { defineAcrossRule } from '../across-rule';
import { reportAnswers } from '../answers';

/** An answer counts for the finding of its rule and subject. */
export const rule = defineAcrossRule({
  id: 'across/answer-unused',
  level: 3,
  provisions: [],
  check(set, context) {
    reportAnswers('unused', set, context);
  },
  messages: {
    'zh-CN': {
      title: '答复没有对应的问题',
      why: '问题清单里的答复按规则和对象找到对应的问题才起作用',
      variants: {
        default: {
          problem: '{list} 第 {row} 行的核实说明在 {file} 里没有对应的问题，没有采用',
          remedy: {
            missing: '仍需说明的，请在新的问题清单里填写。',
            true: '问题已经改正的，不用再管这一行。',
          },
        },
      },
    },
    en: {
      title: 'An answer to no finding',
      why: 'An answer on a list of findings counts for the finding of its rule and subject',
      variants: {
        default: {
          problem: 'Row {row} of {list} explains nothing found in {file}',
          remedy: {
            missing: 'If it is still to be explained, answer on the new list.',
            true: 'If it was put right, there is nothing to do.',
          },
        },
      },
    },
  },
});

import { defineAcrossRule } from '../across-rule';
import { reportAnswers } from '../answers';

/** An answer names the workbook that it is for. */
export const rule = defineAcrossRule({
  id: 'across/answer-elsewhere',
  level: 3,
  provisions: [],
  check(set, context) {
    reportAnswers('elsewhere', set, context);
  },
  messages: {
    'zh-CN': {
      title: '答复的工作簿不在这一批里',
      why: '问题清单里的答复按规则和对象找到对应的问题才起作用',
      variants: {
        default: {
          problem:
            '{list} 第 {row} 行答复的工作簿 {file} 不在这一批里，或者同名的不止一个，没有采用',
          remedy: {
            mistyped: '工作簿改过名称的，请把清单的“文件”一列改成现在的名称。',
            missing: '没有交来的，请补交。',
          },
        },
      },
    },
    en: {
      title: 'An answer for a workbook that is not here',
      why: 'An answer on a list of findings counts for the finding of its rule and subject',
      variants: {
        default: {
          problem:
            'Row {row} of {list} is for {file}, which is not here, or not the only one of its name',
          remedy: {
            mistyped: 'If it was renamed, write its present name in the column “File”.',
            missing: 'If it was not sent, add it.',
          },
        },
      },
    },
  },
});

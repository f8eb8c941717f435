import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Names that a message gives: the rest is in 收报情况. */
const NAMED = 10;

/** Workbooks of nobody on the list count, and are told once. */
export const rule = defineAcrossRule({
  id: 'across/units-unknown',
  level: 3,
  provisions: [],
  check({ round }, context) {
    if (!round || round.unknown.length === 0) return;
    const files = round.unknown.slice(0, NAMED);
    context.report(wholeFile(round.list), { data: { count: round.unknown.length, files } });
  },
  messages: {
    'zh-CN': {
      title: '报来的单位不在名单上',
      why: '收报名单应包括全部单位',
      variants: {
        default: {
          problem: '有 {count} 个工作簿的单位不在收报名单上，已计入：{files}',
          remedy: {
            mistyped: '改了名称的，请在名单的“曾用名”里写上原名称，或写上编码。',
            missing: '是新单位的，请加到名单上。',
            true: '不归本级汇总的，请移走这些工作簿。',
          },
        },
      },
    },
    en: {
      title: 'Units that are not on the list',
      why: 'The list names every unit',
      variants: {
        default: {
          problem: '{count} workbooks are of units not on the list, and were counted: {files}',
          remedy: {
            mistyped: 'For a new name write the former one into 曾用名, or the code.',
            missing: 'If they are new, add them to the list.',
            true: 'If they are not for this office, take them away.',
          },
        },
      },
    },
  },
});

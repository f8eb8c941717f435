import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** What comes after the office has locked a unit is named; the unit counts as it was accepted. */
export const rule = defineAcrossRule({
  id: 'across/locked-later',
  level: 3,
  provisions: [],
  check({ round }, context) {
    for (const { file, counts } of round?.locked ?? []) {
      if (counts) context.report(wholeFile(file));
    }
  },
  messages: {
    'zh-CN': {
      title: '锁定以后又交来一份',
      why: '锁定的单位以审定的工作簿为准',
      variants: {
        default: {
          problem: '这个单位已经锁定，之后交来的这一份没有计入；计入的还是审定时的数',
          remedy: {
            missing: '要采用新的一份的，请先在收报登记里把状态从“锁定”改回。',
            true: '不采用的不用改，请把审定的那一份发还单位。',
          },
        },
      },
    },
    en: {
      title: 'A later workbook of a locked unit',
      why: 'A locked unit counts as it was accepted',
      variants: {
        default: {
          problem:
            'The unit is locked, and this later workbook was not counted; the unit counts as it was accepted',
          remedy: {
            missing: 'If the later one is to count, unlock the unit in the register first.',
            true: 'If not, leave it and give the accepted one back to the unit.',
          },
        },
      },
    },
  },
});

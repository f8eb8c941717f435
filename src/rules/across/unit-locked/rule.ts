import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** What comes after the office has locked a unit does not count. */
export const rule = defineAcrossRule({
  id: 'across/unit-locked',
  level: 3,
  provisions: [],
  check({ round }, context) {
    for (const { file, counts } of round?.locked ?? []) {
      if (!counts) context.report(wholeFile(file));
    }
  },
  messages: {
    'zh-CN': {
      title: '锁定以后又交来的工作簿',
      why: '锁定的单位以审定的工作簿为准',
      variants: {
        default: {
          problem:
            '这个单位已经锁定，之后交来的这一份没有计入；审定的那一份不在了，这次汇总里没有这个单位的数',
          remedy: {
            missing: '采用审定的一份的，请放回那个工作簿。',
            true: '采用新的一份的，请先在收报登记里解除锁定。',
          },
        },
      },
    },
    en: {
      title: 'A workbook that came after its unit was locked',
      why: 'A locked unit counts as it was accepted',
      variants: {
        default: {
          problem:
            'The unit is locked, and this later workbook was not counted; the accepted one is not here, so the return lacks the unit',
          remedy: {
            missing: 'If the accepted workbook is to count, put it back.',
            true: 'If the later one is to count, unlock the unit in the register.',
          },
        },
      },
    },
  },
});

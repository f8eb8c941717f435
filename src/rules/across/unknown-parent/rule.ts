import { defineAcrossRule } from '../across-rule';
import { issuesOf, nearName } from '../superiors';

/** Every level adds up to the total only where all levels are known. */
export const rule = defineAcrossRule({
  id: 'across/unknown-parent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { parent, isCode, workbooks } of issuesOf(set, 'unknown-parent')) {
      const nearest = isCode ? '' : nearName(parent, set.workbooks);
      const data = {
        parent,
        shown: isCode ? 'unassigned' : 'named',
        nearest,
        near: nearest === '' ? 'none' : 'one',
      };
      for (const at of workbooks) {
        const one = set.workbooks[at];
        if (one) context.report(one.placeOf('parent'), { data });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '这批工作簿里没有它的上级党组织',
      why: '按上级党组织逐级汇总，各级相加应等于合计',
      phrases: {
        shown: { unassigned: '，汇总时列在“未归属”下', named: '，汇总时按这个名称单独列出' },
        near: { none: '', one: '；有一个名称相近的“{nearest}”' },
      },
      variants: {
        default: {
          problem: '上级党组织“{parent}”在这批工作簿里没有{shown}{near}',
          remedy: {
            mistyped: '请核对上级党组织的全称或编码，写错的改正。',
            missing: '上级的工作簿还没有交的，请补上。',
            true: '上级不在这次汇总范围里的不用改。',
          },
        },
      },
    },
    en: {
      title: 'The superior organisation is not in the set',
      why: 'The return adds up by superior organisations',
      phrases: {
        near: { none: '', one: '; one has a similar name: “{nearest}”' },
      },
      variants: {
        default: {
          problem: 'No workbook is that of the superior “{parent}”{near}',
          remedy: {
            mistyped: 'Check the superior’s full name or code and correct it.',
            missing: 'If its workbook was not sent, add it.',
            true: 'If it is outside this return, leave it.',
          },
        },
      },
    },
  },
});

import { defineAcrossRule } from '../across-rule';
import { differencesOf, PHRASES } from '../differences';
import { wholeFile } from '../set';

/** Of one organisation and year one version counts. */
export const rule = defineAcrossRule({
  id: 'across/same-organisation',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { newest, organisation, by, older, sheets } of set.versions) {
      for (const file of older) {
        const own = sheets.filter(({ left, kind }) => left === file && kind === 'versions');
        context.report(wholeFile(file), {
          data: { first: newest, organisation, by, ...differencesOf(own) },
          related: [wholeFile(newest)],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个党组织的工作簿交了几份',
      why: '同一党组织同一年度只汇总一份，大部分内容相同的取最新的一份',
      phrases: PHRASES['zh-CN'],
      variants: {
        default: {
          problem: '{organisation}另有更新的一份 {first}（{by}），这一份没有计入{difference}',
          remedy: {
            mistyped: '是两个党组织的，请写明全称或党组织编码。',
            true: '是一个党组织的，请核对两份的差别，把需要的内容并到一份里，另一份移走。',
          },
        },
      },
    },
    en: {
      title: 'Two workbooks of one organisation',
      why: 'One workbook counts for an organisation and year, the newest',
      phrases: PHRASES.en,
      variants: {
        default: {
          problem:
            '{first} is a newer workbook of {organisation} ({by}); this one was not counted{difference}',
          remedy: {
            mistyped: 'If they are two organisations, write the full name or the code.',
            true: 'If it is one, compare the two, move what is needed into one, and take the other away.',
          },
        },
      },
    },
  },
});

import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Organisations are told apart by their full names or codes. */
export const rule = defineAcrossRule({
  id: 'across/same-name',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { newest, organisation, others } of set.versions) {
      for (const file of others) {
        context.report(wholeFile(file), {
          data: { first: newest, organisation },
          related: [wholeFile(newest)],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '两个党组织的名称和上级都相同',
      why: '党组织应当能用全称或编码区分',
      variants: {
        default: {
          problem:
            '与 {first} 的党组织全称和上级党组织相同（{organisation}），但名册上没有相同的人，按两个党组织分别计入',
          remedy: {
            mistyped: '是两个党组织的，请写明全称或党组织编码。',
            true: '是一个党组织分开填的，请并到一份里。',
          },
        },
      },
    },
    en: {
      title: 'Two organisations of one name',
      why: 'Organisations are told apart by their full names or codes',
      variants: {
        default: {
          problem:
            'Name and superior are those of {first} ({organisation}), but nobody is on both rosters; both were counted',
          remedy: {
            mistyped: 'If they are two organisations, write the full name or the code.',
            true: 'If it is one, put both into one workbook.',
          },
        },
      },
    },
  },
});

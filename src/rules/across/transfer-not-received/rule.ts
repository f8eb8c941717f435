import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Both sides of a transfer agree, and somebody counts the member. */
export const rule = defineAcrossRule({
  id: 'across/transfer-not-received',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { way, place, other, otherFile, listed } of set.transfers) {
      if (way !== 'out') continue;
      context.report(place, {
        variant: listed ? 'listed' : 'default',
        data: { other, file: otherFile },
        related: [wholeFile(otherFile)],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '转出的党员对方没有接收记录',
      why: '组织关系转移，转出和接收两边应当一致，党员不能两边都不统计',
      variants: {
        default: {
          problem:
            '转到“{other}”的党员，对方（{file}）的名册和“党员增减”里都没有，两边都没有统计这名党员',
          remedy: {
            mistyped: '去向党组织写错的，请改正。',
            missing: '已经报到的，请对方补上名册和转入。',
            true: '没有报到的，请把本支部的报到日期留空，仍由本支部统计。',
          },
        },
        listed: {
          problem: '转到“{other}”的党员在对方（{file}）名册里，但对方“党员增减”里没有转入',
          remedy: {
            mistyped: '去向党组织写错的，请改正。',
            missing: '已经报到的，请对方补上名册和转入。',
            true: '没有报到的，请把本支部的报到日期留空，仍由本支部统计。',
          },
        },
      },
    },
    en: {
      title: 'Transferred out, and not received',
      why: 'Both sides of a transfer agree, and somebody counts the member',
      variants: {
        default: {
          problem:
            'Transferred to {other}, which ({file}) has the member neither on its roster nor in 党员增减: counted nowhere',
          remedy: {
            mistyped: 'If the destination is wrong, correct it.',
            missing:
              'If the member has arrived, the other side enters it on its roster and in 党员增减.',
            true: 'If not, leave 报到日期 blank here: the member still counts here.',
          },
        },
        listed: {
          problem:
            'Transferred to {other}, whose roster ({file}) has the member, but not its 党员增减',
          remedy: {
            mistyped: 'If the destination is wrong, correct it.',
            missing:
              'If the member has arrived, the other side enters it on its roster and in 党员增减.',
            true: 'If not, leave 报到日期 blank here: the member still counts here.',
          },
        },
      },
    },
  },
});

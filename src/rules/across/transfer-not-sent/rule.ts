import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** Both sides of a transfer agree. */
export const rule = defineAcrossRule({
  id: 'across/transfer-not-sent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { way, place, other, otherFile } of set.transfers) {
      if (way !== 'in') continue;
      context.report(place, {
        data: { other, file: otherFile },
        related: [wholeFile(otherFile)],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '转入的党员原支部没有转出记录',
      why: '组织关系转移，转出和接收两边应当一致',
      variants: {
        default: {
          problem: '从“{other}”转入的党员，原支部（{file}）的“党员增减”里没有转出',
          remedy: {
            mistyped: '来源党组织写错的，请改正。',
            missing: '确从那里转来的，请原支部补上转出记录。',
            true: '原支部已经登记在往年的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Received, and not transferred out',
      why: 'Both sides of a transfer agree',
      variants: {
        default: {
          problem: 'Received from {other}, whose 党员增减 ({file}) has no such transfer',
          remedy: {
            mistyped: 'If the origin is wrong, correct it.',
            missing: 'If the member came from there, ask that branch to enter the transfer.',
            true: 'If that branch entered it in an earlier year, leave it.',
          },
        },
      },
    },
  },
});

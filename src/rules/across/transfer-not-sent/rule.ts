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
          remedy: '请与原支部核对：原支部补上转出记录，或者改正这一行的来源党组织。',
        },
      },
    },
    en: {
      title: 'Received, and not transferred out',
      why: 'Both sides of a transfer agree',
      variants: {
        default: {
          problem: 'Received from {other}, whose 党员增减 ({file}) has no such transfer',
          remedy:
            'Ask the other side to enter the transfer, or correct where the member came from.',
        },
      },
    },
  },
});

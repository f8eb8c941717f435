import type { AcrossRule } from './across-rule';

/** Transfers of which the two sides disagree. */
export const TRANSFERS = {
  'across/transfer-not-received': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '转出的党员对方没有接收记录',
        problem: ({ other, file, listed }) =>
          listed
            ? `转到“${other}”的党员在对方（${file}）名册里，但对方“党员增减”里没有转入`
            : `转到“${other}”的党员，对方（${file}）的名册和“党员增减”里都没有，两边都没有统计这名党员`,
        why: '组织关系转移，转出和接收两边应当一致，党员不能两边都不统计',
        remedy:
          '请与对方核对：已报到的，对方补上名册和转入；没有报到的，本支部的报到日期留空，仍由本支部统计。',
      },
      en: {
        title: 'Transferred out, and not received',
        problem: ({ other, file, listed }) =>
          listed
            ? `Transferred to ${other}, whose roster (${file}) has the member, but not its 党员增减`
            : `Transferred to ${other}, which (${file}) has the member neither on its roster nor in 党员增减: counted nowhere`,
        why: 'Both sides of a transfer agree, and somebody counts the member',
        remedy:
          'Ask the other side: it enters the arrival, or 报到日期 stays blank here until the member has arrived.',
      },
    },
  },
  'across/transfer-not-sent': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '转入的党员原支部没有转出记录',
        problem: ({ other, file }) =>
          `从“${other}”转入的党员，原支部（${file}）的“党员增减”里没有转出`,
        why: '组织关系转移，转出和接收两边应当一致',
        remedy: '请与原支部核对：原支部补上转出记录，或者改正这一行的来源党组织。',
      },
      en: {
        title: 'Received, and not transferred out',
        problem: ({ other, file }) =>
          `Received from ${other}, whose 党员增减 (${file}) has no such transfer`,
        why: 'Both sides of a transfer agree',
        remedy: 'Ask the other side to enter the transfer, or correct where the member came from.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;

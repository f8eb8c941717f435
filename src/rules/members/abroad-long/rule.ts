import { z } from 'zod';
import { addYears } from '../../../core/calendar/civil-date';
import { isUnreadable } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';

const words = z.array(z.string().min(1)).min(1);
const parameters = z.strictObject({
  /** Words of 外出流向 that tell of another country. */
  abroad: words,
  /** Words that tell of study or research there. */
  study: words,
});

const mentions = (text: string, some: readonly string[]): boolean =>
  some.some((word) => text.includes(word));

/**
 * Who has been studying abroad for more than five years has the membership
 * suspended (党员教育管理工作条例 第二十四条). Work or a posting abroad is not concerned.
 */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'members/abroad-long',
  level: 2,
  provisions: ['T-08'],
  parameters,
  needs: { members: ['leftOn', 'destination'] },
  check(ledger, context) {
    const { index, asOf, parameters } = context;
    const years = context.limit('T-08', 'years');
    for (const member of ledger.members.records) {
      const { leftOn, destination, status } = member;
      if (leftOn === null || destination === null || status === 'suspended') continue;
      if (!mentions(destination, parameters.abroad) || !mentions(destination, parameters.study)) {
        continue;
      }
      const since = addYears(leftOn, years);
      if (since === asOf || !hasCome(since, asOf)) continue;
      if (isUnreadable(member, 'status') || !index.isCounted(member, asOf)) continue;
      context.report(member, 'status', { data: { leftOn, destination, years } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出国学习研究超过五年未返回',
      parameterNames: { abroad: '表示国（境）外的词', study: '表示学习研究的词' },
      variants: {
        default: {
          problem: '{name}自{leftOn|date}外出（{destination}），已超过{years}年，没有记为停止党籍',
          remedy: '如已经回国，请更新外出信息；如仍未返回，请报告上级党组织，研究是否停止党籍。',
        },
      },
    },
    en: {
      title: 'More than five years of study abroad',
      parameterNames: { abroad: 'Words for abroad', study: 'Words for study' },
      variants: {
        default: {
          problem:
            '{name} left on {leftOn|date} ({destination}), over {years} years ago, and is not suspended',
          remedy:
            'If the member is back, update the columns; if not, ask the superior organisation whether the membership is to be suspended.',
        },
      },
    },
  },
});

import * as z from 'zod';
import { addYears } from '../../../core/calendar/civil-date';
import { isBlank, isUnreadable } from '../../../ledger/model';
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
      if (isBlank(member, 'destination') || member.status === 'suspended') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'destination')) continue;
      const { destination } = member;
      const studies =
        mentions(destination, parameters.abroad) && mentions(destination, parameters.study);
      if (!studies || !index.isCounted(member, asOf)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'leftOn')) continue;
      const { leftOn } = member;
      const since = addYears(leftOn, years);
      if (since === asOf || !hasCome(since, asOf)) context.met();
      else if (isUnreadable(member, 'status')) context.undecided(member, 'status');
      else context.report(member, 'status', { data: { leftOn, destination, years } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出国学习研究超过五年未返回',
      parameterNames: { abroad: '表示国（境）外的词', study: '表示学习研究的词' },
      variants: {
        default: {
          problem: '{name}自{leftOn|date}外出（{destination}），已超过{years}年，没有记为停止党籍',
          remedy: {
            mistyped: '外出日期或流向填错的，请改正。',
            missing:
              '已经回国的，请更新外出信息；已经停止党籍的，请填党籍状态并在“党员增减”表登记。',
            true: '仍未返回的，请报告上级党组织，研究是否停止党籍。',
          },
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
          remedy: {
            mistyped: 'If the date or the place is wrong, correct it.',
            missing:
              'If the member is back, update the columns; if suspended, enter it here and in 党员增减.',
            true: 'If still away, ask the superior organisation whether the membership is to be suspended.',
          },
        },
      },
    },
  },
});

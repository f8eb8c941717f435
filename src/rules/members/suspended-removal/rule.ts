import { addYears } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';

/**
 * Two years after 停止党籍, who still cannot be reached is struck off (党员教育管理工作条例
 * 第二十四条). Suspended for another reason, such as living abroad: not concerned.
 */
export const rule = defineRule({
  id: 'members/suspended-removal',
  level: 2,
  provisions: ['T-10'],
  needs: { members: ['lost'], movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const years = context.limit('T-10', 'years');
    for (const member of ledger.members.records) {
      if (!member.lost) continue;
      const last = index.movementsOf(member).at(-1);
      if (last?.kind !== 'suspended' || last.movedOn === null) continue;
      if (!hasCome(addYears(last.movedOn, years), asOf)) continue;
      context.report(member, 'lost', { data: { suspendedOn: last.movedOn, years } });
    }
  },
  messages: {
    'zh-CN': {
      title: '停止党籍两年后仍无法联系的予以除名',
      variants: {
        default: {
          problem: '{name}自{suspendedOn|date}停止党籍，已满{years}年，仍登记为失联',
          remedy:
            '确实无法取得联系的，请按程序除名并在“党员增减”表登记；已恢复联系的，更新失联信息。',
        },
      },
    },
    en: {
      title: 'Two years after suspension a member who cannot be reached is struck off',
      variants: {
        default: {
          problem:
            '{name} was suspended on {suspendedOn|date}, over {years} years ago, and is still lost',
          remedy: 'Take up the removal and enter it in 党员增减, or update the contact.',
        },
      },
    },
  },
});

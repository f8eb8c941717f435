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
      const last = index.movementsOf(member).at(-1);
      if (!member.lost || last?.kind !== 'suspended') context.notApplicable();
      else if (last.movedOn === null) context.undecided(last, 'movedOn');
      else if (!hasCome(addYears(last.movedOn, years), asOf)) context.met();
      else context.report(member, 'lost', { data: { suspendedOn: last.movedOn, years } });
    }
  },
  messages: {
    'zh-CN': {
      title: '停止党籍两年后仍无法联系的予以除名',
      variants: {
        default: {
          problem: '{name}自{suspendedOn|date}停止党籍，已满{years}年，仍登记为失联',
          remedy: {
            mistyped: '已恢复联系的，请更新失联信息。',
            missing: '已经除名的，请在“党员增减”表登记。',
            true: '仍无法取得联系的，请支部提出意见，按程序报批除名。',
          },
        },
      },
    },
    en: {
      title: 'Two years after suspension a member who cannot be reached is struck off',
      variants: {
        default: {
          problem:
            '{name} was suspended on {suspendedOn|date}, over {years} years ago, and is still lost',
          remedy: {
            mistyped: 'If contact was found again, update it.',
            missing: 'If already removed, enter it in 党员增减.',
            true: 'If still out of contact, take up the removal and report it for approval.',
          },
        },
      },
    },
  },
});

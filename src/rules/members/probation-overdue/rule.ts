import { addMonths } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';

/**
 * A probationer whose year is over, and the three months for the approval, too,
 * without a word of an extension. Somebody in 发展党员 is judged there, where the
 * steps are known.
 */
export const rule = defineRule({
  id: 'members/probation-overdue',
  level: 2,
  provisions: ['C-06', 'C-07'],
  needs: { members: ['category', 'joinedOn'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const months = context.limit('C-06', 'months');
    const most = context.limit('C-07', 'totalMonths');
    const approval = context.limit('D-25', 'months');
    for (const member of ledger.members.records) {
      if (!context.knows(member, 'category')) continue;
      // Somebody in 发展党员 is judged there.
      const judged = member.category === 'probationary' && !index.recruitOf(member);
      if (!judged || !index.isCounted(member, asOf)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'joinedOn')) continue;
      const { joinedOn } = member;
      const until = addMonths(joinedOn, months);
      if (!hasCome(addMonths(until, approval), asOf)) {
        context.met();
        continue;
      }
      if (!isBlank(member, 'confirmedOn')) {
        context.undecided(member, 'confirmedOn');
        continue;
      }
      const last = addMonths(joinedOn, most);
      const over = hasCome(addMonths(last, approval), asOf);
      context.report(member, 'category', {
        variant: over ? 'over' : 'default',
        provision: over ? 'C-07' : 'C-06',
        ...(over ? { severity: 'error' } : {}),
        data: { joinedOn, until, last },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满后按期讨论转正',
      variants: {
        default: {
          problem:
            '{name}仍是“{value}”：{joinedOn|date}入党，{until|date}预备期已满，没有看到转正、延长或取消的记录',
          remedy: {
            mistyped: '入党日期写错的，请改正。',
            missing:
              '已经转正的，请填写转正日期并改人员类别；延长的，请在“发展党员”表填写“延长预备期至”。',
            true: '还没有讨论的，请尽快召开支部党员大会讨论，并报上级党组织。',
          },
        },
        over: {
          problem: '{name}仍是“{value}”：{joinedOn|date}入党，预备期连同延长最多到{last|date}',
          remedy: {
            mistyped: '入党日期写错的，请改正。',
            missing: '已经转正的，请填写转正日期；取消预备党员资格的，请在“党员增减”表登记。',
            true: '还没有讨论的，请报告上级党组织，按规定处理，不要补编会议。',
          },
        },
      },
    },
    en: {
      title: 'Probation is decided on when it ends',
      variants: {
        default: {
          problem:
            '{name} is still a “{value}”: joined {joinedOn|date}, probation ended {until|date}, and nothing tells of an outcome',
          remedy: {
            mistyped: 'If the joining date is wrong, correct it.',
            missing:
              'If confirmed, enter 转正日期 and the category; an extension belongs in 发展党员.',
            true: 'If not yet discussed, hold the meeting soon and report it.',
          },
        },
        over: {
          problem:
            '{name} is still a “{value}”: joined {joinedOn|date}; probation with its extension ends {last|date} at the latest',
          remedy: {
            mistyped: 'If the joining date is wrong, correct it.',
            missing: 'If confirmed, enter 转正日期; a cancellation belongs in 党员增减.',
            true: 'If not yet discussed, report it to the superior organisation; make up no meeting.',
          },
        },
      },
    },
  },
});

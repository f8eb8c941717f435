import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A probationer cannot be elected (党章 第七条). A group leader is no member of the committee. */
export const rule = defineRule({
  id: 'officers/full-member',
  level: 2,
  provisions: ['C-08', 'C-06', 'E-03'],
  needs: { officers: ['name', 'post'], members: ['name', 'category'] },
  check(_, context) {
    const errorSince = context.limit('C-06', 'errorSince');
    for (const officer of context.index.committee) {
      if (!context.knows(officer, 'name')) continue;
      const member = context.index.memberOf({ name: officer.name });
      if (!member) {
        // Who is not on the roster is officers/on-roster’s business.
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'category')) continue;
      const { confirmedOn } = member;
      const related = [placeOf(member, 'category')];
      if (member.category === 'probationary') {
        context.report(officer, 'name', { related });
      } else if (
        confirmedOn !== null &&
        officer.appointedOn !== null &&
        isBefore(officer.appointedOn, confirmedOn)
      ) {
        context.report(officer, 'appointedOn', {
          variant: 'earlier',
          data: { confirmedOn },
          related,
        });
      } else if (confirmedOn === null) {
        // Of who joined long ago the archive may not have the day.
        if ((member.joinedOn ?? errorSince) < errorSince) context.met();
        else context.undecided(member, 'confirmedOn');
      } else if (officer.appointedOn === null) context.undecided(officer, 'appointedOn');
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '班子成员是正式党员',
      variants: {
        default: {
          problem: '{name}是预备党员，没有被选举权，不能担任支部委员会成员',
          remedy: {
            mistyped: '已经转正的，请把名册里的人员类别改为“正式党员”，并填写转正日期。',
            true: '确实还没有转正的，不要改名册，请报告上级党组织，按其意见调整任职。',
          },
        },
        earlier: {
          problem: '{name}的{header}“{value}”早于转正日期{confirmedOn|date}，任职时还是预备党员',
          remedy: {
            mistyped: '请对照任职批复和《入党志愿书》核对两个日期，改正写错的一处。',
            true: '两个日期都无误的不要改，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Officers are full members',
      variants: {
        default: {
          problem: '{name} is a probationer and cannot be elected to the committee',
          remedy: {
            mistyped: 'If confirmed already, update category and date on the roster.',
            true: 'If still on probation, leave the roster as it is and report it to the superior.',
          },
        },
        earlier: {
          problem:
            '{name} took office on “{value}”, before becoming a full member on {confirmedOn|date}',
          remedy: {
            mistyped: 'Check the two dates and correct the wrong one.',
            true: 'If both are right, leave them, tell the superior and say so in 核实说明.',
          },
        },
      },
    },
  },
});

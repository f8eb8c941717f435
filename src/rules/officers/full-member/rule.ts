import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A probationer cannot be elected (党章 第七条). A group leader is no member of the committee. */
export const rule = defineRule({
  id: 'officers/full-member',
  level: 2,
  provisions: ['C-08', 'E-03'],
  needs: { officers: ['name', 'post'], members: ['name', 'category'] },
  check(_, context) {
    for (const officer of context.index.committee) {
      const member = context.index.memberOf({ name: officer.name });
      if (!member) continue;
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
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '班子成员是正式党员',
      variants: {
        default: {
          problem: '{name}是预备党员，没有被选举权，不能担任支部委员会成员',
          remedy: '已经转正的，请更新名册里的人员类别；没有转正的，不能任职。',
        },
        earlier: {
          problem: '{name}的{header}“{value}”早于转正日期{confirmedOn|date}，任职时还是预备党员',
          remedy: '请核对任职日期和转正日期，改正写错的一处。',
        },
      },
    },
    en: {
      title: 'Officers are full members',
      variants: {
        default: {
          problem: '{name} is a probationer and cannot be elected to the committee',
          remedy: 'Update the category on the roster, or the post cannot be held.',
        },
        earlier: {
          problem:
            '{name} took office on “{value}”, before becoming a full member on {confirmedOn|date}',
          remedy: 'Check the two dates and correct the wrong one.',
        },
      },
    },
  },
});

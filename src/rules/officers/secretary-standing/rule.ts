import { holds } from '../../../branch-life/posts';
import { addYears, type CivilDate, isBefore } from '../../../core/calendar/civil-date';
import type { MembersRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** Longer than any probation and the year after it. */
const LONG = 5;

/** Whether a member of whom no day of confirmation is known must have been one for over a year. */
const isOfLongStanding = ({ joinedOn, confirmedOn }: MembersRecord, on: CivilDate): boolean =>
  confirmedOn === null && joinedOn !== null && isBefore(addYears(joinedOn, LONG), on);

/** A secretary has normally one year of party standing on taking office (支部工作条例 第二十三条). */
export const rule = defineRule({
  id: 'officers/secretary-standing',
  level: 2,
  provisions: ['B-27'],
  needs: { officers: ['name', 'post', 'appointedOn'], members: ['name', 'confirmedOn'] },
  check(_, context) {
    const years = context.limit('B-27', 'years');
    for (const officer of context.index.committee) {
      if (!holds(officer, 'secretary')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(officer, 'name', 'appointedOn')) continue;
      const member = context.index.memberOf({ name: officer.name });
      if (!member) {
        context.notApplicable();
        continue;
      }
      if (isOfLongStanding(member, officer.appointedOn)) {
        context.met();
        continue;
      }
      if (!context.knows(member, 'confirmedOn')) continue;
      const from = addYears(member.confirmedOn, years);
      // Before full membership: officers/full-member.
      if (isBefore(officer.appointedOn, member.confirmedOn)) {
        context.notApplicable();
        continue;
      }
      if (!isBefore(officer.appointedOn, from)) {
        context.met();
        continue;
      }
      context.report(officer, 'appointedOn', {
        data: { confirmedOn: member.confirmedOn, years },
        related: [placeOf(member, 'confirmedOn')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记任职时一般有一年以上党龄',
      variants: {
        default: {
          problem: '书记{name}于“{value}”任职，转正日期是{confirmedOn|date}，党龄不满{years}年',
          remedy: {
            mistyped: '请对照任职批复和《入党志愿书》核对两个日期，改正写错的一处。',
            true: '确实如此的不用改；经上级党组织批准任职的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A secretary has one year of party standing',
      variants: {
        default: {
          problem:
            'Secretary {name} took office on “{value}”, less than {years} years after {confirmedOn|date}',
          remedy: {
            mistyped: 'Check both dates and correct the wrong one.',
            true: 'If they are right, leave them (“normally”); with the superior’s approval say so in 核实说明.',
          },
        },
      },
    },
  },
});

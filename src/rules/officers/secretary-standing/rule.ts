import { holds } from '../../../branch-life/posts';
import { addYears, isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A secretary has normally one year of party standing on taking office (支部工作条例 第二十三条). */
export const rule = defineRule({
  id: 'officers/secretary-standing',
  level: 2,
  provisions: ['B-27'],
  needs: { officers: ['name', 'post', 'appointedOn'], members: ['name', 'confirmedOn'] },
  check(_, context) {
    const years = context.limit('B-27', 'years');
    for (const officer of context.index.committee) {
      if (!holds(officer, 'secretary') || officer.appointedOn === null) continue;
      const member = context.index.memberOf({ name: officer.name });
      if (!member?.confirmedOn) continue;
      const from = addYears(member.confirmedOn, years);
      // Before full membership: officers/full-member.
      if (isBefore(officer.appointedOn, member.confirmedOn)) continue;
      if (!isBefore(officer.appointedOn, from)) continue;
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
          remedy: '请核对两个日期；确实如此的，在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'A secretary has one year of party standing',
      variants: {
        default: {
          problem:
            'Secretary {name} took office on “{value}”, less than {years} years after {confirmedOn|date}',
          remedy: 'Check both dates; if they are right, say so in 核实说明.',
        },
      },
    },
  },
});

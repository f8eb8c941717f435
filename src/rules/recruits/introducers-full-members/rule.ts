import { isProbationerOn } from '../../../branch-life/membership';
import { defineRule } from '../../rule';
import { REPORT_IT } from '../remedies';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** Introducers are full members on the day of the meeting. */
export const rule = defineRule({
  id: 'recruits/introducers-full-members',
  level: 2,
  provisions: ['D-10', 'C-03'],
  needs: { recruits: ['meetingOn', 'introducers'], members: ['name', 'category'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-10', 'meetingOn', ledger, context)) {
      if (!recruit.introducers?.length) {
        leaveOpen(recruit, 'introducers', context);
        continue;
      }
      const names: string[] = [];
      let absent = 0;
      for (const name of new Set(recruit.introducers)) {
        if (name === recruit.name) continue;
        const members = context.index.membersByName.get(name);
        if (!members) absent++;
        else if (members.every((member) => isProbationerOn(member, date))) names.push(name);
      }
      if (names.length > 0) {
        context.report(recruit, 'introducers', {
          on,
          data: { names, meeting: date },
          related: placesOf(recruit, 'meetingOn'),
        });
      } else if (absent > 0) {
        // They may have moved away since, or belong to another branch.
        context.notChecked('not-on-roster', {}, absent);
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '入党介绍人是正式党员',
      variants: {
        default: {
          problem: '{name}的入党介绍人{names}，按党员名册在{meeting|date}接收大会当天还是预备党员',
          remedy: {
            mistyped: '请核对介绍人姓名和名册上的转正日期，改正写错的一处。',
            true: REPORT_IT['zh-CN'],
          },
        },
      },
      notChecked: {
        'not-on-roster': '有{n}名入党介绍人不在本支部名册上，无法核对是不是正式党员',
      },
    },
    en: {
      title: 'Introducers are full members',
      variants: {
        default: {
          problem:
            'By the roster {names}, introducing {name}, was still a probationer at the meeting on {meeting|date}',
          remedy: {
            mistyped: 'Compare the names and the dates of confirmation and correct what is wrong.',
            true: REPORT_IT.en,
          },
        },
      },
      notChecked: {
        'not-on-roster':
          '{n} introducer(s) are not on this roster, so it is not known whether they are full members',
      },
    },
  },
});

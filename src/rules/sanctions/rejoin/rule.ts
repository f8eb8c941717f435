import type { Person } from '../../../branch-life/person';
import { type Removal, Removals } from '../../../branch-life/removals';
import { addYears, type CivilDate, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * Who was expelled, struck off or persuaded to leave may not join again for five
 * years: after an expulsion always, else by the measures of 2024 for what they decide.
 * 取消预备党员资格 is none of these: such a person may apply again at once.
 */
export const rule = defineRule({
  id: 'sanctions/rejoin',
  level: 2,
  provisions: ['O-04', 'DISC-05'],
  needs: {},
  check(ledger, context) {
    const { index } = context;
    const removals = new Removals(ledger);
    if (removals.size === 0) {
      context.notApplicable(ledger.recruits.records.length + ledger.members.records.length);
      return;
    }
    const years = context.limit('O-04', 'years');
    let older = 0;
    const barOf = (person: Person): Removal | null => {
      const removal = removals.of(person);
      if (!removal || removal.expelled || context.applies('O-04', removal.on)) return removal;
      older++;
      return null;
    };
    for (const recruit of ledger.recruits.records) {
      const removal = barOf(recruit);
      if (!removal) {
        context.notApplicable();
        continue;
      }
      const { appliedOn, meetingOn } = recruit;
      const from = addYears(removal.on, years);
      const data = { removedOn: removal.on, from, years };
      const provision = removal.expelled ? 'DISC-05' : 'O-04';
      const tooEarly = (date: CivilDate | null) =>
        date !== null && isAfter(date, removal.on) && isBefore(date, from);
      if (tooEarly(meetingOn)) context.report(recruit, 'meetingOn', { data, provision });
      else if (tooEarly(appliedOn)) context.report(recruit, 'appliedOn', { data, provision });
      else if (appliedOn === null && meetingOn === null) context.undecided(recruit, 'appliedOn');
      else context.met();
    }
    for (const member of ledger.members.records) {
      const removal = index.recruitOf(member) ? null : barOf(member);
      if (!removal) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'joinedOn')) continue;
      const from = addYears(removal.on, years);
      if (!isAfter(member.joinedOn, removal.on) || !isBefore(member.joinedOn, from)) context.met();
      else {
        context.report(member, 'joinedOn', {
          data: { removedOn: removal.on, from, years },
          provision: removal.expelled ? 'DISC-05' : 'O-04',
        });
      }
    }
    if (older > 0) context.notChecked('older-removals', { n: older });
  },
  messages: {
    'zh-CN': {
      title: '五年内不得重新入党',
      notChecked: {
        'older-removals':
          '有{n}人是在2024年《不合格党员组织处置办法》施行以前除名或劝退的，当时的规定没有见到，不按五年核对',
      },
      variants: {
        default: {
          problem: '{name}于{removedOn|date}离开党组织，{header}“{value}”不满{years}年',
          remedy: {
            mistyped: '不是同一个人，或者日期填错的，请改正写错的一处。',
            true: '{from|date}以前不得重新入党；确系同一个人的，记录不要改，请报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'Nobody rejoins within five years',
      notChecked: {
        'older-removals':
          '{n} people were struck off before the measures of 2024; the earlier text was not seen',
      },
      variants: {
        default: {
          problem:
            '{name} was removed on {removedOn|date}; {header} “{value}” is less than {years} years later',
          remedy: {
            mistyped: 'If it is another person, or a date is wrong, correct what is.',
            true: 'Joining again is possible from {from|date}: if it is so, leave it and tell the superior.',
          },
        },
      },
    },
  },
});

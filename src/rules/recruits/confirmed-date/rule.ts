import { type CivilDate, compareDates, dayNumber, hasDay } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { endOfProbation } from '../probation';
import { isMember } from '../roster';
import { isOpen, leaveOpen, placesOf, versionDay } from '../steps';

/**
 * 转正日期 of the roster is the day on which probation ended, however late the
 * meeting. After an extension it may be the day of the approval, too. One day
 * more or less is left alone: some count the last day, some the day after it.
 */
export const rule = defineRule({
  id: 'recruits/confirmed-date',
  level: 2,
  provisions: ['C-10', 'D-25', 'R-17'],
  needs: { recruits: ['outcome'], members: ['confirmedOn'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const member = isMember(recruit, context) ? context.index.memberOf(recruit) : null;
      if (!member || recruit.outcome !== 'confirmed') {
        context.notApplicable();
        continue;
      }
      const end = recruit.extendedTo ?? endOfProbation(recruit, context);
      const { confirmedOn: confirmed } = member;
      if (end === null) {
        leaveOpen(recruit, 'meetingOn', context);
        continue;
      }
      if (confirmed === null) {
        // A conversion that is not approved yet has no date on the roster.
        if (member.category === 'probationary') context.notApplicable();
        else context.undecided(member, 'confirmedOn');
        continue;
      }
      if (isNear(confirmed, end)) {
        if (isOpen(confirmed, end)) {
          context.notChecked('vague', { table: 'members', column: 'confirmedOn' }, 1);
        } else context.met();
        continue;
      }
      const { conversionMeetingOn, conversionApprovedOn } = recruit;
      const decided = [conversionMeetingOn, conversionApprovedOn].some(
        (date) => date !== null && compareDates(date, confirmed) === 0,
      );
      if (decided && recruit.extendedTo !== null) {
        context.met();
        continue;
      }
      context.report(member, 'confirmedOn', {
        variant: decided ? 'decided' : 'default',
        provision: recruit.extendedTo === null ? 'C-10' : 'R-17',
        on: versionDay(end),
        data: { confirmed, end },
        related: [
          ...placesOf(recruit, 'meetingOn', 'extendedTo', 'conversionMeetingOn'),
          ...historyOf(recruit, context).admission.witnesses,
        ],
        fix: { safe: false, value: { kind: 'date', date: end } },
        ...(decided ? { severity: 'warning' } : {}),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '转正日期是预备期满的日期',
      variants: {
        default: {
          problem: '{name}的转正日期是{confirmed|date}，按发展党员表预备期满的日期是{end|date}',
          remedy: {
            mistyped: '请对照入党志愿书核对，哪一处填错就改正哪一处；党龄从预备期满转正之日算起。',
            true: '上级另有认定的不要改，请在“核实说明”里写明。',
          },
        },
        decided: {
          problem:
            '{name}的转正日期{confirmed|date}填的是转正大会或者审批的日期，预备期满的日期是{end|date}',
          remedy: {
            mistyped: '党龄一般从预备期满之日算起，请对照入党志愿书改为{end|date}。',
            true: '上级另有认定的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The date of confirmation is the end of probation',
      variants: {
        default: {
          problem:
            '{name} was confirmed on {confirmed|date} by the roster; probation ended on {end|date}',
          remedy: {
            mistyped:
              'Compare with the admission form and correct the wrong one; the end of probation counts.',
            true: 'If the superior organisation decided otherwise, leave it and say so in 核实说明.',
          },
        },
        decided: {
          problem:
            'The date of confirmation of {name}, {confirmed|date}, is that of the meeting or its approval; probation ended on {end|date}',
          remedy: {
            mistyped:
              'The end of probation counts: compare with the admission form and enter {end|date}.',
            true: 'If the superior organisation decided otherwise, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

function isNear(a: CivilDate, b: CivilDate): boolean {
  if (!hasDay(a) || !hasDay(b)) return compareDates(a, b) === 0;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= 1;
}

import {
  addMonths,
  type CivilDate,
  compareDates,
  isAfter,
  isBefore,
} from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule, type RuleContext } from '../../rule';

/**
 * Whether a short probation was lawful when somebody joined: six months were enough for
 * some before 1956, and from 1969 to 1977 a member was a full one at once.
 */
function wasLawful(joinedOn: CivilDate, confirmedOn: CivilDate, context: RuleContext): boolean {
  const limit = (name: string) => context.limit('C-06', name);
  if (isBefore(joinedOn, limit('oldUntil') as CivilDate)) {
    return !isBefore(confirmedOn, addMonths(joinedOn, limit('oldMonths')));
  }
  const none =
    !isBefore(joinedOn, limit('noneFrom') as CivilDate) &&
    isBefore(joinedOn, limit('noneUntil') as CivilDate);
  return none && compareDates(confirmedOn, joinedOn) === 0;
}

/**
 * Probation is one year, at most two with its extension (党章 第七条). Before the
 * constitution of 1977-08-18 other rules held: a warning at most.
 */
export const rule = defineRule({
  id: 'members/probation-length',
  level: 1,
  provisions: ['C-06', 'C-07'],
  needs: { members: ['joinedOn', 'confirmedOn'] },
  check(ledger, context) {
    const months = context.limit('C-06', 'months');
    const most = context.limit('C-07', 'totalMonths');
    const errorSince = context.limit('C-06', 'errorSince') as CivilDate;
    for (const member of ledger.members.records) {
      if (member.category === 'probationary' && isBlank(member, 'confirmedOn')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'joinedOn', 'confirmedOn')) continue;
      const { joinedOn, confirmedOn } = member;
      const from = addMonths(joinedOn, months);
      const until = addMonths(joinedOn, most);
      const early = isBefore(confirmedOn, from);
      const lawful = early && wasLawful(joinedOn, confirmedOn, context);
      if (lawful || (!early && !isAfter(confirmedOn, until))) {
        context.met();
        continue;
      }
      const historical = isBefore(joinedOn, errorSince);
      context.report(member, 'confirmedOn', {
        variant: historical ? 'history' : early ? 'early' : 'late',
        provision: early ? 'C-06' : 'C-07',
        data: { joinedOn, from, until },
        ...(historical ? { severity: 'warning' } : {}),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期一年，延长不超过一年',
      variants: {
        early: {
          problem: '{name}的{header}“{value}”早于预备期满日{from|date}（{joinedOn|date}入党）',
          remedy: {
            mistyped: '请对照《入党志愿书》改正写错的入党日期或转正日期。',
            true: '两个日期都属实的不要改：预备期不能缩短，请报告上级党组织核实处理，并在“核实说明”里写明。',
          },
        },
        late: {
          problem:
            '{name}的{header}“{value}”晚于{until|date}（{joinedOn|date}入党，预备期连同延长最多到这一天）',
          remedy: {
            mistyped: '请对照《入党志愿书》改正写错的入党日期或转正日期。',
            true: '因故推迟讨论转正、两个日期都属实的不要改，请在“核实说明”里写明原因。',
          },
        },
        history: {
          problem:
            '{name}于{joinedOn|date}入党，{header}“{value}”与现在一年的预备期不符；当时的规定不同',
          remedy: {
            mistyped: '请对照档案核对，写错的改正。',
            true: '确实如此的不用改，在“核实说明”里写明即可。',
          },
        },
      },
    },
    en: {
      title: 'Probation is one year, its extension at most one more',
      variants: {
        early: {
          problem:
            '{name} became a full member on “{value}”, before {from|date} (joined {joinedOn|date})',
          remedy: {
            mistyped: 'Correct the date that is wrong from the application form.',
            true: 'If both are right, leave them: probation cannot be shortened. Report it to the superior organisation and say so in 核实说明.',
          },
        },
        late: {
          problem:
            '{name} became a full member on “{value}”, after {until|date}, the last day with an extension (joined {joinedOn|date})',
          remedy: {
            mistyped: 'Correct the date that is wrong from the application form.',
            true: 'If the meeting was put off for a reason and both are right, leave them and give the reason in 核实说明.',
          },
        },
        history: {
          problem:
            '{name} joined on {joinedOn|date}; “{value}” does not fit a probation of one year, but other rules held then',
          remedy: {
            mistyped: 'Check the personal file and correct what is wrong.',
            true: 'If it is so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

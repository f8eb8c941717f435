import { addYears, type CivilDate, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * Nobody joins before the 18th birthday (党章 第一条). Some did before 1949-10,
 * under earlier constitutions: a warning.
 */
export const rule = defineRule({
  id: 'members/joined-at-18',
  level: 1,
  provisions: ['C-01'],
  needs: { members: ['birthDate', 'joinedOn'] },
  check(ledger, context) {
    const age = context.limit('C-01', 'minimumAge');
    const errorSince = context.limit('C-01', 'errorSince') as CivilDate;
    for (const member of ledger.members.records) {
      if (!context.knows(member, 'birthDate', 'joinedOn')) continue;
      const { birthDate, joinedOn } = member;
      const of18 = addYears(birthDate, age);
      const data = { birth: birthDate, of18, age };
      if (!isBefore(joinedOn, of18)) context.met();
      else if (isBefore(joinedOn, birthDate)) {
        context.report(member, 'joinedOn', { variant: 'unborn', data });
      } else if (isBefore(joinedOn, errorSince)) {
        context.report(member, 'joinedOn', { variant: 'early', data, severity: 'warning' });
      } else context.report(member, 'joinedOn', { data });
    }
  },
  messages: {
    'zh-CN': {
      title: '年满十八岁入党',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”早于{age}周岁生日{of18|date}（出生日期{birth|date}）',
          remedy: {
            mistyped: '请对照《入党志愿书》核对入党日期和出生日期，改正写错的一处。',
            true: '两个日期都与档案一致的不要改，请报告上级党组织核实处理，并在“核实说明”里写明。',
          },
        },
        early: {
          problem: '{name}的{header}“{value}”早于{age}周岁生日{of18|date}，是新中国成立以前入党的',
          remedy: {
            mistyped: '请对照档案核对，写错的改正。',
            true: '确实如此的不用改，在“核实说明”里写明即可。',
          },
        },
        unborn: {
          problem: '{name}的{header}“{value}”早于出生日期{birth|date}',
          remedy: {
            mistyped: '请核对两个日期是否写错或填反，改正写错的一处。',
          },
        },
      },
    },
    en: {
      title: 'Joined at 18 or later',
      variants: {
        default: {
          problem:
            '{name} joined on “{value}”, before turning {age} on {of18|date} (born {birth|date})',
          remedy: {
            mistyped:
              'Check both dates against the application form and correct the one that is wrong.',
            true: 'If both are as the file has them, leave them, report it to the superior organisation and say so in 核实说明.',
          },
        },
        early: {
          problem:
            '{name} joined on “{value}”, before turning {age} on {of18|date}, before October 1949',
          remedy: {
            mistyped: 'Check the personal file and correct what is wrong.',
            true: 'If it is so, leave it and say so in 核实说明.',
          },
        },
        unborn: {
          problem: '{name} joined on “{value}”, before being born on {birth|date}',
          remedy: {
            mistyped: 'Check whether a date is wrong or both are exchanged, and correct it.',
          },
        },
      },
    },
  },
});

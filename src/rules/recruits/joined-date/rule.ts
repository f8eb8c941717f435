import { compareDates } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { isSamePlace } from '../admission-day';
import { historyOf } from '../history';
import { isMember } from '../roster';
import { isOpen, leaveOpen, placesOf } from '../steps';

/**
 * 入党日期 is the day on which the meeting admitted the person, not that of the approval. Where
 * the other sheets agree with the roster the cell in 发展党员 is the one that is wrong.
 */
export const rule = defineRule({
  id: 'recruits/joined-date',
  level: 2,
  provisions: ['C-09', 'T-07'],
  needs: { recruits: ['meetingOn'], members: ['joinedOn'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { meetingOn, approvedOn } = recruit;
      const member = context.index.memberOf(recruit);
      if (!member) {
        context.notApplicable();
        continue;
      }
      const { mistyped, on, witnesses } = historyOf(recruit, context).admission;
      const joined = placeOf(member, 'joinedOn');
      if (mistyped && meetingOn !== null && witnesses.some((one) => isSamePlace(one, joined))) {
        context.report(recruit, 'meetingOn', {
          variant: 'meeting',
          data: { meeting: meetingOn, day: on, n: witnesses.length },
          related: witnesses,
          fix: { safe: false, value: { kind: 'date', date: on ?? meetingOn } },
        });
        continue;
      }
      if (!isMember(recruit, context)) context.notApplicable();
      else if (on === null) leaveOpen(recruit, 'meetingOn', context);
      else if (member.joinedOn === null) context.undecided(member, 'joinedOn');
      else if (isOpen(member.joinedOn, on)) {
        context.notChecked('vague', { table: 'members', column: 'joinedOn' }, 1);
      } else if (compareDates(member.joinedOn, on) === 0) context.met();
      else {
        const approval = approvedOn !== null && compareDates(member.joinedOn, approvedOn) === 0;
        context.report(member, 'joinedOn', {
          variant: approval ? 'approval' : 'default',
          data: { joined: member.joinedOn, meeting: on },
          related: [...placesOf(recruit, 'meetingOn'), ...witnesses],
          fix: { safe: false, value: { kind: 'date', date: on } },
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '入党日期是接收大会通过的日期',
      variants: {
        default: {
          problem: '{name}的入党日期是{joined|date}，发展党员表里的接收大会日期是{meeting|date}',
          remedy: {
            mistyped:
              '请对照入党志愿书核对，哪一处填错就改正哪一处：入党日期填支部党员大会通过的日期。',
            true: '入党志愿书上两个日期就是不同的，不要改，请报告上级党组织认定，并在“核实说明”里写明。',
          },
        },
        approval: {
          problem: '{name}的入党日期{joined|date}填的是党委审批日期，接收大会在{meeting|date}',
          remedy: {
            mistyped: '入党日期从支部党员大会通过之日算起，请对照入党志愿书改为{meeting|date}。',
            true: '上级另有认定的不要改，请在“核实说明”里写明。',
          },
        },
        meeting: {
          problem:
            '{name}的接收大会日期填的是{meeting|date}，其他{n}处（入党日期等）都是{day|date}',
          remedy: {
            mistyped: '请对照入党志愿书和会议记录核对；填错的，请把接收大会日期改为{day|date}。',
            true: '接收大会日期无误的不要改，请改正其他各处；不能确定的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The date of joining is that of the admission meeting',
      variants: {
        default: {
          problem:
            '{name} joined on {joined|date} by the roster; the admission meeting was on {meeting|date}',
          remedy: {
            mistyped:
              'Compare with the admission form and correct the wrong one; the day of the meeting counts.',
            true: 'If the form has both dates so, leave them, ask the superior organisation and say so in 核实说明.',
          },
        },
        approval: {
          problem:
            'The date of joining of {name}, {joined|date}, is that of the approval; the meeting was on {meeting|date}',
          remedy: {
            mistyped:
              'Membership counts from the meeting: compare with the admission form and enter {meeting|date}.',
            true: 'If the superior organisation decided otherwise, leave it and say so in 核实说明.',
          },
        },
        meeting: {
          problem:
            'The admission meeting of {name} is entered as {meeting|date}; {n} other cells (date of joining among them) say {day|date}',
          remedy: {
            mistyped:
              'Compare with the admission form and the minutes; if it is mistyped, enter {day|date}.',
            true: 'If it is right, leave it and correct the others; if you cannot tell, say so in 核实说明.',
          },
        },
      },
    },
  },
});

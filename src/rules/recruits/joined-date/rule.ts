import { compareDates } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { isMember } from '../roster';
import { placesOf } from '../steps';

/** 入党日期 is the day on which the meeting admitted the person, not that of the approval. */
export const rule = defineRule({
  id: 'recruits/joined-date',
  level: 2,
  provisions: ['C-09', 'T-07'],
  needs: { recruits: ['meetingOn', 'outcome'], members: ['joinedOn'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { meetingOn, approvedOn } = recruit;
      const member = isMember(recruit, context) ? context.index.memberOf(recruit) : null;
      if (!member || meetingOn === null || member.joinedOn === null) continue;
      if (compareDates(member.joinedOn, meetingOn) === 0) continue;
      const approval = approvedOn !== null && compareDates(member.joinedOn, approvedOn) === 0;
      context.report(member, 'joinedOn', {
        variant: approval ? 'approval' : 'default',
        data: { joined: member.joinedOn, meeting: meetingOn },
        related: placesOf(recruit, 'meetingOn'),
        fix: { safe: false, value: { kind: 'date', date: meetingOn } },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '入党日期是接收大会通过的日期',
      variants: {
        default: {
          problem: '{name}的入党日期是{joined|date}，发展党员表里的接收大会日期是{meeting|date}',
          remedy:
            '请对照入党志愿书核实：入党日期应当填支部党员大会通过的日期，哪一处填错就改正哪一处。',
        },
        approval: {
          problem: '{name}的入党日期{joined|date}填的是党委审批日期，接收大会在{meeting|date}',
          remedy: '入党日期从支部党员大会通过之日算起，请改为{meeting|date}。',
        },
      },
    },
    en: {
      title: 'The date of joining is that of the admission meeting',
      variants: {
        default: {
          problem:
            '{name} joined on {joined|date} by the roster; the admission meeting was on {meeting|date}',
          remedy:
            'Compare with the admission form; the day of the meeting counts: correct the wrong one.',
        },
        approval: {
          problem:
            'The date of joining of {name}, {joined|date}, is that of the approval; the meeting was on {meeting|date}',
          remedy: 'Membership counts from the meeting: enter {meeting|date}.',
        },
      },
    },
  },
});

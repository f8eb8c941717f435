import { defineRule } from '../../rule';
import { isUncounted } from '../meetings';
import { leaveOpen, placesOf } from '../steps';

/** The numbers of an admission meeting are possible together. */
export const rule = defineRule({
  id: 'recruits/admission-counts',
  level: 1,
  provisions: [],
  needs: { recruits: ['meetingDue'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { meetingDue: due, meetingPresent: present, meetingFor: votes } = recruit;
      if (due === null) {
        if (isUncounted('admission', recruit, context)) {
          context.report(recruit, 'meetingDue', {
            variant: 'blank',
            severity: 'warning',
            data: { meeting: recruit.meetingOn },
            cells: placesOf(recruit, 'meetingPresent', 'meetingFor'),
            things: 1,
            related: placesOf(recruit, 'meetingOn'),
          });
        } else if (recruit.meetingOn === null && present === null && votes === null) {
          context.notApplicable();
        } else leaveOpen(recruit, 'meetingDue', context);
        continue;
      }
      const { meetingAgainst: against, meetingAbstained: abstained } = recruit;
      const all = (votes ?? 0) + (against ?? 0) + (abstained ?? 0);
      const related = placesOf(recruit, 'meetingDue');
      if (present !== null && present > due) {
        context.report(recruit, 'meetingPresent', { data: { due, present }, related });
      } else if (all > due && votes !== null) {
        // Written opinions count, so that there may be more votes than people present.
        const more = placesOf(recruit, 'meetingAgainst', 'meetingAbstained');
        context.report(recruit, 'meetingFor', {
          variant: 'votes',
          data: { due, all },
          related: [...related, ...more],
        });
      } else if (present === null) leaveOpen(recruit, 'meetingPresent', context);
      else if (votes === null) leaveOpen(recruit, 'meetingFor', context);
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '接收大会的人数前后一致',
      why: '实到人数、各种票数的合计都不会多于应到人数',
      variants: {
        blank: {
          problem:
            '{name}的接收大会（{meeting|date}）没有填写应到、实到、赞成人数，会议记录里也没有',
          remedy: {
            missing: '请对照会议记录补填应到、实到、赞成人数。',
            true: '原始记录里也没有的，不要补填，请在“核实说明”里写明。',
          },
        },
        default: {
          problem: '{name}的接收大会实到{present}人，多于应到{due}人',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数；应到、实到只算有表决权的正式党员。',
          },
        },
        votes: {
          problem: '{name}的接收大会赞成、反对、弃权合计{all}人，多于应到{due}人',
          remedy: { mistyped: '请对照会议记录，改正填错的票数或者应到人数。' },
        },
      },
    },
    en: {
      title: 'Numbers of the admission meeting agree',
      why: 'Neither those present nor all votes together are more than those due',
      variants: {
        blank: {
          problem:
            'The admission meeting for {name} on {meeting|date} has no numbers, here or in 会议记录',
          remedy: {
            missing: 'Enter those due, those present and those in favour from the minutes.',
            true: 'If the minutes have none, enter nothing and say so in 核实说明.',
          },
        },
        default: {
          problem: 'At the admission meeting for {name} {present} were present of {due} due',
          remedy: {
            mistyped:
              'Compare with the minutes and correct the wrong number; only full members with a vote count.',
          },
        },
        votes: {
          problem: 'At the admission meeting for {name} there were {all} votes of {due} voters due',
          remedy: { mistyped: 'Compare with the minutes and correct the votes or the number due.' },
        },
      },
    },
  },
});

import { defineRule } from '../../rule';
import { isUncounted } from '../meetings';
import { leaveOpen, placesOf } from '../steps';

/** The numbers of a conversion meeting are possible together. */
export const rule = defineRule({
  id: 'recruits/conversion-counts',
  level: 1,
  provisions: [],
  needs: { recruits: ['conversionDue'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { conversionDue: due, conversionPresent: present, conversionFor: all } = recruit;
      if (due === null) {
        // Whether a probation is extended is voted on as well, but these are the votes of a conversion.
        if (recruit.outcome !== 'extended' && isUncounted('conversion', recruit, context)) {
          context.report(recruit, 'conversionDue', {
            variant: 'blank',
            severity: 'warning',
            data: { meeting: recruit.conversionMeetingOn },
            cells: placesOf(recruit, 'conversionPresent', 'conversionFor'),
            things: 1,
            related: placesOf(recruit, 'conversionMeetingOn'),
          });
        } else if (recruit.conversionMeetingOn === null && present === null && all === null) {
          context.notApplicable();
        } else leaveOpen(recruit, 'conversionDue', context);
        continue;
      }
      const related = placesOf(recruit, 'conversionDue');
      if (present !== null && present > due) {
        context.report(recruit, 'conversionPresent', { data: { due, present }, related });
      } else if (all !== null && all > due) {
        context.report(recruit, 'conversionFor', { variant: 'votes', data: { due, all }, related });
      } else if (present === null) leaveOpen(recruit, 'conversionPresent', context);
      else if (all === null) leaveOpen(recruit, 'conversionFor', context);
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '转正大会的人数前后一致',
      why: '实到人数、赞成人数都不会多于应到人数',
      variants: {
        blank: {
          problem:
            '{name}的转正大会（{meeting|date}）没有填写应到、实到、赞成人数，会议记录里也没有',
          remedy: {
            missing: '请对照会议记录补填应到、实到、赞成人数。',
            true: '原始记录里也没有的，不要补填，请在“核实说明”里写明。',
          },
        },
        default: {
          problem: '{name}的转正大会实到{present}人，多于应到{due}人',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数；应到、实到只算有表决权的正式党员。',
          },
        },
        votes: {
          problem: '{name}的转正大会赞成{all}人，多于应到{due}人',
          remedy: { mistyped: '请对照会议记录，改正填错的票数或者应到人数。' },
        },
      },
    },
    en: {
      title: 'Numbers of the conversion meeting agree',
      why: 'Neither those present nor those in favour are more than those due',
      variants: {
        blank: {
          problem:
            'The conversion meeting for {name} on {meeting|date} has no numbers, here or in 会议记录',
          remedy: {
            missing: 'Enter those due, those present and those in favour from the minutes.',
            true: 'If the minutes have none, enter nothing and say so in 核实说明.',
          },
        },
        default: {
          problem: 'At the conversion meeting for {name} {present} were present of {due} due',
          remedy: {
            mistyped:
              'Compare with the minutes and correct the wrong number; only full members with a vote count.',
          },
        },
        votes: {
          problem:
            'At the conversion meeting for {name} there were {all} votes of {due} voters due',
          remedy: { mistyped: 'Compare with the minutes and correct the votes or the number due.' },
        },
      },
    },
  },
});

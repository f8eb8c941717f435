import { defineRule } from '../../rule';
import { leaveOpen, leaveStep, placesOf } from '../steps';

/** The probationer attends the meeting on the confirmation; otherwise it is postponed. */
export const rule = defineRule({
  id: 'recruits/conversion-self-present',
  level: 1,
  provisions: ['R-23'],
  needs: { recruits: ['conversionMeetingOn', 'selfPresent'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { conversionMeetingOn, selfPresent } = recruit;
      if (conversionMeetingOn === null) leaveStep(recruit, 'conversionMeetingOn', context);
      else if (selfPresent === null) leaveOpen(recruit, 'selfPresent', context);
      else if (selfPresent) context.met();
      else {
        context.report(recruit, 'selfPresent', {
          data: { meeting: conversionMeetingOn },
          related: placesOf(recruit, 'conversionMeetingOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '讨论转正时预备党员本人到会',
      variants: {
        default: {
          problem: '{meeting|date}讨论{name}转正的大会，登记的是本人没有到会',
          remedy: {
            mistyped: '填错的，请对照会议记录改正。',
            true: '确实没有到会的不要改，应当改期讨论，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The probationer attends the meeting on the confirmation',
      variants: {
        default: {
          problem:
            '{name} is entered as absent from the meeting on their confirmation on {meeting|date}',
          remedy: {
            mistyped: 'Correct a wrong entry by the minutes.',
            true: 'If so, leave it: it should be discussed at another meeting; report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
      },
    },
  },
});

import { defineRule } from '../../rule';
import { placesOf } from '../steps';

/** The probationer attends the meeting on the confirmation; otherwise it is postponed. */
export const rule = defineRule({
  id: 'recruits/conversion-self-present',
  level: 1,
  provisions: ['R-23'],
  needs: { recruits: ['conversionMeetingOn', 'selfPresent'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { conversionMeetingOn, selfPresent } = recruit;
      if (conversionMeetingOn === null || selfPresent !== false) continue;
      context.report(recruit, 'selfPresent', {
        data: { meeting: conversionMeetingOn },
        related: placesOf(recruit, 'conversionMeetingOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '讨论转正时预备党员本人到会',
      variants: {
        default: {
          problem: '{meeting|date}讨论{name}转正的大会，登记的是本人没有到会',
          remedy: '如填错，请改为“是”；如确系本人没有到会，应当改期讨论，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'The probationer attends the meeting on the confirmation',
      variants: {
        default: {
          problem:
            '{name} is entered as absent from the meeting on their confirmation on {meeting|date}',
          remedy: 'Correct a wrong entry; otherwise the discussion is to be held again with them.',
        },
      },
    },
  },
});

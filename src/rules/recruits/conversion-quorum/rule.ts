import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';
import { stepsUnder } from '../steps';

/** More than half of the voters due are present when a meeting decides on a conversion. */
export const rule = defineRule({
  id: 'recruits/conversion-quorum',
  level: 1,
  provisions: ['D-24'],
  needs: { recruits: ['conversionMeetingOn', 'conversionDue', 'conversionPresent'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder(
      'D-24',
      'conversionMeetingOn',
      ledger,
      context,
    )) {
      const { conversionDue: due, conversionPresent: present } = recruit;
      if (due === null || present === null || due <= 0) continue;
      if (exceeds(present, due, shareOf(context, 'D-24', on))) continue;
      context.report(recruit, 'conversionPresent', { on, data: { meeting: date, due, present } });
    }
  },
  messages: {
    'zh-CN': {
      title: '转正大会到会人数超过半数',
      variants: {
        default: {
          problem:
            '讨论{name}的转正大会（{meeting|date}）应到有表决权的党员{due}人，实到{present}人，没有超过半数',
          remedy:
            '请对照会议记录核实：如人数填错，请改正；如确系到会人数不够，表决无效，请重新召开大会。',
        },
      },
    },
    en: {
      title: 'More than half present at the conversion meeting',
      variants: {
        default: {
          problem:
            'Of {due} voters due at the conversion meeting for {name} on {meeting|date} {present} were present: not more than half',
          remedy:
            'Compare with the minutes: correct a wrong number; if too few were present, the vote is void and the meeting is to be held again.',
        },
      },
    },
  },
});

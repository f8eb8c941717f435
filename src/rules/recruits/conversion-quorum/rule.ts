import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';
import { inMinutes } from '../meetings';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** More than half of the voters due are present when a meeting decides on a conversion. */
export const rule = defineRule({
  id: 'recruits/conversion-quorum',
  level: 2,
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
      if (due === null || due <= 0) leaveOpen(recruit, 'conversionDue', context);
      else if (present === null) leaveOpen(recruit, 'conversionPresent', context);
      else if (exceeds(present, due, shareOf(context, 'D-24', on))) context.met();
      else {
        context.report(recruit, 'conversionPresent', {
          on,
          data: { meeting: date, due, present },
          related: [
            ...placesOf(recruit, 'conversionDue'),
            ...inMinutes(date, 'votersPresent', context),
          ],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '转正大会到会人数超过半数',
      variants: {
        default: {
          problem:
            '讨论{name}的转正大会（{meeting|date}）应到有表决权的党员{due}人，实到{present}人，没有超过半数',
          remedy: {
            mistyped: '请对照会议记录核对应到、实到人数，改正写错的一处。',
            true: '到会人数确实不够的，表决无效：人数不要改，请报告上级党组织，按其意见重新讨论，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'More than half present at the conversion meeting',
      variants: {
        default: {
          problem:
            'Of {due} voters due at the conversion meeting for {name} on {meeting|date} {present} were present: not more than half',
          remedy: {
            mistyped: 'Compare both numbers with the minutes and correct the one that is wrong.',
            true: 'If too few were present the vote is void: leave the numbers, report to the superior organisation, discuss it anew as it advises and say so in 核实说明.',
          },
        },
      },
    },
  },
});

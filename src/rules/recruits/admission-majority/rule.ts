import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';
import { inMinutes } from '../meetings';
import { leaveOpen, placesOf, stepsUnder } from '../steps';
import { hasPassed, voteFails } from '../votes';

/**
 * An admission passes with the votes of more than half of the voters due, present or not. Where too
 * few were present to vote at all, that is told, and not once more by their votes.
 */
export const rule = defineRule({
  id: 'recruits/admission-majority',
  level: 2,
  provisions: ['D-16'],
  needs: { recruits: ['meetingOn', 'meetingDue', 'meetingFor'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-16', 'meetingOn', ledger, context)) {
      const { meetingDue: due, meetingPresent: present, meetingFor: votes } = recruit;
      if (due === null || due <= 0) leaveOpen(recruit, 'meetingDue', context);
      else if (votes === null) leaveOpen(recruit, 'meetingFor', context);
      else if (exceeds(votes, due, shareOf(context, 'D-16', on))) context.met();
      else if (!hasPassed('admission', recruit)) context.notApplicable();
      else if (present !== null && voteFails(present, due)) context.notApplicable();
      else {
        context.report(recruit, 'meetingFor', {
          on,
          data: { meeting: date, due, votes },
          related: [
            ...placesOf(recruit, 'meetingDue', 'outcome'),
            ...inMinutes(date, 'votesFor', context),
          ],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '接收大会赞成人数超过应到的半数',
      variants: {
        default: {
          problem:
            '{name}的接收大会（{meeting|date}）应到有表决权的党员{due}人，赞成{votes}人，没有超过应到人数的半数，按通过办理',
          remedy: {
            mistyped: '请对照会议记录和票数核对人数、结果，改正写错的一处。',
            true: '赞成人数确实不够的，决议不能成立：票数不要改，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Votes of more than half of those due at the admission meeting',
      variants: {
        default: {
          problem:
            'With {due} voters due at the admission meeting on {meeting|date}, {name} had {votes} votes, not more than half, and was taken as passed',
          remedy: {
            mistyped:
              'Compare the numbers and the outcome with the minutes and the votes and correct what is wrong.',
            true: 'With too few votes the resolution does not stand: leave them, report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
      },
    },
  },
});

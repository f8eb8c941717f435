import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';
import { stepsUnder } from '../steps';

/** An admission passes with the votes of more than half of the voters due, present or not. */
export const rule = defineRule({
  id: 'recruits/admission-majority',
  level: 1,
  provisions: ['D-16'],
  needs: { recruits: ['meetingOn', 'meetingDue', 'meetingFor'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-16', 'meetingOn', ledger, context)) {
      const { meetingDue: due, meetingFor: votes } = recruit;
      if (due === null || votes === null || due <= 0 || !hasPassed(recruit)) continue;
      if (exceeds(votes, due, shareOf(context, 'D-16', on))) continue;
      context.report(recruit, 'meetingFor', { on, data: { meeting: date, due, votes } });
    }
  },
  messages: {
    'zh-CN': {
      title: '接收大会赞成人数超过应到的半数',
      variants: {
        default: {
          problem:
            '{name}的接收大会（{meeting|date}）应到有表决权的党员{due}人，赞成{votes}人，没有超过应到人数的半数，按通过办理',
          remedy:
            '请对照会议记录和票数核实：如人数填错，请改正；如确系赞成人数不够，决议不能成立，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'Votes of more than half of those due at the admission meeting',
      variants: {
        default: {
          problem:
            'With {due} voters due at the admission meeting on {meeting|date}, {name} had {votes} votes, not more than half, and was taken as passed',
          remedy:
            'Compare with the minutes and the votes: correct a wrong number; with too few votes the resolution does not stand: report to the superior organisation.',
        },
      },
    },
  },
});

/** Whether the row goes on as after a vote that passed; a vote that failed may be as low as it was. */
const hasPassed = ({ approvedOn, outcome }: RecruitsRecord): boolean =>
  approvedOn !== null || (outcome !== null && outcome !== 'training' && outcome !== 'ended');

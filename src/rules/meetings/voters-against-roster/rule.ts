import * as z from 'zod';
import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** So many fewer than the roster shows is put down to counting. */
  persons: z.int().nonnegative(),
});

/** 应到有表决权 counts neither probationers nor members under 留党察看. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/voters-against-roster',
  level: 2,
  provisions: ['C-08', 'C-18'],
  parameters,
  needs: {
    meetings: ['heldOn', 'kinds', 'votersDue'],
    members: ['category', 'confirmedOn'],
    movements: ['kind', 'movedOn'],
  },
  check(ledger, context) {
    if (ledger.members.records.length === 0) {
      context.notChecked('no-roster');
      return;
    }
    for (const meeting of ledger.meetings.records) {
      const { heldOn, votersDue } = meeting;
      const isGeneral = isOfKind(meeting, 'general-meeting');
      const without = votersDue === null && meeting.voted !== true;
      if (!isGeneral || isOfKind(meeting, 'election-meeting') || without) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'votersDue') || !heldOn || votersDue === null) continue;
      const { least, most } = context.index.roll.votersOn(heldOn);
      const data = { heldOn, votersDue, least, most };
      if (votersDue > most) context.report(meeting, 'votersDue', { variant: 'more', data });
      else if (votersDue < least - context.parameters.persons) {
        context.report(meeting, 'votersDue', { variant: 'fewer', data });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '应到有表决权人数与名册相符',
      parameterNames: { persons: '允许相差的人数' },
      variants: {
        more: {
          problem:
            '{heldOn|date}的会议应到有表决权{votersDue}人，而按党员名册，当天有表决权的党员最多{most}人',
          remedy: {
            mistyped: '请对照会议记录核对人数：预备党员和留党察看期间的党员没有表决权，不计入。',
            missing: '名册漏填了人的，请补填。',
            true: '会议当时就是这样计的不要改记录，请在“核实说明”里写明。',
          },
        },
        fewer: {
          problem:
            '{heldOn|date}的会议应到有表决权{votersDue}人，而按党员名册，当天有表决权的党员有{least}人（流动、失联党员未计）',
          remedy: {
            mistyped: '请对照会议记录核对人数：缺席的正式党员也计入应到。',
            true: '经批准不计入的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The number of voters due agrees with the roster',
      parameterNames: { persons: 'Persons that may be missing' },
      variants: {
        more: {
          problem:
            '{votersDue} voters were due on {heldOn|date}, but by the roster at most {most} members had a vote',
          remedy: {
            mistyped:
              'Compare the number with the minutes: probationers and members under 留党察看 have no vote.',
            missing: 'If the roster lacks somebody, complete it.',
            true: 'If they were counted so at the time, leave the minutes and say so in 核实说明.',
          },
        },
        fewer: {
          problem:
            '{votersDue} voters were due on {heldOn|date}, but by the roster {least} members had a vote, not counting those away',
          remedy: {
            mistyped:
              'Compare the number with the minutes: full members who were absent count as due.',
            true: 'If some were left out with approval, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

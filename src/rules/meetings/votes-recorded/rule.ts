import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';

const COUNTS = ['votersDue', 'votersPresent', 'votesFor', 'voteResult'] as const;

/** A vote of 党员大会 has its counts: without them nobody can tell whether it was valid. */
export const rule = defineRule({
  id: 'meetings/votes-recorded',
  level: 1,
  provisions: ['B-09', 'B-10'],
  needs: { meetings: ['kinds', 'voted', 'votesFor'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const isGeneral = isOfKind(meeting, 'general-meeting');
      if (meeting.voted !== true || !isGeneral || isOfKind(meeting, 'election-meeting')) {
        context.notApplicable();
        continue;
      }
      const missing = COUNTS.filter(
        (key) => meeting[key] === null && meeting.on.columns[key] !== undefined,
      );
      const [first] = missing;
      if (first === undefined) {
        context.met();
        continue;
      }
      const { columns } = meeting.on.template;
      context.report(meeting, first, {
        data: {
          heldOn: meeting.heldOn,
          missing: missing.map((key) => columns.find((column) => column.key === key)?.header ?? ''),
        },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '表决有人数和票数',
      variants: {
        default: {
          problem: '{heldOn|date}党员大会“是否表决”填“是”，但没有填{missing|names}',
          remedy: {
            missing: '请按会议的原始记录补填。',
            mistyped: '这次会议没有进行表决的，请把“是否表决”改为“否”。',
            true: '原始记录里也没有的，不要估填，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A vote has its counts',
      variants: {
        default: {
          problem: 'The general meeting of {heldOn|date} took a vote, but {missing|names} is empty',
          remedy: {
            missing: 'Fill it in from the minutes.',
            mistyped: 'If there was no vote, enter 否 under 是否表决.',
            true: 'If the minutes do not have it, do not guess: say so in 核实说明.',
          },
        },
      },
    },
  },
});

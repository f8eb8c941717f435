import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';

const COUNTS = ['votersDue', 'votersPresent', 'votesFor'] as const;

/** A vote of 党员大会 has its counts: without them nobody can tell whether it was valid. */
export const rule = defineRule({
  id: 'meetings/votes-recorded',
  level: 1,
  provisions: ['B-09', 'B-10'],
  needs: { meetings: ['kinds', 'voted', 'votesFor'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      if (meeting.voted !== true || !isOfKind(meeting, 'general-meeting')) continue;
      if (isOfKind(meeting, 'election-meeting')) continue;
      const missing = COUNTS.filter(
        (key) => meeting[key] === null && meeting.on.columns[key] !== undefined,
      );
      const [first] = missing;
      if (first === undefined) continue;
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
          remedy: '请按会议原始记录补填；如没有进行表决，请把“是否表决”改为“否”。',
        },
      },
    },
    en: {
      title: 'A vote has its counts',
      variants: {
        default: {
          problem: 'The general meeting of {heldOn|date} took a vote, but {missing|names} is empty',
          remedy: 'Fill it in from the minutes; if there was no vote, enter 否 under 是否表决.',
        },
      },
    },
  },
});

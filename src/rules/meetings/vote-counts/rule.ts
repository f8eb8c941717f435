import * as z from 'zod';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** Words that tell a vote on admission or conversion, where a written opinion counts as a vote. */
  writtenOpinionWords: z.array(z.string().min(1)),
});

const sum = (...counts: readonly (number | null)[]): number =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

function takesWrittenOpinions(
  { theme, agenda, resolution }: MeetingsRecord,
  words: readonly string[],
): boolean {
  const text = `${theme ?? ''} ${agenda ?? ''} ${resolution ?? ''}`;
  return words.some((word) => text.includes(word));
}

/** The counts of a vote fit into each other: voters into those due, votes into voters. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/vote-counts',
  level: 1,
  provisions: [],
  parameters,
  needs: { meetings: ['votersDue'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const { due, present, votersDue, votersPresent } = meeting;
      const votes = sum(meeting.votesFor, meeting.votesAgainst, meeting.votesAbstained);
      let fine = true;
      const report = (key: string, variant: string, count: number, limit: number): void => {
        fine = false;
        context.report(meeting, key, { variant, data: { count, limit } });
      };
      const counts = [votersDue, votersPresent, meeting.votesFor, meeting.votesAgainst];
      if (counts.every((one) => one === null)) {
        context.notApplicable();
        continue;
      }
      if (votersDue !== null && due !== null && votersDue > due) {
        report('votersDue', 'voters-due', votersDue, due);
      }
      if (votersPresent !== null && votersDue !== null && votersPresent > votersDue) {
        report('votersPresent', 'voters-present', votersPresent, votersDue);
        // Where all who may vote are said to have come, the one number is wrong twice.
      } else if (
        votersPresent !== null &&
        present !== null &&
        votersPresent > present &&
        (fine || votersPresent !== votersDue)
      ) {
        report('votersPresent', 'present', votersPresent, present);
      }
      const written = takesWrittenOpinions(meeting, context.parameters.writtenOpinionWords);
      const voters = written ? votersDue : votersPresent;
      if (voters !== null && votes > voters) report('votesFor', 'votes', votes, voters);
      if (!fine) continue;
      // One number alone fits everything.
      if (voters === null && (votersDue === null || due === null)) {
        context.undecided(meeting, 'votersDue');
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '表决人数相互符合',
      parameterNames: { writtenOpinionWords: '书面意见可计票的事项用词' },
      variants: {
        'voters-due': {
          problem: '应到有表决权{count}人，多于应到{limit}人',
          remedy: {
            mistyped: '请对照会议记录核对两个数字，应到人数包括有表决权和没有表决权的全部党员。',
            true: '原始记录就是这样的不要改，请在“核实说明”里写明。',
          },
        },
        'voters-present': {
          problem: '实到有表决权{count}人，多于应到有表决权{limit}人',
          remedy: {
            mistyped: '请对照会议记录，改正填错的一个数字。',
            true: '原始记录就是这样的不要改，请在“核实说明”里写明。',
          },
        },
        present: {
          problem: '实到有表决权{count}人，多于实到{limit}人',
          remedy: {
            mistyped: '请对照会议记录，改正填错的一个数字。',
            true: '原始记录就是这样的不要改，请在“核实说明”里写明。',
          },
        },
        votes: {
          problem: '赞成、反对、弃权合计{count}票，多于有表决权的{limit}人',
          remedy: {
            mistyped: '请对照表决结果核对票数和人数，改正填错的。',
            true: '原始记录就是这样的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The counts of a vote fit each other',
      parameterNames: { writtenOpinionWords: 'Words for votes that take written opinions' },
      variants: {
        'voters-due': {
          problem: '{count} voters were due, more than the {limit} who were due in all',
          remedy: {
            mistyped:
              'Compare both numbers with the minutes: 应到 has all members, with a vote and without.',
            true: 'If the minutes say so, leave it and say so in 核实说明.',
          },
        },
        'voters-present': {
          problem: '{count} voters were present, more than the {limit} who were due',
          remedy: {
            mistyped: 'Compare both numbers with the minutes and correct the wrong one.',
            true: 'If the minutes say so, leave it and say so in 核实说明.',
          },
        },
        present: {
          problem: '{count} voters were present, more than the {limit} present in all',
          remedy: {
            mistyped: 'Compare both numbers with the minutes and correct the wrong one.',
            true: 'If the minutes say so, leave it and say so in 核实说明.',
          },
        },
        votes: {
          problem: 'For, against and abstained make {count} votes, more than the {limit} voters',
          remedy: {
            mistyped: 'Check votes and people against the count and correct what is wrong.',
            true: 'If the minutes say so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

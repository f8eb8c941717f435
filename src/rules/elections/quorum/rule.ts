import { defineRule } from '../../rule';
import { reaches, shareOf } from '../../share';
import { electionsUnder, firstOfEach } from '../elections';

/** Four fifths of those with a vote, or more, are present at an election. */
export const rule = defineRule({
  id: 'elections/quorum',
  level: 1,
  provisions: ['E-07'],
  needs: { elections: ['votersDue', 'votersPresent'] },
  check(ledger, context) {
    const elections = firstOfEach(
      electionsUnder('E-07', ledger, context),
      ({ votersDue, votersPresent }) => [votersDue, votersPresent],
    );
    for (const { election, date, on } of elections) {
      const { votersDue: due, votersPresent: present } = election;
      if (due === null || present === null) continue;
      if (reaches(present, due, shareOf(context, 'E-07', on))) continue;
      context.report(election, 'votersPresent', { on, data: { date, due, present } });
    }
  },
  messages: {
    'zh-CN': {
      title: '选举到会人数不少于五分之四',
      variants: {
        default: {
          problem: '{date|date}的选举应到有选举权的党员{due}人，实到{present}人，不到五分之四',
          remedy:
            '请对照会议记录核实：如人数填错，请改正；如有经批准不计入应到的，请按扣除后的人数填写应到；如确系到会人数不够，选举无效，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'Four fifths are present at an election',
      variants: {
        default: {
          problem:
            'At the election of {date|date} {present} of {due} voters were present, less than four fifths',
          remedy:
            'Compare with the minutes: correct a wrong number; who was left out with approval does not count as due; with too few present the election is void: report to the superior organisation.',
        },
      },
    },
  },
});

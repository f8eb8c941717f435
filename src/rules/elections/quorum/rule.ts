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
      if (!context.knows(election, 'votersDue', 'votersPresent')) continue;
      const { votersDue: due, votersPresent: present } = election;
      if (reaches(present, due, shareOf(context, 'E-07', on))) context.met();
      else context.report(election, 'votersPresent', { on, data: { date, due, present } });
    }
  },
  messages: {
    'zh-CN': {
      title: '选举到会人数不少于五分之四',
      variants: {
        default: {
          problem: '{date|date}的选举应到有选举权的党员{due}人，实到{present}人，不到五分之四',
          remedy: {
            mistyped:
              '请对照会议记录，改正填错的人数；经批准不计入应到的，应到按扣除后的人数填写。',
            true: '确系到会人数不够，选举无效：记录不要改，请报告上级党组织，重新选举。',
          },
        },
      },
    },
    en: {
      title: 'Four fifths are present at an election',
      variants: {
        default: {
          problem:
            'At the election of {date|date} {present} of {due} voters were present, less than four fifths',
          remedy: {
            mistyped:
              'Compare with the minutes and correct the number; who was left out with approval does not count as due.',
            true: 'With too few present the election is void: leave the record, report it to the superior organisation, and hold it again.',
          },
        },
      },
    },
  },
});

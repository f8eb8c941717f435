import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';
import { electionsUnder } from '../elections';

/** Who is elected has the votes of more than half of those present. */
export const rule = defineRule({
  id: 'elections/winning-votes',
  level: 1,
  provisions: ['E-09'],
  needs: { elections: ['elected', 'votes', 'votersPresent'] },
  check(ledger, context) {
    let several = 0;
    for (const { election, date, on } of electionsUnder('E-09', ledger, context)) {
      if (!context.knows(election, 'elected', 'votes', 'votersPresent')) continue;
      const { votes, votersPresent: present } = election;
      if (present <= 0) {
        // Nobody present is a wrong number, and another rule's business.
        context.undecided(election, 'votersPresent');
        continue;
      }
      if (exceeds(votes, present, shareOf(context, 'E-09', on))) {
        // One number for several people may be the most that one of them had.
        if (election.elected.length > 1) several++;
        else context.met();
        continue;
      }
      const data = { date, elected: election.elected, votes, present };
      context.report(election, 'votes', { on, data });
    }
    if (several > 0) context.notChecked('several', { n: several }, several);
  },
  messages: {
    'zh-CN': {
      title: '当选人得票超过实到会人数的一半',
      variants: {
        default: {
          problem: '{date|date}的选举实到{present}人，当选人{elected}得{votes}票，没有超过一半',
          remedy: {
            mistyped: '请对照计票结果，改正填错的票数或者人数。',
            true: '确系没有过半的，不能当选：票数不要改，请报告上级党组织。',
          },
        },
      },
      notChecked: {
        several: '有{n}行的当选人写了几个姓名，得票只有一个数，无法逐人核对；每人请填一行',
      },
    },
    en: {
      title: 'Who is elected has more than half of the votes',
      variants: {
        default: {
          problem:
            'With {present} present on {date|date} {elected} was elected with {votes} votes, not more than half',
          remedy: {
            mistyped: 'Compare with the count and correct the number that is wrong.',
            true: 'Without more than half nobody is elected: leave the votes and report it to the superior organisation.',
          },
        },
      },
      notChecked: {
        several: '{n} row(s) name several people with one number of votes; enter a row for each',
      },
    },
  },
});

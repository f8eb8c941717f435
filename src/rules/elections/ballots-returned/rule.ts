import { defineRule } from '../../rule';
import { electionsUnder, firstOfEach } from '../elections';

/** No more ballots come back than were issued; otherwise the election is void. */
export const rule = defineRule({
  id: 'elections/ballots-returned',
  level: 1,
  provisions: ['E-10'],
  needs: { elections: ['ballotsIssued', 'ballotsReturned'] },
  check(ledger, context) {
    const elections = firstOfEach(
      electionsUnder('E-10', ledger, context),
      ({ ballotsIssued, ballotsReturned }) => [ballotsIssued, ballotsReturned],
    );
    for (const { election, date, on } of elections) {
      if (!context.knows(election, 'ballotsIssued', 'ballotsReturned')) continue;
      const { ballotsIssued: issued, ballotsReturned: returned } = election;
      if (returned <= issued) context.met();
      else context.report(election, 'ballotsReturned', { on, data: { date, issued, returned } });
    }
  },
  messages: {
    'zh-CN': {
      title: '收回的选票不多于发出的选票',
      variants: {
        default: {
          problem: '{date|date}的选举发出选票{issued}张，收回{returned}张，收回的多于发出的',
          remedy: {
            mistyped: '请对照计票记录，改正填错的张数。',
            true: '确系收回的多于发出的，选举无效：记录不要改，请报告上级党组织，重新选举。',
          },
        },
      },
    },
    en: {
      title: 'No more ballots returned than issued',
      variants: {
        default: {
          problem: 'On {date|date} {issued} ballots were issued and {returned} returned',
          remedy: {
            mistyped: 'Compare with the count and correct the number that is wrong.',
            true: 'If more really came back, the election is void: leave the record, report it, and hold it again.',
          },
        },
      },
    },
  },
});

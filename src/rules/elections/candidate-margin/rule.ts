import type { ElectionsRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { shareOf } from '../../share';
import { electionsUnder, firstOfEach, isSecretary, postOf } from '../elections';

/**
 * For committee members, and for delegates, there are a fifth more candidates
 * than seats. A secretary may stand alone, and a single named post (组织委员) may
 * have been shared out after the election: those are left alone.
 */
export const rule = defineRule({
  id: 'elections/candidate-margin',
  level: 1,
  provisions: ['E-06', 'E-05'],
  needs: { elections: ['seats', 'candidates'] },
  check(ledger, context) {
    const elections = firstOfEach(
      electionsUnder('E-06', ledger, context),
      ({ post, seats, candidates }) => [post, seats, candidates],
    );
    let single = 0;
    for (const { election, date, on } of elections) {
      if (isSecretary(election)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(election, 'seats', 'candidates')) continue;
      const { seats, candidates } = election;
      if (isNamedPost(election, context) && seats === 1) {
        single++;
        continue;
      }
      const provision = election.post?.includes('代表') ? 'E-05' : 'E-06';
      const { numerator, denominator } = shareOf(context, provision, on);
      const least = Math.ceil((seats * (denominator + numerator)) / denominator);
      if (candidates >= least) {
        context.met();
        continue;
      }
      const data = { date, post: election.post, seats, candidates, least };
      context.report(election, 'candidates', { provision, on, data });
    }
    if (single > 0) context.notChecked('single', { n: single }, single);
  },
  messages: {
    'zh-CN': {
      title: '候选人的差额不少于应选人数的百分之二十',
      variants: {
        default: {
          problem:
            '{date|date}选举{post}，应选{seats}人，候选人{candidates}人，差额不足，至少要有{least}人',
          remedy: {
            mistyped: '请对照选举办法和候选人名单，改正填错的人数。',
            true: '确系差额不足的，记录不要改，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        single: '有{n}行只选一个有分工的委员职务，看不出是差额选举委员后再分工，不核对差额',
      },
    },
    en: {
      title: 'A fifth more candidates than seats',
      variants: {
        default: {
          problem:
            'On {date|date} {candidates} candidates stood for {seats} seats ({post}); at least {least} were needed',
          remedy: {
            mistyped: 'Compare with the list of candidates and correct the number that is wrong.',
            true: 'If there really were too few, leave the record, report it to the superior organisation and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        single:
          '{n} row(s) fill one named post each: whether posts were shared out later is not known',
      },
    },
  },
});

function isNamedPost(election: ElectionsRecord, context: RuleContext): boolean {
  const post = postOf(election, context);
  return post !== null && post !== 'member';
}

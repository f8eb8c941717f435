import { groupBy } from '../../../core/group-by';
import { defineRule } from '../../rule';
import { electionsUnder } from '../elections';

/**
 * Tellers are no candidates, so that nobody elected counted the votes. Rows with
 * the same voters are taken as one election: a committee elects its secretary in
 * one of its own.
 */
export const rule = defineRule({
  id: 'elections/tellers',
  level: 1,
  provisions: ['E-12'],
  needs: { elections: ['elected', 'tellers'] },
  check(ledger, context) {
    const meetings = groupBy(
      electionsUnder('E-12', ledger, context),
      ({ date, election }) => `${date}|${election.votersDue}|${election.votersPresent}`,
    );
    for (const elections of meetings.values()) {
      const elected = new Set(elections.flatMap(({ election }) => election.elected ?? []));
      const told = new Set<string>();
      for (const { election, date, on } of elections) {
        if (!context.knows(election, 'elected', 'tellers')) continue;
        const names = election.tellers.filter((name) => elected.has(name));
        const fresh = names.filter((name) => !told.has(name));
        for (const name of fresh) told.add(name);
        if (names.length === 0) context.met();
        else if (fresh.length > 0)
          context.report(election, 'tellers', { on, data: { date, names: fresh } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '监票人不是候选人',
      variants: {
        default: {
          problem: '{date|date}的选举里{names}既是监票人又是当选人',
          remedy: {
            mistyped: '姓名填错的，请对照会议记录改正。',
            true: '确系候选人担任监票人的，记录不要改，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Tellers are no candidates',
      variants: {
        default: {
          problem: 'At the election of {date|date} {names} was both a teller and elected',
          remedy: {
            mistyped: 'Compare with the minutes and correct a wrong name.',
            true: 'If a candidate really counted the votes, leave the record, report it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

import { isAfter, yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { electionsUnder, firstOfEach } from '../elections';

/** 应到有选举权 counts neither probationers nor members under 留党察看. */
export const rule = defineRule({
  id: 'elections/voters-against-roster',
  level: 2,
  provisions: ['E-03', 'C-08'],
  needs: {
    elections: ['votersDue'],
    members: ['category', 'joinedOn'],
    movements: ['kind', 'movedOn'],
  },
  check(ledger, context) {
    if (ledger.year === null || ledger.members.records.length === 0) {
      context.notChecked(ledger.year === null ? 'no-year' : 'no-roster');
      return;
    }
    const elections = firstOfEach(electionsUnder('E-03', ledger, context), ({ votersDue }) => [
      votersDue,
    ]);
    for (const { election, date, on } of elections) {
      if (yearOf(date) !== ledger.year || isAfter(date, context.asOf)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(election, 'votersDue')) continue;
      const { votersDue: due } = election;
      const most = context.index.roll.mostVotersOn(date);
      if (due <= most) context.met();
      else context.report(election, 'votersDue', { on, data: { date, due, most } });
    }
  },
  messages: {
    'zh-CN': {
      title: '应到有选举权人数不多于有选举权的党员',
      variants: {
        default: {
          problem:
            '{date|date}的选举应到有选举权{due}人，按党员名册当天有选举权的正式党员最多{most}人',
          remedy: {
            mistyped:
              '请对照会议记录核对应到人数：预备党员和留党察看期间的党员没有选举权，不计入应到。',
            missing: '名册上缺人的，请在党员名册或者党员增减里补登。',
            true: '会议当时就是这样计的不要改记录，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'No more voters are due at an election than the roster has',
      variants: {
        default: {
          problem:
            '{due} voters were due at the election of {date|date}, but by the roster at most {most} full members had a vote',
          remedy: {
            mistyped:
              'Compare the number with the minutes: probationers and members under 留党察看 have no vote and do not count.',
            missing: 'If somebody is missing on the roster, enter them there or in 党员增减.',
            true: 'If the meeting counted so, leave the record and say so in 核实说明.',
          },
        },
      },
    },
  },
});

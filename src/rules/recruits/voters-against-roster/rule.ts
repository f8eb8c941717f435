import { defineRule } from '../../rule';
import { generalMeetingOn, votesOfYear } from '../meetings';
import { leaveOpen, versionDay } from '../steps';
import { VOTES } from '../votes';

/** 应到 of a vote on a recruit counts neither probationers nor members under 留党察看. */
export const rule = defineRule({
  id: 'recruits/voters-against-roster',
  level: 2,
  provisions: ['C-08', 'C-18'],
  needs: { recruits: [], members: ['category', 'joinedOn'], movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    if (ledger.members.records.length === 0) {
      context.notChecked('no-roster', {}, ledger.recruits.records.length);
      return;
    }
    if (ledger.year === null) {
      context.notChecked('no-year', {}, ledger.recruits.records.length);
      return;
    }
    for (const vote of ['admission', 'conversion'] as const) {
      for (const { recruit, date } of votesOfYear(vote, ledger, context)) {
        const key = VOTES[vote].due;
        const due = recruit[key];
        // What 会议记录 has of the meeting is checked there, and this against it.
        if (due === null) leaveOpen(recruit, key, context);
        else if (generalMeetingOn(date, context)?.votersDue != null) context.notApplicable();
        else {
          const most = context.index.roll.mostVotersOn(date);
          if (due <= most) context.met();
          else context.report(recruit, key, { on: versionDay(date), data: { date, due, most } });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '接收和转正大会的应到人数不多于有表决权的党员',
      variants: {
        default: {
          problem: '{name}的{header}是{due}人，按党员名册{date|date}有表决权的正式党员最多{most}人',
          remedy: {
            mistyped:
              '应到只算有表决权的正式党员，不算预备党员和留党察看期间的党员，请对照会议记录，改正填错的人数。',
            missing:
              '当时在本支部的正式党员没有列入名册的，请补列；已经离开的，请在“党员增减”里登记。',
            true: '会议当时就是这样计的不要改记录，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'No more voters are due than the roster has',
      variants: {
        default: {
          problem:
            '{header} of {name} is {due}, but by the roster at most {most} full members had a vote on {date|date}',
          remedy: {
            mistyped:
              'Only full members with a vote count, without probationers and members under 留党察看: correct a wrong number by the minutes.',
            missing:
              'Who was in the branch then and is not on the roster is to be entered there; who has left, in 党员增减.',
            true: 'If the meeting counted so, leave the record and say so in 核实说明.',
          },
        },
      },
    },
  },
});

import { isAfter, yearOf } from '../../../core/calendar/civil-date';
import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';
import { isSecretary } from '../elections';

/** An election stands in 会议记录, as 选举大会; a committee elects its secretary in its own meeting. */
export const rule = defineRule({
  id: 'elections/meeting-recorded',
  level: 2,
  provisions: ['E-02'],
  needs: { elections: ['heldOn'], meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    if (ledger.year === null) {
      context.notChecked('no-year');
      return;
    }
    for (const election of ledger.elections.records) {
      if (election.heldOn === null) context.undecided(election, 'heldOn');
    }
    for (const [date, rows] of groupBy(ledger.elections.records, ({ heldOn }) => heldOn)) {
      const [first] = rows;
      if (!first || yearOf(date) !== ledger.year || isAfter(date, context.asOf)) {
        context.notApplicable();
        continue;
      }
      const meetings = context.index.meetingsOn(date);
      const isHeld = (...kinds: readonly string[]) =>
        meetings.some(
          (one) => !one.kinds?.length || one.kinds.some((kind) => kinds.includes(kind)),
        );
      if (isHeld('election-meeting') || (rows.every(isSecretary) && isHeld('committee-meeting'))) {
        context.met();
        continue;
      }
      const related = meetings.slice(0, 1).map((meeting) => placeOf(meeting, 'kinds'));
      if (isHeld('general-meeting')) {
        const severity = 'info';
        context.report(first, 'heldOn', { variant: 'kind', severity, data: { date }, related });
      } else {
        context.report(first, 'heldOn', { data: { date }, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '选举在会议记录里有登记',
      variants: {
        default: {
          problem: '{date|date}有选举，会议记录里这一天没有选举大会',
          remedy: {
            mistyped: '日期填错的，请对照会议记录改正。',
            missing: '会议漏登的，请在会议记录里补登，会议类型填“选举大会”。',
            true: '确实没有开会选举的不要补记：选举由党员大会进行，请报告上级党组织。',
          },
        },
        kind: {
          problem: '{date|date}有选举，会议记录里这一天的会议类型没有“选举大会”',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing:
              '就是这次会议选举的，可以在会议类型里写上“选举大会”（与党员大会用顿号隔开），统计时就不会漏计。',
          },
        },
      },
    },
    en: {
      title: 'Elections stand in 会议记录',
      variants: {
        default: {
          problem: 'There was an election on {date|date}, but 会议记录 has no 选举大会 that day',
          remedy: {
            mistyped: 'Compare with the minutes and correct a mistyped date.',
            missing: 'If the meeting was left out, enter it in 会议记录 as 选举大会.',
            true: 'If no meeting was held, enter none: an election is by the meeting of members, so report it to the superior organisation.',
          },
        },
        kind: {
          problem: 'There was an election on {date|date}, but no meeting of that day is a 选举大会',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            missing:
              'If the election was held at it, add 选举大会 to its kinds, so that it is counted as one.',
          },
        },
      },
    },
  },
});

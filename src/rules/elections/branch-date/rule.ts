import { compareDates, isAfter, isBefore, yearOf } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { lastTermElection } from '../terms';

/** 本届班子选举日期 of 支部信息 is the date of the last election of a committee. */
export const rule = defineRule({
  id: 'elections/branch-date',
  level: 2,
  provisions: [],
  needs: { elections: ['heldOn', 'elected'], branch: ['electedOn'] },
  check(ledger, context) {
    const { branch } = context.index;
    if (!branch || !context.knows(branch, 'electedOn')) return;
    const { electedOn } = branch;
    const last = lastTermElection(ledger, context.index);
    const [row] = last?.rows ?? [];
    if (last && row && isBefore(electedOn, last.date)) {
      const related = [placeOf(row, 'heldOn')];
      const data = { electedOn, date: last.date };
      context.report(branch, 'electedOn', { variant: 'older', data, related });
      return;
    }
    const rows = ledger.elections.records;
    const isOfYear = ledger.year !== null && yearOf(electedOn) === ledger.year;
    const undated = rows.find(({ heldOn }) => heldOn === null);
    if (rows.some(({ heldOn }) => heldOn !== null && compareDates(heldOn, electedOn) === 0)) {
      context.met();
    } else if (!isOfYear || rows.length === 0 || isAfter(electedOn, context.asOf)) {
      // An election of another year stands in the workbook of that year.
      context.notApplicable();
    } else if (undated) context.undecided(undated, 'heldOn');
    else context.report(branch, 'electedOn', { variant: 'unknown', data: { electedOn } });
  },
  messages: {
    'zh-CN': {
      title: '本届班子选举日期与选举表一致',
      variants: {
        older: {
          problem:
            '支部信息的本届班子选举日期是{electedOn|date}，选举表里{date|date}已经选出新一届班子',
          remedy: {
            missing: '已经换届的，请在支部信息里登记这次选举的日期{date|date}和新的届满日期。',
            mistyped: '选举表里的日期填错的，请对照会议记录改正。',
            true: '只是补选的不用改，请在“核实说明”里写明。',
          },
        },
        unknown: {
          problem: '支部信息的本届班子选举日期是{electedOn|date}，选举表里没有这一天的选举',
          remedy: {
            mistyped: '请对照会议记录核对两处日期，改正填错的一处。',
            missing: '选举漏登的，请在选举表里补登。',
          },
        },
      },
    },
    en: {
      title: 'The date of the election agrees with 选举',
      variants: {
        older: {
          problem:
            '支部信息 dates the election of the committee {electedOn|date}, but 选举 has a new one on {date|date}',
          remedy: {
            missing:
              'After a change of term, enter {date|date} and the new end of the term in 支部信息.',
            mistyped: 'If the date in 选举 is wrong, correct it by the minutes.',
            true: 'If seats were only filled, leave it and say so in 核实说明.',
          },
        },
        unknown: {
          problem:
            '支部信息 dates the election of the committee {electedOn|date}, but 选举 has none on that day',
          remedy: {
            mistyped: 'Compare both dates with the minutes and correct the wrong one.',
            missing: 'If the election was left out, enter it in 选举.',
          },
        },
      },
    },
  },
});

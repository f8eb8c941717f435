import { termEnd } from '../../../branch-life/term';
import { addMonths, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { lastTermElection } from '../terms';

/** A new committee is elected within a year of the end of the term, before or after. */
export const rule = defineRule({
  id: 'elections/term',
  level: 2,
  provisions: ['E-01', 'B-26'],
  needs: { elections: ['heldOn', 'elected'], branch: ['electedOn', 'termEndsOn'] },
  check(ledger, context) {
    const last = lastTermElection(ledger, context.index);
    const { branch } = context.index;
    if (!last || !branch) return;
    const { electedOn } = branch;
    const due = termEnd(branch);
    const { date } = last;
    // 支部信息 that is up to date tells of the new term, and no longer of the one before.
    if (electedOn === null || due === null || !isBefore(electedOn, date)) {
      context.notChecked('new-term', { date }, 1);
      return;
    }
    const months = context.limit('E-01', 'maximumMonths', date);
    const [first] = last.rows;
    if (!first) return;
    const data = { date, due, months };
    const related = [placeOf(branch, 'termEndsOn')];
    if (isAfter(date, addMonths(due, months))) {
      context.report(first, 'heldOn', {
        variant: 'late',
        severity: 'error',
        on: date,
        data,
        related,
      });
    } else if (isBefore(date, addMonths(due, -months))) {
      context.report(first, 'heldOn', { variant: 'early', on: date, data, related });
    } else context.met();
  },
  messages: {
    'zh-CN': {
      title: '换届提前或者延期不超过一年',
      variants: {
        late: {
          problem: '{date|date}换届选举，上一届{due|date}届满，延期超过{months}个月',
          remedy: {
            mistyped: '日期填错的，请对照会议记录和支部信息改正。',
            true: '确系延期的，请核对上级批准延期的文件，并在“核实说明”里写明。',
          },
        },
        early: {
          problem: '{date|date}换届选举，上一届要到{due|date}才届满，提前超过{months}个月',
          remedy: {
            mistyped: '日期填错的，请对照会议记录和支部信息改正。',
            true: '只是补选，或者经批准提前换届的，不用改，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        'new-term': '支部信息填的已是{date|date}选出的这一届，看不出上一届什么时候届满',
      },
    },
    en: {
      title: 'The committee is elected within a year of the end of its term',
      variants: {
        late: {
          problem:
            'The committee was elected on {date|date}; the term before had ended on {due|date}, more than {months} months earlier',
          remedy: {
            mistyped: 'Compare with the minutes and 支部信息 and correct a mistyped date.',
            true: 'If it really was late, name the approval of the delay in 核实说明.',
          },
        },
        early: {
          problem:
            'The committee was elected on {date|date}; the term before ended only on {due|date}, more than {months} months later',
          remedy: {
            mistyped: 'Compare with the minutes and 支部信息 and correct a mistyped date.',
            true: 'If seats were only filled, or it was approved, leave it and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        'new-term':
          '支部信息 already tells of the term begun on {date|date}, so that the end of the one before is not known',
      },
    },
  },
});

import { isStanding } from '../../../branch-life/organisation';
import { termEnd } from '../../../branch-life/term';
import { addMonths, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * Elections are held when the term ends; a delay is normally no longer than a
 * year (选举工作条例 第三条); a reminder comes six months before.
 */
export const rule = defineRule({
  id: 'branch/term-overdue',
  level: 2,
  provisions: ['B-23', 'E-01', 'B-25', 'B-26'],
  needs: { branch: ['kind'] },
  check(ledger, context) {
    const { asOf } = context;
    const delay = context.limit('E-01', 'maximumMonths');
    const reminder = context.limit('B-25', 'months');
    for (const branch of ledger.branch.records) {
      const { electedOn } = branch;
      if (branch.kind === 'temporary' || !isStanding(branch, asOf)) {
        context.notApplicable();
        continue;
      }
      const due = termEnd(branch);
      if (due === null) {
        context.notChecked('no-term', {}, 1);
        continue;
      }
      const key = branch.termEndsOn === null ? 'electedOn' : 'termEndsOn';
      const held = ledger.elections.records.find(
        ({ heldOn }) =>
          heldOn !== null &&
          !isAfter(heldOn, asOf) &&
          !isBefore(heldOn, addMonths(due, -delay)) &&
          (electedOn === null || isAfter(heldOn, electedOn)),
      );
      const data = { due, months: delay, heldOn: held?.heldOn ?? null };
      if (held) context.report(branch, key, { variant: 'held', data, severity: 'info' });
      else if (isAfter(asOf, addMonths(due, delay))) {
        context.report(branch, key, {
          variant: 'long',
          data,
          severity: 'error',
          provision: 'E-01',
        });
      } else if (isAfter(asOf, due)) context.report(branch, key, { data });
      else if (!isAfter(due, addMonths(asOf, reminder))) {
        context.report(branch, key, { variant: 'soon', data, severity: 'info', provision: 'B-25' });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '任期届满按期换届',
      variants: {
        default: {
          problem: '本届班子于{due|date}任期届满，没有看到换届的记录',
          remedy: {
            mistyped: '选举日期、任期填错的，请改正。',
            missing: '已经换届的，请更新选举日期和届满日期。',
            true: '还没有换届的，请抓紧；经批准延期的，在“核实说明”里写明。',
          },
        },
        long: {
          problem: '本届班子于{due|date}任期届满，过了{months}个月，没有看到换届的记录',
          remedy: {
            mistyped: '选举日期、任期填错的，请改正。',
            missing: '已经换届的，请更新选举日期和届满日期。',
            true: '还没有换届的，请尽快报告上级党组织，延期一般不超过{months}个月。',
          },
        },
        soon: {
          problem: '本届班子将于{due|date}任期届满',
          remedy: {
            mistyped: '届满日期填错的，请改正。',
            true: '日期无误的，请做好换届准备，向上级党组织报送请示；这一格不用改。',
          },
        },
        held: {
          problem: '“选举”表里{heldOn|date}已有选举，支部信息里的任期还到{due|date}',
          remedy: {
            missing: '已经换届的，请更新选举日期和届满日期。',
            true: '确是补选的不用改。',
          },
        },
      },
      notChecked: { 'no-term': '支部信息里没有届满日期，也没有选举日期和任期' },
    },
    en: {
      title: 'Elections are held when the term ends',
      variants: {
        default: {
          problem: 'The term ended on {due|date} and no election is on record',
          remedy: {
            mistyped: 'Correct a wrong date or term.',
            missing: 'If a new committee was elected, update the dates.',
            true: 'If not, do it soon; if a delay was approved, say so in 核实说明.',
          },
        },
        long: {
          problem:
            'The term ended on {due|date}, over {months} months ago, and no election is on record',
          remedy: {
            mistyped: 'Correct a wrong date or term.',
            missing: 'If a new committee was elected, update the dates.',
            true: 'If not, tell the superior soon; a delay is usually no longer than {months} months.',
          },
        },
        soon: {
          problem: 'The term ends on {due|date}',
          remedy: {
            mistyped: 'If the date is wrong, correct it.',
            true: 'If it is right, prepare the election and ask the superior; nothing is to be changed here.',
          },
        },
        held: {
          problem: '选举 has an election on {heldOn|date}, but the term still ends on {due|date}',
          remedy: {
            missing: 'If a new committee was elected, update the dates.',
            true: 'If it was a by-election, leave it.',
          },
        },
      },
      notChecked: { 'no-term': 'The sheet 支部信息 has no end of term, and no election and years' },
    },
  },
});

import { holds } from '../../../branch-life/posts';
import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';

/** The secretary reports on the year: a practice of units. A report may be given early in the next year. */
export const rule = defineRule({
  id: 'ledgers/secretary-report',
  level: 2,
  provisions: ['J24-R22'],
  needs: { reports: ['year', 'person'], officers: ['name', 'post'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    if (earliestDay(context.asOf) < yearEnd(year)) {
      context.notChecked('year-not-over', { year });
      return;
    }
    const reported = new Set<string | null>();
    for (const report of ledger.reports.records) {
      if (report.year === year) reported.add(report.person);
    }
    for (const officer of ledger.officers.records) {
      const { name, appointedOn } = officer;
      if (!holds(officer, 'secretary')) context.notApplicable();
      else if (name === null) context.undecided(officer, 'name');
      else if (reported.has(name)) context.met();
      else if (appointedOn !== null && yearOf(appointedOn) === year) context.notApplicable();
      else context.report(officer, 'name', { data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记每年述职（部分单位做法）',
      variants: {
        default: {
          problem: '“述职评议”中没有书记{value}{year}年度述职的记录',
          remedy: {
            missing: '已经述职的，请补记。',
            true: '上级安排在次年进行，或者没有安排的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'The secretary reports each year (practice of units)',
      variants: {
        default: {
          problem: '述职评议 has no report of the secretary {value} for {year}',
          remedy: {
            missing: 'If the report was given, enter it.',
            true: 'If the superior set it for the next year, or not at all, leave it.',
          },
        },
      },
    },
  },
});

import { z } from 'zod';
import {
  addMonths,
  type CivilDate,
  compareDates,
  isAfter,
  yearStart,
} from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** An activist is reviewed every half year, until listed as a candidate. */
export const rule = defineRule({
  id: 'recruits/half-year-reviews',
  level: 1,
  provisions: ['D-06'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['activistOn', 'reviewedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-06', 'activistOn', ledger, context)) {
      const until = lastDay(recruit, context.asOf);
      if (until === null) continue;
      const months = context.limit('D-06', 'months', on);
      const reviews = [...(recruit.reviewedOn ?? [])].sort(compareDates);
      let from = firstDay(date, reviews, ledger);
      for (const next of [...reviews, until]) {
        if (isAfter(next, addMonths(from, months + context.parameters.graceMonths))) {
          context.report(recruit, 'reviewedOn', {
            on: next,
            data: { from, next, months },
            related: placesOf(recruit, 'activistOn'),
          });
          break;
        }
        if (isAfter(next, from)) from = next;
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '每半年考察一次入党积极分子',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}从{from|date}到{next|date}之间没有登记考察，超过了{months}个月',
          remedy: '如已考察，请补填考察日期（多个日期用顿号隔开）；如没有考察，请尽快安排。',
        },
      },
    },
    en: {
      title: 'Activists are reviewed every half year',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem:
            'No review of {name} is entered from {from|date} to {next|date}, more than {months} months',
          remedy: 'Enter the missing dates, parted by 、, or review the activist soon.',
        },
      },
    },
  },
});

/** Reviews of years before the workbook's may stand in the workbooks of those years. */
function firstDay(activistOn: CivilDate, reviews: readonly CivilDate[], ledger: Ledger): CivilDate {
  if (ledger.year === null) return activistOn;
  const newYear = yearStart(ledger.year);
  const earliest = reviews[0];
  const whole = earliest !== undefined && compareDates(earliest, newYear) < 0;
  return whole || isAfter(activistOn, newYear) ? activistOn : newYear;
}

/** The day to which reviews are due; null when it is not known. */
function lastDay(recruit: RecruitsRecord, asOf: CivilDate): CivilDate | null {
  if (recruit.candidateOn !== null) return recruit.candidateOn;
  const training = recruit.outcome === 'training' || recruit.outcome === null;
  return training && recruit.meetingOn === null ? asOf : null;
}

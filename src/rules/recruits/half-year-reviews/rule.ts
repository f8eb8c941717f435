import * as z from 'zod';
import {
  addMonths,
  type CivilDate,
  compareDates,
  isAfter,
  yearOf,
  yearStart,
} from '../../../core/calendar/civil-date';
import { isBlank, type Ledger } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { leaveOpen, placesOf, type Step, stepsUnder } from '../steps';

/**
 * An activist is reviewed every half year, until listed as a candidate. Who was listed without
 * any review on record is asked about as much as who lacks one of them. A warning: a review
 * may have been held and not entered.
 */
export const rule = defineRule({
  id: 'recruits/half-year-reviews',
  level: 1,
  provisions: ['D-06'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['activistOn', 'reviewedOn'] },
  check(ledger, context) {
    for (const step of stepsUnder('D-06', 'activistOn', ledger, context)) {
      const { recruit, date, on } = step;
      const blank = isBlank(recruit, 'reviewedOn');
      if (recruit.reviewedOn === null && (!blank || historyOf(recruit, context).elsewhere)) {
        leaveOpen(recruit, 'reviewedOn', context);
        continue;
      }
      const until = lastDay(step, context.asOf);
      if (until === null) {
        context.notApplicable();
        continue;
      }
      const months = context.limit('D-06', 'months', on);
      const longest = months + context.parameters.graceMonths;
      const reviews = [...(recruit.reviewedOn ?? [])].sort(compareDates);
      // A row that names no review at all is not one of which earlier workbooks have the rest.
      let from = blank && recruit.candidateOn !== null ? date : firstDay(date, reviews, ledger);
      let gap: CivilDate | null = null;
      for (const next of [...reviews, until]) {
        if (gap === null && isAfter(next, addMonths(from, longest))) gap = next;
        else if (gap === null && isAfter(next, from)) from = next;
      }
      if (gap !== null) {
        context.report(recruit, 'reviewedOn', {
          variant: blank ? 'none' : 'default',
          on: gap,
          data: { from, next: gap, months },
          related: placesOf(
            recruit,
            'activistOn',
            ...(gap === until ? (['candidateOn'] as const) : []),
          ),
        });
      } else if (blank) context.notApplicable();
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '每半年考察一次入党积极分子',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}从{from|date}到{next|date}之间没有登记考察，超过了{months}个月',
          remedy: {
            missing: '这期间考察过的，请按考察登记补填日期（多个日期用顿号隔开）。',
            true: '确实没有考察的不要补填日期，请尽快安排考察，并在“核实说明”里写明。',
          },
        },
        none: {
          problem: '{name}从{from|date}到{next|date}没有填写任何考察日期，超过了{months}个月',
          remedy: {
            missing: '考察过的，请按考察登记补填各次日期（多个日期用顿号隔开）。',
            true: '确实没有考察的不要补填日期，请报告上级党组织，并在“核实说明”里写明。',
          },
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
          remedy: {
            missing:
              'If there was one, enter its date from the record, parted from the others by 、.',
            true: 'If there was none, enter nothing: hold one soon and say so in 核实说明.',
          },
        },
        none: {
          problem:
            'Not one review of {name} is entered from {from|date} to {next|date}, more than {months} months',
          remedy: {
            missing: 'If there were reviews, enter their dates from the record, parted by 、.',
            true: 'If there were none, enter nothing: report to the superior organisation and say so in 核实说明.',
          },
        },
      },
    },
  },
});

/** Reviews of years before the workbook's may stand in the workbooks of those years. */
function firstDay(activistOn: CivilDate, reviews: readonly CivilDate[], ledger: Ledger): CivilDate {
  if (ledger.year === null || yearOf(activistOn) >= ledger.year) return activistOn;
  const newYear = yearStart(ledger.year);
  const earliest = reviews[0];
  return earliest !== undefined && compareDates(earliest, newYear) < 0 ? activistOn : newYear;
}

/** The day to which reviews are due; null when it is not known. */
function lastDay({ recruit, dates }: Step, asOf: CivilDate): CivilDate | null {
  if (dates.candidateOn) return dates.candidateOn;
  return isTraining(recruit) ? asOf : null;
}

const isTraining = ({ outcome, candidateOn, meetingOn }: RecruitsRecord): boolean =>
  (outcome === 'training' || outcome === null) && candidateOn === null && meetingOn === null;

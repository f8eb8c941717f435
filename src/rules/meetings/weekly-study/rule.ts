import * as z from 'zod';
import { isOfKind } from '../../../branch-life/cadence';
import { addDays, type CivilDate, dayNumber, hasDay } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';
import { meetingsOfKind } from '../cadence';

const parameters = z.strictObject({
  /** From so many weeks without study on, it is asked about: holidays leave a few. */
  weeks: z.int().positive(),
});

/** The Monday of the week of a day; 1970-01-01 was a Thursday. */
const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((dayNumber(date) + 3) % 7));

/** Study each week: one unit's practice. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/weekly-study',
  level: 2,
  provisions: ['J24-R21'],
  parameters,
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const { year } = ledger;
    const sheet = ledger.meetings.sheets[0];
    if (year === null || !sheet) {
      context.notChecked('no-year');
      return;
    }
    const studied = new Set<CivilDate>();
    for (const meeting of meetingsOfKind(ledger, 'study')) {
      const { heldOn } = meeting;
      if (heldOn && hasDay(heldOn) && isOfKind(meeting, 'study')) studied.add(mondayOf(heldOn));
    }
    const missing: CivilDate[] = [];
    const last = earliestDay(context.asOf);
    let monday = mondayOf((year * 10000 + 107) as CivilDate);
    for (; addDays(monday, 6) <= last; monday = addDays(monday, 7)) {
      if (!studied.has(monday)) missing.push(monday);
    }
    if (missing.length < context.parameters.weeks) return;
    context.reportSheet(sheet, 'heldOn', {
      data: { count: missing.length, first: missing[0] ?? null, year },
    });
  },
  messages: {
    'zh-CN': {
      title: '每周学习（部分单位做法）',
      parameterNames: { weeks: '缺几周起提示' },
      variants: {
        default: {
          problem: '{year}年有{count}周没有理论学习的记录，最早的一周从{first|date}开始',
          remedy: {
            missing: '已经学习的，请按原始记录补记。',
            true: '节假日等没有安排学习的不用改，也不要补记。',
          },
        },
      },
    },
    en: {
      title: 'Study each week (practice of a unit)',
      parameterNames: { weeks: 'Weeks without study from which it is asked' },
      variants: {
        default: {
          problem:
            '{count} weeks of {year} have no study on record, the first begins on {first|date}',
          remedy: {
            missing: 'If there was study, enter it from the records.',
            true: 'Weeks of holidays and others without study need nothing: enter none.',
          },
        },
      },
    },
  },
});

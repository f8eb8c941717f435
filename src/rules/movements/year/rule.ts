import { yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * A movement counts in the year of its workbook. A suspension of an earlier year,
 * or a transfer that nobody has received yet, is kept for what follows from it.
 */
export const rule = defineRule({
  id: 'movements/year',
  level: 1,
  provisions: [],
  needs: { movements: ['movedOn'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) return context.notChecked('no-year');
    for (const movement of ledger.movements.records) {
      if (!context.knows(movement, 'movedOn')) continue;
      const { movedOn, kind, arrivedOn } = movement;
      const pending = kind === 'transferred-out' && arrivedOn === null;
      if (yearOf(movedOn) === year) context.met();
      else if (yearOf(movedOn) < year && (kind === 'suspended' || pending)) {
        context.notApplicable();
      } else context.report(movement, 'movedOn', { data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '变动日期在统计年度内',
      why: '统计按年度进行',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”不在{year}年，不计入本年增减',
          remedy: {
            mistyped: '日期写错的，请改正。',
            true: '确是其他年份的，请移到那一年的工作簿。',
          },
        },
      },
    },
    en: {
      title: 'Movements are of the year of the workbook',
      why: 'Statistics are made by the year',
      variants: {
        default: {
          problem: '{name} moved on “{value}”, not in {year}; it is not counted',
          remedy: {
            mistyped: 'If the date is wrong, correct it.',
            true: 'If it is of another year, move the row to the workbook of that year.',
          },
        },
      },
    },
  },
});

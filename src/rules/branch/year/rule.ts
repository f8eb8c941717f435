import * as z from 'zod';
import { yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** So many dated meetings and months of dues tell of what year a workbook is. */
const MANY = 12;

/** The year of all meetings and dues of a workbook that has many; null where they are of several. */
function yearOfRecords({ meetings, dues }: Ledger): number | null {
  let of: number | null = null;
  let count = 0;
  for (const date of [
    ...meetings.records.map(({ heldOn }) => heldOn),
    ...dues.records.map(({ month }) => month),
  ]) {
    if (date === null) continue;
    of ??= yearOf(date);
    if (yearOf(date) !== of) return null;
    count++;
  }
  return count < MANY ? null : of;
}

/** 统计年度 is a year that a workbook can be of; much is judged by it. */
export const rule = defineRule({
  id: 'branch/year',
  level: 1,
  provisions: [],
  needs: { branch: ['year'] },
  parameters: z.strictObject({ earliest: z.int() }),
  check(ledger, context) {
    // Next year's workbook may be prepared this year.
    const latest = yearOf(context.today) + 1;
    for (const branch of ledger.branch.records) {
      const { year } = branch;
      if (!context.knows(branch, 'year') || year === null) continue;
      const recorded = yearOfRecords(ledger);
      if (recorded !== null && recorded !== year) {
        context.report(branch, 'year', { variant: 'records', data: { recorded } });
      } else if (year >= context.parameters.earliest && year <= latest) context.met();
      else if (year > latest) {
        context.report(branch, 'year', {
          variant: 'ahead',
          data: { today: context.today, latest },
        });
      } else context.report(branch, 'year', { data: { latest } });
    }
  },
  messages: {
    'zh-CN': {
      title: '统计年度',
      why: '统计按年度进行',
      parameterNames: { earliest: '最早的年度' },
      variants: {
        default: {
          problem: '{header}写作“{value}”，不像一个统计年度',
          remedy: {
            mistyped: '请填写四位数的年份，如{latest}。',
          },
        },
        ahead: {
          problem: '{header}是“{value}”，按核对日{today|date}还没有到',
          remedy: {
            mistyped: '写错的请改正，如{latest}。',
            true: '没有写错的，请先校准这台电脑的日期，再检查一次：日期不对，许多日期会被当成将来的。',
          },
        },
        records: {
          problem: '{header}是“{value}”，会议和党费的记录都在{recorded}年',
          remedy: {
            mistyped: '年度没有改过来的，请改正；年份一并写错的，请改正各表的日期。',
            missing: '是{value}年的工作簿的，请换成{value}年的记录。',
          },
        },
      },
    },
    en: {
      title: 'Year of the return',
      why: 'Statistics are made by the year',
      parameterNames: { earliest: 'Earliest year' },
      variants: {
        default: {
          problem: '{header} “{value}” is not like a year of a return',
          remedy: {
            mistyped: 'Enter a year of four digits, such as {latest}.',
          },
        },
        ahead: {
          problem: '{header} “{value}” has not come yet on {today|date}, the day of this check',
          remedy: {
            mistyped: 'If it is wrong, correct it, such as {latest}.',
            true: 'If it is right, set the date of this computer and check again: else many dates seem to lie ahead.',
          },
        },
        records: {
          problem: '{header} is “{value}”, and all meetings and dues are of {recorded}',
          remedy: {
            mistyped: 'If it was not updated, correct it; if the dates are wrong, correct those.',
            missing: 'If the workbook is of {value}, enter the records of {value}.',
          },
        },
      },
    },
  },
});

import { z } from 'zod';
import { yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

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
      if (year >= context.parameters.earliest && year <= latest) context.met();
      else context.report(branch, 'year', { data: { latest } });
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
          remedy: '请填写四位数的年份，如{latest}。',
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
          remedy: 'Enter a year of four digits, such as {latest}.',
        },
      },
    },
  },
});

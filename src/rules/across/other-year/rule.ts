import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** A return counts the workbooks of one year. */
export const rule = defineAcrossRule({
  id: 'across/other-year',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { file, year } of set.otherYears) {
      context.report(wholeFile(file), { data: { year, wanted: set.year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '不是本年度的工作簿',
      why: '年度统计只汇总同一年度的工作簿',
      variants: {
        default: {
          problem: '统计年度是 {year} 年，不是 {wanted} 年，没有计入',
          remedy: {
            mistyped: '只是统计年度没有改的，请在“支部信息”里改正。',
            missing: '交错了年度的，请换成本年度的工作簿。',
          },
        },
      },
    },
    en: {
      title: 'A workbook of another year',
      why: 'A return counts the workbooks of one year',
      variants: {
        default: {
          problem: 'Its year is {year} and not {wanted}; it was not counted',
          remedy: {
            mistyped: 'If only the year was not changed, correct 统计年度 in 支部信息.',
            missing: 'If it is of another year, send this year’s.',
          },
        },
      },
    },
  },
});

import type { Language, Severity } from '../templates/schema';
import type { PlaceReport } from './check-report';
import type { FilePlaceReport, ReturnFinding } from './returns-report';

type Words = Readonly<Record<string, string | number>>;

interface AcrossText {
  readonly title: string;
  readonly problem: (words: Words) => string;
  readonly why: string;
  readonly remedy: string;
}

interface AcrossRule {
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, AcrossText>>;
}

/** What is looked for across the workbooks of one return, by id. */
export const ACROSS_RULES = {
  'across/duplicate-person': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '同一个人在两个支部的名册里',
        problem: ({ cell, others }) =>
          `${cell} 的公民身份号码在年末同时还在 ${others} 的名册里，同一名党员被重复计算`,
        why: '每个党员只编入一个党支部',
        remedy:
          '请几个支部核对这名党员的组织关系在哪里：已转出的，在“党员增减”里补上转出和报到日期。',
      },
      en: {
        title: 'One person on the rosters of two branches',
        problem: ({ cell, others }) =>
          `The person in ${cell} is at the year's end on the roster of ${others}, too: counted twice`,
        why: 'A member belongs to one branch',
        remedy: 'Find out where the membership is, and enter the transfer in 党员增减.',
      },
    },
  },
  'across/same-workbook': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '同一个工作簿交了两次',
        problem: ({ first }) => `内容与 ${first} 完全相同，只计入了一次`,
        why: '同一份数据只统计一次',
        remedy: '请确认是不是误把别的支部的文件又交了一遍；是重复的，删去一份。',
      },
      en: {
        title: 'The same workbook twice',
        problem: ({ first }) => `The content is that of ${first}; it was counted once`,
        why: 'The same data count once',
        remedy: 'Remove one of them, or ask for the workbook that should stand here.',
      },
    },
  },
  'across/other-year': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '不是本年度的工作簿',
        problem: ({ year, wanted }) => `统计年度是 ${year} 年，不是 ${wanted} 年，没有计入`,
        why: '年度统计只汇总同一年度的工作簿',
        remedy: '请换成本年度的工作簿；如果只是统计年度没有改，请在“支部信息”里改正。',
      },
      en: {
        title: 'A workbook of another year',
        problem: ({ year, wanted }) => `Its year is ${year} and not ${wanted}; it was not counted`,
        why: 'A return counts the workbooks of one year',
        remedy: 'Replace it, or correct 统计年度 in 支部信息.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;

export type AcrossId = keyof typeof ACROSS_RULES;

const NOWHERE: PlaceReport = { sheet: null, row: null, column: null, header: null, cell: null };

/** Puts something found across workbooks into words. */
export function acrossFinding(
  id: AcrossId,
  language: Language,
  place: { readonly file: string } & Partial<PlaceReport>,
  words: Words,
  related: readonly FilePlaceReport[] = [],
): ReturnFinding {
  const rule: AcrossRule = ACROSS_RULES[id];
  const text = rule.text[language];
  return {
    rule: id,
    severity: rule.severity,
    ...NOWHERE,
    ...place,
    problem: text.problem(words),
    why: text.why,
    remedy: text.remedy,
    related,
  };
}

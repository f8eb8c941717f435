import type { AcrossRule } from './across-rule';

const why = '问题清单里的答复按规则和对象找到对应的问题才起作用';
const whyEn = 'An answer on a list of findings counts for the finding of its rule and subject';

/** Answers on lists of findings that came back and changed nothing. */
export const ANSWERS = {
  'across/answer-unused': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '答复没有对应的问题',
        problem: ({ list, row, file }) =>
          `${list} 第 ${row} 行的核实说明在 ${file} 里没有对应的问题，没有采用`,
        why,
        remedy: '如问题已经改正，不用再管这一行；如仍需说明，请在新的问题清单里填写。',
      },
      en: {
        title: 'An answer to no finding',
        problem: ({ list, row, file }) => `Row ${row} of ${list} explains nothing found in ${file}`,
        why: whyEn,
        remedy: 'Nothing to do if it was put right; else answer on the new list.',
      },
    },
  },
  'across/answer-elsewhere': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '答复的工作簿不在这一批里',
        problem: ({ list, row, file }) =>
          `${list} 第 ${row} 行答复的工作簿 ${file} 不在这一批里，或者同名的不止一个，没有采用`,
        why,
        remedy: '如工作簿改过名称，请把清单的“文件”一列改成现在的名称；如没有交来，请补交。',
      },
      en: {
        title: 'An answer for a workbook that is not here',
        problem: ({ list, row, file }) =>
          `Row ${row} of ${list} is for ${file}, which is not here, or not the only one of its name`,
        why: whyEn,
        remedy: 'Write its present name in the column “File”, or add the workbook.',
      },
    },
  },
  'across/answer-without-reason': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '答复没有写明原因',
        problem: ({ list, row }) => `${list} 第 ${row} 行选了“情况属实”，没有写核实说明，没有采用`,
        why: '情况属实的，写明原因才能不再提示',
        remedy: '请在这一行的“核实说明”里写明原因。',
      },
      en: {
        title: 'An answer without a reason',
        problem: ({ list, row }) => `Row ${row} of ${list} says “right as it is” and not why`,
        why: 'A finding is answered by a reason',
        remedy: 'Write the reason into the column “Explanation”.',
      },
    },
  },
  'across/answer-still-found': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '标为已改正，问题还在',
        problem: ({ list, row, file }) =>
          `${list} 第 ${row} 行标为“已改正”，${file} 里这个问题还在`,
        why: '改正以交来的工作簿为准',
        remedy: '请核对交来的是不是改过的那一份；如确实改了，看新的问题清单里指的是哪一格。',
      },
      en: {
        title: 'Said to be put right, and still found',
        problem: ({ list, row, file }) =>
          `Row ${row} of ${list} says “put right”, and ${file} still has it`,
        why: 'What counts is the workbook that was handed in',
        remedy: 'See whether the corrected workbook was sent; the new list names the cell.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;

import type { AcrossRule } from './across-rule';
import { countedOnce } from './counted-once';

/** What is there twice, or of another year. */
export const COPIES = {
  'across/duplicate-person': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '同一个人在两个支部的名册里',
        problem: (words) => {
          const { cell, others, more, counted, since, changed } = words;
          const place = since
            ? `按转入日期 ${since}，${changed ? '应计入' : '计入'} ${counted}`
            : `转入日期分不出先后，暂计入 ${counted}`;
          return `${cell} 的公民身份号码在年末同时还在 ${others}${more ? ` 等 ${more} 处` : ' '}的名册里，${countedOnce['zh-CN'](place, words)}`;
        },
        why: '每个党员只编入一个党支部',
        remedy:
          '请几个支部核对这名党员的组织关系在哪里：已转出的，在“党员增减”里补上转出和报到日期；转入的，补上转入日期；录错的，改正身份号码。',
      },
      en: {
        title: 'One person on the rosters of two branches',
        problem: (words) => {
          const { cell, others, more, counted, since } = words;
          const place = since
            ? `transferred in on ${since}, so with ${counted}`
            : `no date of a transfer in decides, so for now with ${counted}`;
          return `The person in ${cell} is at the year's end on the roster of ${others}${more ? `… (${more} rows)` : ''}, too, and ${countedOnce.en(place, words)}`;
        },
        why: 'A member belongs to one branch',
        remedy:
          'Find out where the membership is; enter the transfer out and the arrival, the transfer in with its date, or correct the number.',
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
  'across/changed-meanwhile': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '汇总时工作簿被改动或拿走',
        problem: ({ file }) =>
          `汇总过程中 ${file} 被改动、拿走或再也打不开：已按第一次读到的内容统计，但和别的支部重复的人没有从这里扣除`,
        why: '同一个人只统计一次，扣除重复的人要再读一遍工作簿',
        remedy: '请关闭正在编辑它的程序，把文件放回原处，再汇总一次。',
      },
      en: {
        title: 'A workbook that changed while the return was made',
        problem: ({ file }) =>
          `${file} was changed, taken away or could not be opened again: it counts as first read, and people whom other branches claim, too, were not taken off`,
        why: 'Everybody counts once; to take somebody off, the workbook is read again',
        remedy: 'Close the program that edits it, put the file back, and consolidate again.',
      },
    },
  },
  'across/same-organisation': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '同一个党组织的工作簿交了几份',
        problem: ({ organisation, first }) =>
          `${organisation}另有更新的一份 ${first}，这一份没有计入`,
        why: '同一党组织同一年度只汇总一份工作簿，取内容最新的',
        remedy: '请核对两份的差别：把需要的内容并到一份里，删去另一份。',
      },
      en: {
        title: 'Two workbooks of one organisation',
        problem: ({ organisation, first }) =>
          `${first} is a newer workbook of ${organisation}; this one was not counted`,
        why: 'One workbook counts for an organisation and year, the newest by its content',
        remedy: 'Compare the two, move what is needed into one, and remove the other.',
      },
    },
  },
  'across/same-name': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '两个党组织的名称和上级都相同',
        problem: ({ first, organisation }) =>
          `与 ${first} 的党组织全称和上级党组织相同（${organisation}），但名册上没有相同的人，按两个党组织分别计入`,
        why: '党组织应当能用全称或编码区分',
        remedy: '请核对：是两个党组织的，写明全称或党组织编码；是一个党组织分开填的，并到一份里。',
      },
      en: {
        title: 'Two organisations of one name',
        problem: ({ first, organisation }) =>
          `Name and superior are those of ${first} (${organisation}), but nobody is on both rosters; both were counted`,
        why: 'Organisations are told apart by their full names or codes',
        remedy: 'Write the full name or the code, or put both into one workbook.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;

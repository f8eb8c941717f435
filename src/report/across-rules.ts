import type { Language, Severity } from '../templates/schema';

type Words = Readonly<Record<string, string | number>>;

interface AcrossText {
  readonly title: string;
  readonly problem: (words: Words) => string;
  readonly why: string;
  readonly remedy: string;
}

export interface AcrossRule {
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
  'across/doubled-code': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '几个党组织用了同一个编码',
        problem: ({ code, others }) =>
          `党组织编码 ${code} 同时还用在 ${others}，已按各自的名称分别计入`,
        why: '党组织编码一个组织一个，不重复',
        remedy: '请按上级核发的编码改正；复制别的支部的工作簿来填的，记得改编码。',
      },
      en: {
        title: 'One code for several organisations',
        problem: ({ code, others }) =>
          `The code ${code} is also that of ${others}; each was counted under its own name`,
        why: 'Every organisation has a code of its own',
        remedy: 'Correct the code; a workbook copied from another branch still has that branch’s.',
      },
    },
  },
  'across/no-parent': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '没有写上级党组织',
        problem: () => '没有写上级党组织，汇总时列在“未归属”下',
        why: '按上级党组织逐级汇总',
        remedy: '请在“支部信息”里填上级党组织的全称或编码。',
      },
      en: {
        title: 'No superior organisation',
        problem: () => '上级党组织 is blank; the return shows this organisation under “未归属”',
        why: 'The return adds up by superior organisations',
        remedy: 'Enter the superior’s full name or code in 支部信息.',
      },
    },
  },
  'across/unknown-parent': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '这批工作簿里没有它的上级党组织',
        problem: ({ parent, isCode, nearest }) =>
          `上级党组织“${parent}”在这批工作簿里没有${isCode ? '，汇总时列在“未归属”下' : '，汇总时按这个名称单独列出'}${nearest === '' ? '' : `；有一个名称相近的“${nearest}”`}`,
        why: '按上级党组织逐级汇总，各级相加应等于合计',
        remedy: '请核对上级党组织的全称或编码；上级的工作簿还没有交的，补上。',
      },
      en: {
        title: 'The superior organisation is not in the set',
        problem: ({ parent, nearest }) =>
          `No workbook is that of the superior “${parent}”${nearest === '' ? '' : `; one has a similar name: “${nearest}”`}`,
        why: 'The return adds up by superior organisations',
        remedy: 'Check the superior’s full name or code, or add its workbook.',
      },
    },
  },
  'across/doubled-parent': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '有几个党组织都叫它的上级的名称',
        problem: ({ parent, candidates }) =>
          `上级党组织“${parent}”有几个：${candidates}，分不清是哪一个，汇总时列在“未归属”下`,
        why: '每个党组织只有一个上级党组织',
        remedy: '请把上级党组织写成编码，或者写明全称。',
      },
      en: {
        title: 'Several organisations have the superior’s name',
        problem: ({ parent, candidates }) =>
          `The superior “${parent}” can be any of ${candidates}; the return shows this organisation under “未归属”`,
        why: 'An organisation has one superior',
        remedy: 'Write the superior’s code, or its full name.',
      },
    },
  },
  'across/circular-parent': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '上级党组织绕成了圈',
        problem: ({ circle }) => `${circle} 互为上级，汇总时都列在“未归属”下`,
        why: '上级党组织不能是自己，也不能是自己的下级',
        remedy: '请核对这几个党组织的上级党组织，至少有一个写错了。',
      },
      en: {
        title: 'Superiors in a circle',
        problem: ({ circle }) =>
          `${circle} are superiors of each other; the return shows them under “未归属”`,
        why: 'No organisation is above itself',
        remedy: 'At least one of these superiors is wrong: correct it.',
      },
    },
  },
  'across/branch-as-parent': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '上级党组织是一个支部',
        problem: ({ parent, file }) =>
          `上级党组织“${parent}”自己是支部（${file}），支部下面不再设支部`,
        why: '支部是最基层的组织，上级应是党委或总支部',
        remedy: '请核对上级党组织；它如果是党委或总支部，请改正它的组织类别。',
      },
      en: {
        title: 'The superior is a branch',
        problem: ({ parent, file }) => `The superior “${parent}” is itself a branch (${file})`,
        why: 'The superior of a branch is a committee or a general branch',
        remedy: 'Correct the superior, or its 组织类别 where that is wrong.',
      },
    },
  },
  'across/transfer-not-received': {
    severity: 'error',
    text: {
      'zh-CN': {
        title: '转出的党员对方没有接收记录',
        problem: ({ other, file, listed }) =>
          listed
            ? `转到“${other}”的党员在对方（${file}）名册里，但对方“党员增减”里没有转入`
            : `转到“${other}”的党员，对方（${file}）的名册和“党员增减”里都没有，两边都没有统计这名党员`,
        why: '组织关系转移，转出和接收两边应当一致，党员不能两边都不统计',
        remedy:
          '请与对方核对：已报到的，对方补上名册和转入；没有报到的，本支部的报到日期留空，仍由本支部统计。',
      },
      en: {
        title: 'Transferred out, and not received',
        problem: ({ other, file, listed }) =>
          listed
            ? `Transferred to ${other}, whose roster (${file}) has the member, but not its 党员增减`
            : `Transferred to ${other}, which (${file}) has the member neither on its roster nor in 党员增减: counted nowhere`,
        why: 'Both sides of a transfer agree, and somebody counts the member',
        remedy:
          'Ask the other side: it enters the arrival, or 报到日期 stays blank here until the member has arrived.',
      },
    },
  },
  'across/transfer-not-sent': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '转入的党员原支部没有转出记录',
        problem: ({ other, file }) =>
          `从“${other}”转入的党员，原支部（${file}）的“党员增减”里没有转出`,
        why: '组织关系转移，转出和接收两边应当一致',
        remedy: '请与原支部核对：原支部补上转出记录，或者改正这一行的来源党组织。',
      },
      en: {
        title: 'Received, and not transferred out',
        problem: ({ other, file }) =>
          `Received from ${other}, whose 党员增减 (${file}) has no such transfer`,
        why: 'Both sides of a transfer agree',
        remedy: 'Ask the other side to enter the transfer, or correct where the member came from.',
      },
    },
  },
  'across/stated-total': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '下级之和与填报的总数不一致',
        problem: ({ stated, count, sum, difference }) =>
          `填报的上年底党员总数是 ${stated}，下属 ${count} 个支部相加是 ${sum}，相差 ${difference}`,
        why: '各级相加应等于上一级的总数',
        remedy: '请核对：有没有支部的工作簿没有交，有没有支部填错，或者改正这里的总数。',
      },
      en: {
        title: 'The parts do not add up to the stated total',
        problem: ({ stated, count, sum, difference }) =>
          `上年底党员总数 is given as ${stated}; the ${count} branches below add up to ${sum}, a difference of ${difference}`,
        why: 'Every level is the sum of the one below',
        remedy: 'See whether a workbook is missing or wrong, or correct the total here.',
      },
    },
  },
  'across/stated-total-open': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '下级之和没有核对',
        problem: ({ count, blank }) =>
          `没有核对下级之和：下属 ${count} 个支部里有 ${blank} 个没有写上年底党员总数`,
        why: '各级相加应等于上一级的总数',
        remedy: '请这些支部补上“上年底党员总数”。',
      },
      en: {
        title: 'The parts were not added up',
        problem: ({ count, blank }) =>
          `Of the ${count} branches below, ${blank} do not give 上年底党员总数, so the total here was not checked`,
        why: 'Every level is the sum of the one below',
        remedy: 'Have these branches enter 上年底党员总数.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;

import type { AcrossRule } from './across-rule';

/** What is wrong with codes and superiors. */
export const SUPERIORS = {
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
        problem: ({ circle, size }) =>
          size === 1
            ? `${circle}的上级党组织写的是自己，汇总时列在“未归属”下`
            : `${circle}：箭头指向各自的上级，绕回了自己，汇总时都列在“未归属”下`,
        why: '上级党组织不能是自己，也不能是自己的下级',
        remedy: '请核对这几个党组织的上级党组织，至少有一个写错了。',
      },
      en: {
        title: 'Superiors in a circle',
        problem: ({ circle, size }) =>
          size === 1
            ? `The superior of ${circle} is itself; the return shows it under “未归属”`
            : `${circle}: each has the next as its superior, back to itself; the return shows them under “未归属”`,
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
} as const satisfies Readonly<Record<string, AcrossRule>>;

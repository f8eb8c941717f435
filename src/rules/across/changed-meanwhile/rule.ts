import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** To take somebody off, a workbook is read again. */
export const rule = defineAcrossRule({
  id: 'across/changed-meanwhile',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const file of set.changed) context.report(wholeFile(file), { data: { file } });
  },
  messages: {
    'zh-CN': {
      title: '汇总时工作簿被改动或拿走',
      why: '同一个人只统计一次，扣除重复的人要再读一遍工作簿',
      variants: {
        default: {
          problem:
            '汇总过程中 {file} 被改动、拿走或再也打不开：已按第一次读到的内容统计，但和别的支部重复的人没有从这里扣除',
          remedy: {
            true: '请关闭正在编辑它的程序，把文件放回原处，再汇总一次。',
          },
        },
      },
    },
    en: {
      title: 'A workbook that changed while the return was made',
      why: 'Everybody counts once; to take somebody off, the workbook is read again',
      variants: {
        default: {
          problem:
            '{file} was changed, taken away or could not be opened again: it counts as first read, and people whom other branches claim, too, were not taken off',
          remedy: {
            true: 'Close the program that edits it, put the file back, and consolidate again.',
          },
        },
      },
    },
  },
});

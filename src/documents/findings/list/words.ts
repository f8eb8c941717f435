import { SHUT_NOTES } from '../../../check/answers';

/** What the list says besides its findings. */
export const LIST_WORDS = {
  'zh-CN': {
    sheet: '问题清单',
    title: '台账检查问题清单',
    advice:
      '逐条处理：改好的，“处理情况”选“已改正”；核对后没有错的，选“情况属实”，并在“核实说明”里写明原因。填好后把本表和工作簿放在一起，下次检查时自动采用。点单元格可以跳到工作簿里的那一格。',
    done: '已处理 ',
    of: (n: number) => ` / 共 ${n} 条`,
    none: '没有发现问题。',
    noneRead: '读到的部分没有错误、警告和提示。',
    ...SHUT_NOTES['zh-CN'],
    pick: '改好了选“已改正”；核对后没有错选“情况属实”，并写核实说明。',
    only: '请从下拉列表里选一项，或留空。',
    page: '第 &P 页，共 &N 页',
    whole: '整个文件',
    wholeSheet: '整张表',
  },
  en: {
    sheet: 'Findings',
    title: 'Findings in the branch ledgers',
    advice:
      'Answer each line: “put right” once it is corrected; “right as it is” where nothing is wrong, and why. Leave this list beside the workbooks: the next check takes the answers. A click on a cell goes to it.',
    done: 'answered ',
    of: (n: number) => ` of ${n}`,
    none: 'Nothing found.',
    noneRead: 'No findings in what could be read.',
    ...SHUT_NOTES.en,
    pick: '“put right” once corrected; “right as it is” where nothing is wrong, and why.',
    only: 'Choose from the list, or leave it blank.',
    page: 'Page &P of &N',
    whole: 'the file',
    wholeSheet: 'the sheet',
  },
} as const;

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
    names: '名单',
    namesTitle: '年报审核名单',
    namesAdvice:
      '汇总的年报有下列关系不平，或要求附名单，列出的是本工作簿里有关的行。填错的请在工作簿里改正；属实的，把原因和名单报汇总单位，由汇总单位写入说明。本名单只供本支部使用，不进入汇总文件。',
    namesHeads: ['审核关系', '工作表', '行', '对象', '差额', '情况'],
    asked: '要求附名单',
    counted: (n: number) => (n > 0 ? `左边多计 ${n}` : `右边多计 ${-n}`),
    byNumber: '上年底总数只是一个数，不能逐人对照；下列为其间有变动的人，请逐人核对。',
    nobody: '本工作簿里没有可以列出的行，请核对上年底总数和名册人数。',
    more: (n: number) => `另有 ${n} 行未列`,
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
    names: 'Names',
    namesTitle: 'Names for the review of the return',
    namesAdvice:
      'These relations of the return do not hold, or ask for a list: the rows of this workbook behind them. Mend what is wrong; of what is right tell the office the reason and the names. This list is for the branch alone and goes into no consolidated file.',
    namesHeads: ['Relation', 'Sheet', 'Row', 'Subject', 'Difference', 'What about it'],
    asked: 'a list is asked for',
    counted: (n: number) => (n > 0 ? `left counts ${n} more` : `right counts ${-n} more`),
    byNumber:
      'Last year’s members are known by their number alone; these are those who came or went since.',
    nobody: 'No row of this workbook can be named: check last year’s number and the roster.',
    more: (n: number) => `${n} more rows are not listed`,
  },
} as const;

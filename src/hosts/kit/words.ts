import type { Language } from '../../core/templates/schema';

/** What the window of the kit says. `{}` is the one thing that each names. */
interface KitWords {
  readonly hello: string;
  readonly how: string;
  readonly ask: string;
  readonly year: string;
  readonly noYear: string;
  readonly missing: string;
  readonly mixed: string;
  readonly units: string;
  readonly checking: string;
  readonly consolidating: string;
  readonly listWritten: string;
  readonly fine: string;
  readonly found: string;
  readonly unreadable: string;
  readonly returnWritten: string;
  readonly failed: string;
  readonly close: string;
  /** What is added to a name. */
  readonly list: string;
  readonly output: string;
}

export const KIT_WORDS: Readonly<Record<Language, KitWords>> = {
  'zh-CN': {
    hello: '支部台账 {}：检查工作簿，汇总年报。全部在本机进行，不联网。',
    how: '把工作簿拖到“支部台账.cmd”的图标上，得到问题清单；把放着各支部工作簿的文件夹拖上去，得到年报。',
    ask: '也可以现在把文件或文件夹拖进这个窗口，再按回车（直接按回车就结束）：',
    year: '汇总哪一年？写四位年份，如 2026；直接按回车，就按工作簿里的统计年度：',
    noYear: '“{}”不是年份，请写四位数字。',
    missing: '找不到“{}”。请检查它是否已经移走、改名，或在没有连接的磁盘上。',
    mixed: '请不要把文件和文件夹一起拖：文件是检查，文件夹是汇总。这次只检查文件。',
    units: '文件夹里有单位名单“{}”，会按它核对谁还没有交。',
    checking: '正在检查“{}”……',
    consolidating: '正在汇总“{}”……',
    listWritten: '问题清单：{}',
    fine: '没有错误级别的问题。',
    found: '发现要改正的问题，都列在清单里。',
    unreadable: '有文件读不了或没有认出，原因在上面；其余的都做完了。',
    returnWritten:
      '结果在文件夹：{}（returns.xlsx 是年报，report.html 是说明，findings.csv 是问题）',
    failed: '没有做成，原因在上面。',
    close: '按回车键关闭窗口。',
    list: '-问题清单',
    output: '-年报',
  },
  en: {
    hello:
      'Branch Ledger {}: checks workbooks and makes the return. All on this machine, no network.',
    how: 'Drop workbooks on the icon of 支部台账.cmd for lists of findings, or a folder of workbooks for the return.',
    ask: 'Or drop files or a folder into this window now and press Enter (Enter alone ends):',
    year: 'Which year? Four digits, such as 2026; Enter alone takes the year that the workbooks say:',
    noYear: '“{}” is no year. Four digits, please.',
    missing: 'Cannot find “{}”. Was it moved or renamed, or is its disk not connected?',
    mixed:
      'Files and folders were dropped together: files are checked, folders consolidated. Only the files are checked now.',
    units: 'The folder holds a list of units, “{}”: who has not handed in is told by it.',
    checking: 'Checking “{}” …',
    consolidating: 'Consolidating “{}” …',
    listWritten: 'List of findings: {}',
    fine: 'No finding of severity error.',
    found: 'There is something to correct: all of it is in the list.',
    unreadable:
      'Some files could not be read or were not recognised, as said above; all the rest is done.',
    returnWritten: 'The results are in the folder {} (returns.xlsx, report.html, findings.csv)',
    failed: 'It was not done, for the reason above.',
    close: 'Press Enter to close the window.',
    list: '-问题清单',
    output: '-年报',
  },
};

import { MAPPING_DETAIL } from '../files/mapping-file';
import { ANSWERS_DETAIL } from './answer-lists';
import type { Command } from './command';
import { PASSWORD_DETAIL } from './password-file';
import { SETTINGS_DETAIL } from './unit-settings';

/** How `consolidate` is called, and what its options are. */
export const CONSOLIDATE_HELP: Pick<Command, 'usage' | 'summary' | 'details'> = {
  usage:
    'FILE|DIR|PART… --out DIR [--year N | --period P] [--units FILE] [--register FILE] [--last-year FILE] [--half-year FILE] [--settings FILE] [--mapping FILE] [--by-organisation] [--shard k/n] [--part FILE] [--match-key FILE] [--data DIR] [--queue URL] [--answers FILE…] [--send-back] [--workers N] [--resume] [--force] [--password-file FILE] [--lang zh-CN|en]',
  summary: {
    'zh-CN': '汇总年报：把许多支部的工作簿汇总成一套年度统计表，并列出全部问题',
    en: 'The annual return of many workbooks, and everything found in them',
  },
  details: [
    [
      'FILE|DIR|PART…',
      {
        'zh-CN':
          '工作簿、放工作簿的文件夹（包括其中的文件夹），或下级单位的汇总件（.blpart），可以混在一起',
        en: 'workbooks, folders of them, or parts of offices below (.blpart), mixed',
      },
    ],
    [
      '--out DIR',
      {
        'zh-CN': '写到这个文件夹：returns.xlsx、returns.json、report.html、findings.csv、run.json',
        en: 'where to write returns.xlsx, returns.json, report.html, findings.csv and run.json',
      },
    ],
    [
      '--year N',
      {
        'zh-CN': '统计年度，默认取多数工作簿的年度；其他年度的工作簿会列出，不计入',
        en: 'the year; that of most workbooks unless given. Others are named and not counted',
      },
    ],
    [
      '--period P',
      {
        'zh-CN':
          '统计期间：2026、2026H1（上半年）、2026Q3（第三季度）、2026-03-01..2026-08-31，或几个年度合计并逐年对照：2021..2026（每年一个工作簿）',
        en: 'the period: 2026, 2026H1, 2026Q3, 2026-03-01..2026-08-31, or several years together and side by side, 2021..2026, of a workbook a year',
      },
    ],
    [
      '--units FILE',
      {
        'zh-CN':
          '应报单位名单（党组织编码、党组织全称、上级党组织、期限），或上一年的 returns.json',
        en: 'the units expected: a list (党组织编码, 党组织全称, 上级党组织, 期限), or last year’s returns.json',
      },
    ],
    [
      '--register FILE',
      {
        'zh-CN': '收报登记，默认是结果文件夹里的 收报登记.xlsx',
        en: 'the register of the round; 收报登记.xlsx among the outputs unless given',
      },
    ],
    [
      '--last-year FILE',
      {
        'zh-CN':
          '上一年的 returns.json 或 returns.xlsx，用来核对上年底总数和变动；用 returns.json 还能逐个支部核对上年底总数',
        en: 'last year’s returns.json or returns.xlsx, to hold this year against; the former also branch by branch',
      },
    ],
    [
      '--half-year FILE',
      {
        'zh-CN': '本年上半年（--period 2026H1）的 returns.json，用来和全年的数核对',
        en: 'the returns.json of the year’s first half, to hold the whole year against',
      },
    ],
    SETTINGS_DETAIL,
    MAPPING_DETAIL,
    [
      '--by-organisation',
      {
        'zh-CN': '每个有下级的党组织另写一份，在 organisations 文件夹里',
        en: 'a return for each organisation that has others below it, too, in organisations/',
      },
    ],
    [
      '--send-back',
      {
        'zh-CN': '每个有问题的工作簿另写一份问题清单，发回支部填写，在 findings 文件夹里',
        en: 'a list of its findings for each workbook, for the branch to answer, in findings/',
      },
    ],
    [
      '--data DIR',
      {
        'zh-CN':
          '另写一份供程序继续统计的数据：figures.csv、findings.csv 和说明各列的 datapackage.json，不含姓名',
        en: 'tidy data besides: figures.csv, findings.csv and datapackage.json; no names',
      },
    ],
    [
      '--part FILE',
      {
        'zh-CN':
          '另写一个汇总件（.blpart），交上级单位汇总；里面没有人员，除非给了 --match-key。只给它、不给 --out 时只写汇总件',
        en: 'a part (.blpart) for the office above besides; without people unless --match-key is given. Alone, without --out, it is all that is written',
      },
    ],
    [
      '--match-key FILE',
      {
        'zh-CN':
          '对照密钥：各单位用同一把，上级汇总时才能查出重复的人和转接双方；带密钥的汇总件要按名册保密',
        en: 'a key that all offices share, so that people are matched between parts; such a part is as confidential as a roster',
      },
    ],
    [
      '--shard k/n',
      {
        'zh-CN': '只做 n 份里的第 k 份（按文件夹分），写出汇总件；几台电脑同时做时用',
        en: 'piece k of n, cut by folder, as a part: for many machines at once',
      },
    ],
    [
      '--queue URL',
      {
        'zh-CN':
          '由多台电脑一起做：任务经队列服务器（Redis 或 Valkey）分给运行 work 命令的电脑，大家要能看到同样的文件',
        en: 'shared out over a Redis or Valkey server among machines that run work and see the same files',
      },
    ],
    ANSWERS_DETAIL,
    [
      '--resume',
      {
        'zh-CN': '接着上一次做：没有变化的工作簿不再重读',
        en: 'go on from the last run: workbooks that have not changed are not read again',
      },
    ],
    [
      '--force',
      {
        'zh-CN': '文件夹里的旧结果有人改过，或比这一次完整，也要替换',
        en: 'replace a return that was changed since, or that holds more than this one',
      },
    ],
    PASSWORD_DETAIL,
    ['--workers N', { 'zh-CN': '同时处理几个工作簿，默认按处理器数', en: 'worker threads' }],
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
  ],
};

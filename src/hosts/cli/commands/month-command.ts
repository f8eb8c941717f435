import { extname } from 'node:path';
import { monthOf, yearOf } from '../../../core/calendar/civil-date';
import { outward } from '../../../core/text/outward';
import { monthList } from '../../../documents/month/month';
import { monthHtml, monthJson } from '../../../documents/month/month-files';
import type { MonthList } from '../../../documents/month/month-list';
import { monthText } from '../../../documents/month/month-text';
import { branchesIn } from '../../../ledger/of-branch';
import { discover } from '../files/discover';
import { packageTemplates } from '../files/kept-templates';
import { isFailed, openOrTell } from '../files/open-or-tell';
import { requireOverwritable } from '../files/outputs/overwrite';
import { goOn } from '../work/interrupted';
import { localToday } from '../work/today';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { deliver, print } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { requireInputs } from './require';
import { usageError } from './usage';

/** Months of a year that a workbook can be of. */
const MONTH = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/;

function monthAsked(text: string | undefined): { year: number; month: number } {
  if (text === undefined) {
    const today = localToday();
    return { year: yearOf(today), month: monthOf(today) };
  }
  const [, year = '', month = ''] = MONTH.exec(text) ?? [];
  if (year === '') {
    throw usageError('--month 应写成 2026-03 这样。', '--month must be a month such as 2026-03.');
  }
  return { year: Number(year), month: Number(month) };
}

export const monthCommand: Command = {
  name: 'month',
  usage: 'FILE|DIR… [--month 2026-03] [--out FILE] [--password-file FILE] [--lang zh-CN|en]',
  summary: {
    'zh-CN': '这个月要办的事：政治生日、转正、换届、考察、介绍信、还没有记的',
    en: 'What a month brings: birthdays, conversions, terms, reviews, letters, what is not recorded',
  },
  details: [
    ['FILE|DIR…', { 'zh-CN': '工作簿，或者放工作簿的文件夹', en: 'workbooks, or folders of them' }],
    [
      '--month MONTH',
      { 'zh-CN': '哪个月，写成 2026-03；默认是本月', en: 'the month; this one unless told' },
    ],
    [
      '--out FILE',
      {
        'zh-CN': '写到文件：.json 是数据，.html 可以打印，其余是文字',
        en: 'write to a file: .json as data, .html to print, else as text',
      },
    ],
    PASSWORD_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
  ],
  async run(args, signal, writes) {
    const { options, positionals } = readArguments(args, {
      month: values.path.optional(),
      out: values.path.optional(),
      'password-file': values.path.optional(),
      lang: values.language.default('zh-CN'),
    });
    const { year, month } = monthAsked(options.month);
    const inputs = requireInputs(discover(positionals), positionals);
    const passwords = readPasswords(options['password-file']);
    const templates = await packageTemplates();
    await requireOverwritable(options.out, inputs, false, async () => false);
    const lists: MonthList[] = [];
    let failed = false;
    for (const input of inputs) {
      await goOn(signal);
      const ledger = await openOrTell(input, templates, passwords);
      if (isFailed(ledger)) {
        failed = true;
        process.stderr.write(`${ledger.file}: ${ledger.reason[options.lang]}\n`);
      } else {
        for (const own of branchesIn(ledger)) lists.push(monthList(own, templates, year, month));
      }
    }
    const format = extname(options.out ?? '').toLowerCase();
    const text = (): string =>
      lists.map((list) => monthText(list, templates, options.lang)).join('\n');
    const content =
      format === '.json'
        ? monthJson(lists)
        : format === '.html'
          ? monthHtml(lists, templates, options.lang)
          : text();
    writes?.();
    await deliver([content], options.out);
    if (options.out !== undefined) await print(`已写到 ${outward(options.out)}\n`);
    return failed ? EXIT.unreadable : EXIT.fine;
  },
};

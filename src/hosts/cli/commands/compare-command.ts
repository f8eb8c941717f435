import * as z from 'zod';
import { comparisonText } from '../../../documents/return/run-comparison';
import { compileForm } from '../../../returns';
import { returnTemplates } from '../files/kept-templates';
import { requireWhole } from '../files/outputs/output-set';
import { compareRuns, readRun } from '../work/compare-runs';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { print } from './output';
import { usageError } from './usage';

const formats = z.enum(['table', 'json']);

export const compareCommand: Command = {
  name: 'compare',
  usage: 'A B [--format table|json] [--lang zh-CN|en]',
  summary: {
    'zh-CN': '比较两次汇总：问题的增减，变动的数字和使它变动的工作簿',
    en: 'What changed between two consolidations: findings, figures, and the workbooks behind them',
  },
  details: [
    [
      'A B',
      {
        'zh-CN': '前一次和后一次 consolidate 写出结果的文件夹',
        en: 'the folders that consolidate wrote, the earlier one first',
      },
    ],
    [
      '--format FORMAT',
      { 'zh-CN': '给人看的 table（默认），或 json', en: 'table (the default) or json' },
    ],
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
  ],
  async run(args) {
    const { options, positionals } = readArguments(args, {
      format: values.format.default('table'),
      lang: values.language.default('zh-CN'),
    });
    const format = formats.safeParse(options.format);
    const [before, after, ...more] = positionals;
    if (!format.success || before === undefined || after === undefined || more.length > 0) {
      throw usageError(
        '要给出两个汇总结果的文件夹，格式只能是 table 或 json。',
        'Give the folders of two returns; the format is table or json.',
      );
    }
    for (const folder of [before, after]) requireWhole(folder);
    const [old, now] = [readRun(before), readRun(after)];
    const form = compileForm(await returnTemplates(), { year: now.run.year });
    const comparison = compareRuns(old, now, form);
    const text =
      format.data === 'json'
        ? `${JSON.stringify(comparison, null, 1)}\n`
        : comparisonText(comparison, options.lang);
    await print(text);
    return EXIT.fine;
  },
};

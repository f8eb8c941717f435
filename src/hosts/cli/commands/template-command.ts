import { packageTemplates } from '../files/kept-templates';
import { readArguments, values } from './arguments';
import type { Command } from './command';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { usageError } from './usage';

export const templateCommand: Command = {
  name: 'template',
  usage: '--out FILE|DIR [--all] [--from FILE|DIR] [--year N] [--units FILE] [--force]',
  summary: {
    'zh-CN': '写出空白的支部工作台账，或带上年内容的新年度台账',
    en: 'Write the blank workbook, or that of a new year with what goes on',
  },
  details: [
    [
      '--out FILE|DIR',
      {
        'zh-CN': '写到这个文件；有 --units 时写到这个文件夹',
        en: 'where to write; with --units a folder',
      },
    ],
    ['--all', { 'zh-CN': '连同选用的表', en: 'with the optional sheets' }],
    [
      '--from FILE|DIR',
      {
        'zh-CN':
          '上年的工作簿：名册、班子、在办的发展对象、没办完的事带过来；有 --units 时是文件夹',
        en: 'last year’s workbook, from which members, officers, open recruits and tasks are taken',
      },
    ],
    ['--year N', { 'zh-CN': '新台账的年度，是上年加一', en: 'the new year: last year’s and one' }],
    [
      '--units FILE',
      { 'zh-CN': '单位名单，一个单位写一本', en: 'a list of units: one workbook each' },
    ],
    PASSWORD_DETAIL,
    [
      '--force',
      {
        'zh-CN': '同名的文件里有别的内容也覆盖',
        en: 'write over a file that holds something else',
      },
    ],
  ],
  async run(args, signal, writes) {
    const { options, positionals } = readArguments(args, {
      out: values.path,
      all: values.flag,
      from: values.path.optional(),
      year: values.year.optional(),
      units: values.path.optional(),
      'password-file': values.path.optional(),
      force: values.flag,
    });
    if (positionals.length > 0) {
      throw usageError(
        `多余的参数：${positionals[0]}。`,
        `Unexpected argument: ${positionals[0]}.`,
      );
    }
    const { from, units, out, all, year, force } = options;
    if (year !== undefined && from === undefined && units === undefined) {
      throw usageError(
        '--year 要和 --from 或 --units 一起用。',
        '--year goes with --from or --units.',
      );
    }
    const passwords = readPasswords(options['password-file']);
    const templates = await packageTemplates();
    const wanted = { out, all, year, force, passwords, signal, writes };
    // The writer of workbooks is slow to load, and no other command needs it.
    const write = await import('../new-year/write');
    if (units !== undefined) return write.forUnits(units, from, templates, wanted);
    return from === undefined
      ? write.blank(templates, wanted)
      : write.fromOne(from, templates, wanted);
  },
};

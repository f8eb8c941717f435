import { outward } from '../../../core/text/outward';
import { isSame, requireOverwritable } from '../files/outputs/overwrite';
import { TEMPLATES_ROOT } from '../files/package-root';
import { readTemplates } from '../files/template-files';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { deliver, print } from './output';
import { usageError } from './usage';

export const templateCommand: Command = {
  name: 'template',
  usage: '--out FILE [--force]',
  summary: { 'zh-CN': '写出空白的支部工作台账', en: 'Write the blank workbook' },
  details: [
    ['--out FILE', { 'zh-CN': '写到这个文件', en: 'where to write' }],
    [
      '--force',
      {
        'zh-CN': '同名的文件里有别的内容也覆盖',
        en: 'write over a file that holds something else',
      },
    ],
  ],
  async run(args) {
    const { options, positionals } = readArguments(args, {
      out: values.path,
      force: values.flag,
    });
    if (positionals.length > 0) {
      throw usageError(
        `多余的参数：${positionals[0]}。`,
        `Unexpected argument: ${positionals[0]}.`,
      );
    }
    const { makeBlankWorkbook } = await import('../../../documents/blank-workbook/blank-workbook');
    const blank = await makeBlankWorkbook(readTemplates(TEMPLATES_ROOT));
    const isOurs = (path: string) => isSame(path, blank);
    await requireOverwritable(options.out, [], options.force, isOurs);
    await deliver([blank], options.out);
    await print(`已写到 ${outward(options.out)}\n`);
    return EXIT.fine;
  },
};

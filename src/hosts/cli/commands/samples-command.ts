import { outward } from '../../../core/text/outward';
import { TEMPLATES_ROOT } from '../files/package-root';
import { readTemplates } from '../files/template-files';
import { samplesOneByOne } from '../samples';
import { goOn } from '../work/interrupted';
import { showProgress } from '../work/progress';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { print } from './output';
import { usageError } from './usage';

export const samplesCommand: Command = {
  name: 'samples',
  usage: '--out DIR --branches N [--like communique-2024] [--tree] [--defects RATE] [--seed N]',
  summary: {
    'zh-CN': '生成虚构的支部工作簿和应得的结果（expected.json），用于试用和测试',
    en: 'Write synthetic workbooks, and what their return must be (expected.json)',
  },
  details: [
    ['--out DIR', { 'zh-CN': '写到这个文件夹', en: 'where to write' }],
    ['--branches N', { 'zh-CN': '多少个支部', en: 'how many branches' }],
    [
      '--like NAME',
      { 'zh-CN': '按哪一份公报的比例，如 communique-2024', en: 'whose proportions to follow' },
    ],
    [
      '--tree',
      {
        'zh-CN': '党委和总支部也各有一个工作簿',
        en: 'committees and general branches have workbooks, too',
      },
    ],
    [
      '--defects RATE',
      { 'zh-CN': '多少比例的工作簿带有错误，0 到 1，默认 0', en: 'the share with planted defects' },
    ],
    ['--seed N', { 'zh-CN': '随机种子，默认 1；相同的种子得到相同的结果', en: 'random seed' }],
  ],
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      out: values.path,
      branches: values.count,
      like: values.like.optional(),
      defects: values.rate.optional(),
      seed: values.seed.optional(),
      year: values.year.optional(),
      tree: values.flag,
    });
    if (positionals.length > 0) {
      throw usageError(
        `多余的参数：${positionals[0]}。`,
        `Unexpected argument: ${positionals[0]}.`,
      );
    }
    const { out, branches, like, defects, seed, year, tree } = options;
    const progress = showProgress(branches, 'zh-CN');
    const writing = samplesOneByOne(readTemplates(TEMPLATES_ROOT), TEMPLATES_ROOT, {
      out,
      branches,
      tree,
      ...(like === undefined ? {} : { like }),
      ...(defects === undefined ? {} : { defects }),
      ...(seed === undefined ? {} : { seed }),
      ...(year === undefined ? {} : { year }),
    });
    let step = writing.next();
    for (; !step.done; step = writing.next()) {
      progress.step('fine');
      await goOn(signal, true);
    }
    progress.end();
    const above = tree ? '、上级党组织的工作簿' : '';
    const done = `已在 ${outward(out)} 写出 ${branches} 个支部的工作簿${above}和 expected.json`;
    await print([...step.value, done, ''].join('\n'));
    return EXIT.fine;
  },
};

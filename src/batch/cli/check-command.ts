import { availableParallelism } from 'node:os';
import { styleText } from 'node:util';
import { makePlan } from '../../check/plan';
import { checkCsv } from '../../report/check-csv';
import { checkHtml } from '../../report/check-html';
import {
  type CheckReport,
  checkReport,
  reportFailure,
  type WorkbookReport,
} from '../../report/check-report';
import { checkSarif } from '../../report/check-sarif';
import { checkTable } from '../../report/check-table';
import { internalFailure } from '../../report/failure';
import { RULES } from '../../rules/index.generated';
import type { Language, Severity } from '../../templates/schema';
import type { Settings } from '../../templates/settings';
import type { CheckSettings } from '../check-job';
import { discover, type Input } from '../discover';
import { packageVersion, TEMPLATES_ROOT } from '../package-root';
import { runPool } from '../pool';
import { showProgress } from '../progress';
import { readTemplates } from '../template-files';
import { localToday } from '../today';
import type { WorkerTask } from '../worker';
import { WORKER_SCRIPT } from '../worker-script';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { deliver } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { requireInputs, requirePacks } from './require';
import { readSettings, SETTINGS_DETAIL } from './unit-settings';
import { usageError } from './usage';

const STYLES = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  strong: 'bold',
  faint: 'dim',
} as const;

const hasColours = (): boolean =>
  Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

async function checkAll(
  inputs: readonly Input[],
  packs: readonly string[],
  unit: Settings | null,
  settings: CheckSettings,
  signal: AbortSignal,
): Promise<WorkbookReport[]> {
  const task: WorkerTask = { kind: 'check', packs, unit, settings };
  const progress = showProgress(inputs.length, settings.language);
  const reports: WorkbookReport[] = [];
  try {
    await runPool<Input, WorkbookReport>({
      jobs: inputs,
      script: WORKER_SCRIPT,
      workerData: task,
      workers: availableParallelism(),
      signal,
      onResult: (report) => {
        reports.push(report);
        const found = report.findings.length > 0 ? 'found' : 'fine';
        progress.step(report.error ? 'unreadable' : found);
      },
      onCrash: ({ file }) => reportFailure(file, null, internalFailure(settings.language)),
    });
  } finally {
    progress.end();
  }
  return reports;
}

function table(report: CheckReport, language: Language, toFile: boolean): string {
  const { columns, isTTY } = process.stdout;
  const paint = (style: Severity | 'strong' | 'faint', text: string) =>
    styleText(STYLES[style], text, { validateStream: false });
  return checkTable(report, {
    language,
    ...(!toFile && isTTY && columns ? { width: columns } : {}),
    ...(!toFile && hasColours() ? { paint } : {}),
  });
}

/** 0, 1 or 3: what could not be read outweighs what was found. */
export function exitStatus(report: CheckReport): number {
  if (report.workbooks.some(({ error }) => error)) return EXIT.unreadable;
  return report.summary.errors > 0 ? EXIT.findings : EXIT.fine;
}

export const checkCommand: Command = {
  name: 'check',
  usage:
    'FILE|DIR… [--pack NAME…] [--settings FILE] [--as-of DATE] [--format table|json|csv|sarif|html|xlsx] [--out FILE] [--password-file FILE] [--lang zh-CN|en] [--reveal]',
  summary: {
    'zh-CN': '检查工作簿，列出每个问题在哪一格、依据是什么、怎么改',
    en: 'Check workbooks: what is wrong, in which cell, why, and what to do',
  },
  details: [
    [
      'FILE|DIR…',
      {
        'zh-CN': '工作簿，或放工作簿的文件夹（包括其中的文件夹）',
        en: 'workbooks, or folders of them',
      },
    ],
    [
      '--pack NAME',
      { 'zh-CN': '另外启用的规则包，可写多次', en: 'a further pack of rules; may be given again' },
    ],
    SETTINGS_DETAIL,
    [
      '--as-of DATE',
      { 'zh-CN': '按哪一天检查，默认今天', en: 'the day of judgement; today unless given' },
    ],
    ['--format NAME', { 'zh-CN': '输出格式，默认 table', en: 'table unless given' }],
    ['--out FILE', { 'zh-CN': '写到文件，不在屏幕上显示', en: 'write to a file' }],
    PASSWORD_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
    [
      '--reveal',
      {
        'zh-CN': '显示完整的身份证号和手机号，默认遮盖',
        en: 'show identity and telephone numbers',
      },
    ],
  ],
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      pack: values.names,
      settings: values.path.optional(),
      'as-of': values.date.optional(),
      format: values.format.default('table'),
      out: values.path.optional(),
      'password-file': values.path.optional(),
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
    });
    const { pack, format, out, lang: language, reveal } = options;
    const templates = readTemplates(TEMPLATES_ROOT);
    requirePacks(templates, pack);
    const passwords = readPasswords(options['password-file']);
    const unit = readSettings(options.settings);
    const plan = makePlan(templates, RULES, pack, unit);
    const inputs = requireInputs(discover(positionals), positionals);
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
      throw usageError('xlsx 格式要用 --out 指定文件。', 'Give a file with --out for xlsx.');
    }
    const today = options['as-of'] ?? localToday();
    const report = checkReport(
      await checkAll(inputs, pack, unit, { today, language, reveal, passwords }, signal),
      today,
    );
    const content = {
      table: () => table(report, language, out !== undefined),
      json: () => `${JSON.stringify(report, null, 2)}\n`,
      csv: () => checkCsv(report.workbooks, language),
      sarif: () => checkSarif(report, plan, language, packageVersion()),
      html: () => checkHtml(report, language),
      xlsx: async () => (await import('../../report/check-xlsx')).checkXlsx(report, language),
    }[format];
    await deliver(await content(), out);
    return exitStatus(report);
  },
};

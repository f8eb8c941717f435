import { availableParallelism } from 'node:os';
import { dirname, relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { makePlan } from '../../check/plan';
import { answerFindings } from '../../report/answer-notes';
import { checkCsv } from '../../report/check-csv';
import { checkHtml } from '../../report/check-html';
import { checkJson } from '../../report/check-json';
import {
  type CheckReport,
  checkReport,
  reportFailure,
  type WorkbookReport,
} from '../../report/check-report';
import { checkSarif } from '../../report/check-sarif';
import { checkTable } from '../../report/check-table';
import { internalFailure } from '../../report/failure';
import { withUnitTables } from '../../returns';
import { RULES } from '../../rules/index.generated';
import type { Templates } from '../../templates/load';
import type { Language, Severity } from '../../templates/schema';
import type { Settings } from '../../templates/settings';
import type { AnsweredInputs } from '../answers';
import type { CheckJob, CheckSettings } from '../check-job';
import { discover, type Input } from '../discover';
import { packageVersion, TEMPLATES_ROOT } from '../package-root';
import { runPool } from '../pool';
import { showProgress } from '../progress';
import { readTemplates } from '../template-files';
import { localToday } from '../today';
import type { WorkerStart } from '../worker';
import { WORKER_SCRIPT } from '../worker-script';
import { ANSWERS_DETAIL, requireAnswers } from './answer-lists';
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
  { inputs, answers }: AnsweredInputs,
  templates: Templates,
  packs: readonly string[],
  unit: Settings | null,
  settings: CheckSettings,
  signal: AbortSignal,
): Promise<WorkbookReport[]> {
  const start: WorkerStart = { task: { kind: 'check', packs, unit, settings }, templates };
  const progress = showProgress(inputs.length, settings.language);
  const reports: WorkbookReport[] = [];
  try {
    await runPool<CheckJob, WorkbookReport>({
      jobs: inputs.map((input) => ({ input, answers: answers.get(input.file) ?? [] })),
      script: WORKER_SCRIPT,
      workerData: start,
      workers: availableParallelism(),
      signal,
      onResult: (report) => {
        reports.push(report);
        const found = report.findings.length > 0 ? 'found' : 'fine';
        progress.step(report.error ? 'unreadable' : found);
      },
      onCrash: ({ input }) => reportFailure(input.file, null, internalFailure(settings.language)),
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

/** Where each workbook lies, seen from the file that is written. */
function pathsFrom(out: string | undefined, inputs: readonly Input[]) {
  if (out === undefined) return {};
  const folder = dirname(resolve(out));
  const paths = new Map(inputs.map(({ file, path }) => [file, path]));
  const pathOf = (file: string): string =>
    relative(folder, paths.get(file) ?? file)
      .split(sep)
      .join('/');
  return { pathOf };
}

/** Says on standard error which answers of the branches changed nothing. */
function reportLeftOver(
  report: CheckReport,
  { elsewhere }: AnsweredInputs,
  language: Language,
): void {
  const leftOver = report.workbooks.flatMap((one) => one.leftOver);
  for (const { problem, remedy } of answerFindings(leftOver, elsewhere, language)) {
    process.stderr.write(`${problem}${language === 'zh-CN' ? '。' : '. '}${remedy}\n`);
  }
}

/** 0, 1 or 3: what could not be read outweighs what was found. */
export function exitStatus(report: CheckReport): number {
  if (report.workbooks.some(({ error }) => error)) return EXIT.unreadable;
  return report.summary.errors > 0 ? EXIT.findings : EXIT.fine;
}

export const checkCommand: Command = {
  name: 'check',
  usage:
    'FILE|DIR… [--pack NAME…] [--settings FILE] [--as-of DATE] [--format table|json|csv|sarif|html|xlsx] [--out FILE] [--answers FILE…] [--password-file FILE] [--lang zh-CN|en] [--reveal]',
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
    ANSWERS_DETAIL,
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
      answers: values.paths,
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
    });
    const { pack, format, out, lang: language, reveal } = options;
    const unit = readSettings(options.settings);
    const templates = withUnitTables(readTemplates(TEMPLATES_ROOT), unit);
    requirePacks(templates, pack);
    const passwords = readPasswords(options['password-file']);
    const plan = makePlan(templates, RULES, pack, unit);
    const found = requireInputs(discover(positionals), positionals);
    const answered = await requireAnswers(found, options.answers, passwords);
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
      throw usageError('xlsx 格式要用 --out 指定文件。', 'Give a file with --out for xlsx.');
    }
    const today = options['as-of'] ?? localToday();
    const report = checkReport(
      await checkAll(
        answered,
        templates,
        pack,
        unit,
        { today, language, reveal, passwords },
        signal,
      ),
      today,
    );
    const content = {
      table: () => table(report, language, out !== undefined),
      json: () => checkJson(report),
      csv: () => checkCsv(report.workbooks, language),
      sarif: () => checkSarif(report, plan, language, packageVersion()),
      html: () => checkHtml(report, language),
      xlsx: async () => {
        const { findingsXlsx } = await import('../../report/findings-list/findings-xlsx');
        const links = pathsFrom(out, answered.inputs);
        return findingsXlsx(report.workbooks, { language, ...links });
      },
    }[format];
    await deliver(await content(), out);
    reportLeftOver(report, answered, language);
    return exitStatus(report);
  },
};

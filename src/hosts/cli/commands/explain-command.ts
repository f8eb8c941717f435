import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import { parseSettings } from '../../../core/templates/settings';
import { type Explained, explanationText } from '../../../documents/return/explanation';
import { knownValues } from '../../../documents/return/known-values';
import { isCounting } from '../../../documents/return/run-report';
import { compileForm, type Form, withUnitTables } from '../../../returns';
import { packageTemplates } from '../files/kept-templates';
import { requireWhole } from '../files/outputs/output-set';
import { inputsOf, WRITTEN_INPUTS } from '../files/run-inputs';
import type { ExplainJob, ExplainSettings, WorkbookExplanation } from '../work/explain-job';
import { runPool } from '../work/pool';
import { showProgress } from '../work/progress';
import type { WorkerStart } from '../work/worker';
import { WORKER_SCRIPT } from '../work/worker-script';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { print } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { type UsageError, usageError } from './usage';

const runSchema = z.object({
  schema: z.literal('branch-ledger/run@1'),
  year: z.int(),
  judgedOn: z.string(),
  settings: z.looseObject({ file: z.string(), tables: z.array(z.unknown()).optional() }).nullable(),
  ...WRITTEN_INPUTS,
});

const inputSchema = z.object({
  file: z.string(),
  path: z.string(),
  sha256: z.string().nullable(),
  status: z.string(),
  organisation: z.string().nullable(),
  corrected: z.object({ received: z.array(z.string()), elsewhere: z.array(z.string()) }).optional(),
});

const returnsSchema = z.object({
  schema: z.literal('branch-ledger/returns@1'),
  tables: z.array(
    z.object({
      id: z.string(),
      rows: z.array(z.object({ id: z.string(), values: knownValues })),
    }),
  ),
});

/** Reads a file that `consolidate` wrote. @throws UsageError when it is none */
function readOutput<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const path = join(folder, name);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw noOutput(path);
}

const noOutput = (path: string): UsageError =>
  usageError(
    `${path} 读不了，或不是 consolidate 写出的。请给出汇总结果所在的文件夹。`,
    `${path} cannot be read, or was not written by consolidate. Give the folder of a return.`,
  );

/** @throws UsageError that names what there is */
function requireFigure(form: Form, [table, row, column]: readonly [string, string, string]): void {
  const say = (what: string, english: string, given: string, ids: readonly string[]) =>
    usageError(
      `没有 ${given} 这${what}。有：${ids.join('、')}。`,
      `There is no ${english} ${given}. There are: ${ids.join(', ')}.`,
    );
  const found = form.tables.find((one) => one.table.id === table)?.table;
  if (!found) {
    throw say(
      '张表',
      'table',
      table,
      form.tables.map((one) => one.table.id),
    );
  }
  if (!found.rows.some(({ id }) => id === row)) {
    throw say(
      '一行',
      'row',
      row,
      found.rows.map(({ id }) => id),
    );
  }
  if (!found.columns.some(({ id }) => id === column)) {
    throw say(
      '一列',
      'column',
      column,
      found.columns.map(({ id }) => id),
    );
  }
  if (!form.figures.has(`${table}.${row}.${column}`)) {
    throw usageError('表中这一格没有数。', 'The form leaves this cell empty.');
  }
}

async function explainAll(
  jobs: readonly ExplainJob[],
  templates: Templates,
  settings: ExplainSettings,
  signal: AbortSignal,
): Promise<(WorkbookExplanation | null)[]> {
  const start: WorkerStart = { task: { kind: 'explain', settings }, templates };
  const found: (WorkbookExplanation | null)[] = [];
  const progress = showProgress(jobs.length, settings.language);
  await runPool<ExplainJob, { readonly value: WorkbookExplanation | null }>({
    jobs,
    script: WORKER_SCRIPT,
    start,
    workers: availableParallelism(),
    signal,
    onResult: ({ value }) => {
      progress.step(value ? 'fine' : 'unreadable');
      found.push(value);
    },
    onCrash: () => ({ value: null }),
  }).finally(progress.end);
  return found;
}

/** The inputs of a run that its figures count. @throws UsageError when it is damaged */
function countedIn(folder: string, run: z.infer<typeof runSchema>): z.infer<typeof inputSchema>[] {
  const counted: z.infer<typeof inputSchema>[] = [];
  try {
    for (const input of inputsOf(folder, run, inputSchema)) {
      if (isCounting(input.status)) counted.push(input);
    }
  } catch {
    throw noOutput(folder);
  }
  return counted;
}

/** The templates with the unit’s own tables, as the run had them. */
async function templatesOf({ settings }: z.infer<typeof runSchema>): Promise<Templates> {
  const templates = await packageTemplates();
  if (!settings?.tables) return templates;
  const { file, tables } = settings;
  return withUnitTables(templates, parseSettings(file, JSON.stringify({ tables })));
}

export const explainCommand: Command = {
  name: 'explain',
  usage: 'DIR TABLE ROW COLUMN [--password-file FILE] [--lang zh-CN|en] [--reveal]',
  summary: {
    'zh-CN': '说明统计表里的一个数由哪些工作簿的哪些行计得',
    en: 'The rows behind one figure of a return',
  },
  details: [
    ['DIR', { 'zh-CN': 'consolidate 写出结果的文件夹', en: 'the folder that consolidate wrote' }],
    [
      'TABLE ROW COLUMN',
      {
        'zh-CN': '表、行、列的代号，如 members farmer female',
        en: 'ids such as members farmer female',
      },
    ],
    PASSWORD_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
    ['--reveal', { 'zh-CN': '显示完整的身份证号，默认遮盖', en: 'show identity numbers' }],
  ],
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      'password-file': values.path.optional(),
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
    });
    const [folder, table, row, column, ...more] = positionals;
    if (folder === undefined || !table || !row || !column || more.length > 0) {
      throw usageError(
        '要给出文件夹、表、行、列四项。',
        'Give a folder, a table, a row and a column.',
      );
    }
    requireWhole(folder);
    const run = readOutput(folder, 'run.json', runSchema);
    const returns = readOutput(folder, 'returns.json', returnsSchema);
    const templates = await templatesOf(run);
    const asOf = parseIsoDate(run.judgedOn);
    const form = compileForm(templates, { year: run.year, asOf });
    requireFigure(form, [table, row, column]);
    const counted = countedIn(folder, run);
    const jobs = counted.map(
      ({ file, path, corrected }): ExplainJob => ({
        input: { file, path: resolve(folder, path) },
        corrected: corrected ?? { received: [], elsewhere: [] },
      }),
    );
    const explanations = await explainAll(
      jobs,
      templates,
      {
        year: run.year,
        today: parseIsoDate(run.judgedOn),
        ref: `${table}.${row}.${column}`,
        language: options.lang,
        reveal: options.reveal,
        passwords: readPasswords(options['password-file']),
      },
      signal,
    );
    const explained: Explained = {
      form,
      table,
      row,
      column,
      figure:
        returns.tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.values[
          column
        ] ?? null,
      workbooks: counted.map(({ file, organisation, sha256 }, index) => {
        const explanation = explanations[index] ?? null;
        const changed = explanation !== null && explanation.sha256 !== sha256;
        return { file, organisation, explanation, changed };
      }),
    };
    const { text, complete } = explanationText(explained, options.lang);
    await print(text);
    return complete ? EXIT.fine : EXIT.unreadable;
  },
};

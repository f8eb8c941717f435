import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import { yearsOf } from '../../../core/calendar/span';
import type { Templates } from '../../../core/templates/load';
import { parseSettings } from '../../../core/templates/settings';
import { ExplanationLines } from '../../../documents/return/explanation';
import { namedFigure } from '../../../documents/return/named-figure';
import type { TableId } from '../../../ledger/records.generated';
import { compileForm, type Figure, type Form, withUnitTables } from '../../../returns';
import { returnTemplates } from '../files/kept-templates';
import { requireWhole } from '../files/outputs/output-set';
import { RowsReader } from '../files/rows-file';
import type { ExplainJob, ExplainSettings, WorkbookExplanation } from '../work/explain-job';
import {
  addedTo,
  countedInputs,
  filesOfUnit,
  keptFigure,
  type ReadReturns,
  type ReadRun,
  readOutput,
  readRun,
  returnsSchema,
} from '../work/explain-run';
import { knownRows } from '../work/known-rows';
import { isUnchanged, type PlacedInput, PlacedInputs } from '../work/placed-inputs';
import { runPool } from '../work/pool';
import { showProgress } from '../work/progress';
import type { WorkerStart } from '../work/worker';
import { WORKER_SCRIPT } from '../work/worker-script';
import { inputsOfYears } from '../work/years-rows';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { periodPart } from './consolidate-options';
import { print } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { usageError } from './usage';

const PARTS = {
  table: ['张表', 'table'],
  row: ['一行', 'row'],
  column: ['一列', 'column'],
} as const;

/** @throws UsageError that names what there is */
function requireFigure(form: Form, given: readonly [string, string, string]) {
  const named = namedFigure(form, given);
  if (named.found === null) {
    const [what, english] = PARTS[named.part];
    const ids = named.choices.join('、');
    throw named.several
      ? usageError(
          `${named.given} 说的可能是几${what.slice(0, 1)}：${ids}。`,
          `${named.given} may be several: ${ids}.`,
        )
      : usageError(
          `没有 ${named.given} 这${what}。有：${ids}。`,
          `There is no ${english} ${named.given}. There are: ${ids}.`,
        );
  }
  const [table, row, column] = named.found;
  const figure = form.figures.get(`${table}.${row}.${column}`);
  if (!figure) throw usageError('表中这一格没有数。', 'The form leaves this cell empty.');
  return { table, row, column, figure };
}

interface Lot {
  readonly inputs: readonly PlacedInput[];
  readonly onExplained: (placed: PlacedInput, explained: WorkbookExplanation | null) => void;
}

async function explainAll(
  { inputs, onExplained }: Lot,
  templates: Templates,
  settings: ExplainSettings,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  if (inputs.length === 0) return;
  const start: WorkerStart = { task: { kind: 'explain', settings }, templates };
  const jobs = inputs.map(
    ({ input: { file, corrected, files }, path }): ExplainJob => ({
      input: { file, path },
      files: files.map((one, entry) => ({
        entry,
        input: { file: one.file, path: entry === 0 ? path : resolve(folder, one.path) },
        sha256: one.sha256,
        dropped: one.dropped as readonly TableId[],
      })),
      corrected: corrected ?? { received: [], elsewhere: [] },
    }),
  );
  const progress = showProgress(jobs.length, settings.language);
  let at = 0;
  await runPool<ExplainJob, { readonly value: WorkbookExplanation | null }>({
    jobs,
    script: WORKER_SCRIPT,
    start,
    workers: Math.min(availableParallelism(), jobs.length),
    signal,
    onResult: ({ value }) => {
      progress.step(value ? 'fine' : 'unreadable');
      onExplained(inputs[at++] as PlacedInput, value);
    },
    onCrash: () => ({ value: null }),
  }).finally(progress.end);
}

/** The templates with the unit’s own tables, as the run had them. */
async function templatesOf({ settings }: ReadRun): Promise<Templates> {
  const templates = await returnTemplates();
  if (!settings?.tables) return templates;
  const { file, tables } = settings;
  return withUnitTables(templates, parseSettings(file, JSON.stringify({ tables })));
}

export const explainCommand: Command = {
  name: 'explain',
  usage: 'DIR TABLE ROW COLUMN [--unit NAME] [--password-file FILE] [--lang zh-CN|en] [--reveal]',
  summary: {
    'zh-CN': '说明统计表里的一个数由哪些工作簿的哪些行计得',
    en: 'The rows behind one figure of a return',
  },
  details: [
    ['DIR', { 'zh-CN': 'consolidate 写出结果的文件夹', en: 'the folder that consolidate wrote' }],
    [
      'TABLE ROW COLUMN',
      {
        'zh-CN':
          '表、行、列的代号（members farmer female）、名称（党员基本情况 农牧渔民 女），或第X表、行次和栏号（第二表 4 C）',
        en: 'ids such as members farmer female, titles, or the number and letter of an official table',
      },
    ],
    [
      '--unit NAME',
      {
        'zh-CN': '只看这个党组织和它下面的（全称或编码）',
        en: 'only the workbooks of an organisation and those below it',
      },
    ],
    PASSWORD_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
    ['--reveal', { 'zh-CN': '显示完整的身份证号，默认遮盖', en: 'show identity numbers' }],
  ],
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      unit: values.path.optional(),
      'password-file': values.path.optional(),
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
    });
    const [folder, ...named] = positionals;
    const [givenTable, givenRow, givenColumn, ...more] = named;
    if (folder === undefined || !givenTable || !givenRow || !givenColumn || more.length > 0) {
      throw usageError(
        '要给出文件夹、表、行、列四项。',
        'Give a folder, a table, a row and a column.',
      );
    }
    requireWhole(folder);
    const run = readRun(folder);
    const returns = readOutput(folder, 'returns.json', returnsSchema);
    const templates = await templatesOf(run);
    const period = periodPart(returns.period);
    const years = yearsOf(period ?? '');
    const today = parseIsoDate(run.judgedOn);
    const form = compileForm(templates, { year: run.year, asOf: today, period });
    const { table, row, column, figure } = requireFigure(form, [givenTable, givenRow, givenColumn]);
    const unit = options.unit === undefined ? null : filesOfUnit(returns, options.unit);
    const lines = new ExplanationLines(
      { form, table, row, column, ...valuesIn(returns, figure), unit: unit?.name ?? null, years },
      options.lang,
    );
    let writing = print(lines.head());
    const onExplained: Lot['onExplained'] = (one, explanation) => {
      const { file, organisation, sha256 } = one.input;
      const changed = explanation !== null && explanation.sha256 !== sha256;
      const text = lines.workbook({ file, organisation, explanation, changed, moved: one.moved });
      if (text !== '') writing = writing.then(() => print(text));
    };
    const settings: ExplainSettings = {
      year: run.year,
      period,
      today,
      ref: figure.ref,
      language: options.lang,
      reveal: options.reveal,
      passwords: readPasswords(options['password-file']),
    };
    const places = new PlacedInputs(folder, run);
    const rows = new RowsReader(folder);
    const kept = keptFigure(figure, run);
    const placed = countedInputs(run)
      .filter(({ file }) => !years && (unit === null || unit.files.has(file)))
      .map((input) => places.place(input));
    // Of several years each workbook is of its own, and only the run knows how it counted there.
    const ofYears =
      years && kept ? inputsOfYears(figure, kept, run, years, unit?.files ?? null) : [];
    for (const { input, figure: own } of ofYears) {
      const one = places.place(input);
      onExplained(one, await knownRows(one, rows, own, null, settings));
      await writing;
    }
    const others: PlacedInput[] = [];
    const toRead: PlacedInput[] = [];
    for (const one of placed) {
      const added = kept && addedTo(kept, run, one.input);
      if (added && added.sum === 0 && !added.joint) {
        others.push(one);
        continue;
      }
      const known = kept && added && (await knownRows(one, rows, kept, added, settings));
      if (known) onExplained(one, known);
      else toRead.push(one);
      // The first rows are shown while the next are read.
      await writing;
    }
    rows.close();
    await explainAll({ inputs: toRead, onExplained }, templates, settings, folder, signal);
    // The others added nothing as they were: only one that has changed since may now.
    const changed = others.filter((one) => !isUnchanged(one));
    await explainAll({ inputs: changed, onExplained }, templates, settings, folder, signal);
    await writing;
    const { text, complete } = lines.end();
    await print(text);
    return complete ? EXIT.fine : EXIT.unreadable;
  },
};

/** The figure as `returns.json` has it, and what a percentage shares out. */
function valuesIn({ tables }: ReadReturns, figure: Figure) {
  const inReturn = (ref: string): number | null => {
    const [table, row, column = ''] = ref.split('.');
    const rows = tables.find(({ id }) => id === table)?.rows;
    return rows?.find(({ id }) => id === row)?.values[column] ?? null;
  };
  const whole =
    figure.kind === 'percent'
      ? figure.whole.reduce(
          (sum, { sign, figure: one }) => sum + sign * (inReturn(one.ref) ?? 0),
          0,
        )
      : null;
  return { figure: inReturn(figure.ref), whole, figureOf: inReturn };
}

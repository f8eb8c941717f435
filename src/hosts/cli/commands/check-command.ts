import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Plan } from '../../../check/plan';
import type { Language } from '../../../core/templates/schema';
import type { Settings } from '../../../core/templates/settings';
import { outward } from '../../../core/text/outward';
import type { CheckDocument, CheckFacts } from '../../../documents/findings/check-document';
import type { AnsweredInputs } from '../files/answers';
import { holderOf } from '../files/archives';
import { nodeDeflate } from '../files/deflate';
import { type Input, survey } from '../files/discover';
import { areTemplatesKept, packageTemplates } from '../files/kept-templates';
import { MAPPING_DETAIL, readMappings } from '../files/mapping-file';
import { OTHER_KINDS } from '../files/other-files';
import { isUnansweredList, requireOverwritable } from '../files/outputs/overwrite';
import { Spool } from '../files/spool';
import { checkAll } from '../work/check-all';
import { checkDocument, type DocumentSettings } from '../work/check-documents';
import type { CheckSettings } from '../work/check-job';
import { localToday } from '../work/today';
import type { CheckStart } from '../work/worker';
import { ANSWERS_DETAIL, requireAnswers } from './answer-lists';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { deliver } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { requireInputs, requirePacks } from './require';
import { readSettings, SETTINGS_DETAIL } from './unit-settings';
import { usageError } from './usage';

/** What a terminal takes of a table; nothing where it goes to a file or another program. */
function terminal(out: string | undefined): Pick<DocumentSettings, 'width' | 'colours'> {
  const { columns, isTTY } = process.stdout;
  if (out !== undefined || !isTTY) return { width: null, colours: false };
  return {
    width: columns || null,
    colours: !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
}

/**
 * Where each workbook lies, seen from the file that is written; its name alone where a link to it
 * would show a number of a person, or lead into an archive.
 */
function pathsFrom(out: string | undefined, inputs: readonly Input[]) {
  if (out === undefined) return {};
  const folder = dirname(resolve(out));
  const paths = new Map(inputs.map(({ file, path }) => [file, path]));
  const pathOf = (file: string): string => {
    const path = paths.get(file) ?? file;
    const seen = relative(folder, path).split(sep).join('/');
    return outward(seen) === seen && holderOf(path) === path ? seen : basename(file);
  };
  return { pathOf };
}

/** What the rules need, loaded where the command itself must know them: the workers do the checking. */
async function planOf(packs: readonly string[], unit: Settings | null): Promise<Plan> {
  const [{ makePlan }, { withUnitTables }, { RULES }, templates] = await Promise.all([
    import('../../../check/plan'),
    import('../../../returns'),
    import('../../../rules/index.generated'),
    packageTemplates(),
  ]);
  const all = withUnitTables(templates, unit);
  requirePacks(all, packs);
  return makePlan(all, RULES, packs, unit);
}

/** Says on standard error which answers of the branches changed nothing. */
async function reportLeftOver(
  { workbooks }: CheckFacts,
  { elsewhere }: AnsweredInputs,
  plan: () => Promise<Plan>,
  language: Language,
): Promise<void> {
  const leftOver = workbooks.flatMap((one) => one.leftOver);
  if (leftOver.length + elsewhere.length === 0) return;
  const { leftOverLines } = await import('./left-over');
  process.stderr.write(leftOverLines(leftOver, elsewhere, await plan(), language));
}

/** The document from its first text to its last. */
function* framed(
  { frame, between }: CheckDocument,
  facts: CheckFacts,
  spool: Spool,
): Generator<string | Uint8Array> {
  const [before, after] = frame(facts);
  yield before;
  yield* spool.pieces(between);
  yield after;
}

/** Holds that some workbook may be of the branch that was asked for. */
function requireBranch({ workbooks }: CheckFacts, name: string): void {
  if (workbooks.some((one) => one.otherBranches === undefined)) return;
  const names = [...new Set(workbooks.flatMap((one) => one.otherBranches ?? []))];
  const shown = outward(names.slice(0, NAMED_BRANCHES).join('、'));
  const more = names.length > NAMED_BRANCHES ? ['等', ' …'] : ['', ''];
  throw usageError(
    `没有叫“${outward(name)}”的支部；工作簿里有：${shown}${more[0]}。`,
    `No branch is called ${outward(name)}; there are: ${shown}${more[1]}.`,
  );
}

/** Branches that a message names. */
const NAMED_BRANCHES = 10;

/** A fault of the program outweighs what could not be read, and that what was found. */
function exitStatus({ workbooks, summary }: CheckFacts, unread: number): number {
  if (workbooks.some(({ error }) => error?.code === 'internal')) return EXIT.internal;
  const left = workbooks.some(({ error, leftOut }) => error || leftOut);
  if (left || unread > 0) return EXIT.unreadable;
  return summary.errors > 0 ? EXIT.findings : EXIT.fine;
}

export const checkCommand: Command = {
  name: 'check',
  usage:
    'FILE|DIR… [--year N] [--branch NAME] [--mapping FILE] [--pack NAME…] [--settings FILE] [--as-of DATE] [--format table|json|csv|sarif|html|xlsx] [--out FILE] [--force] [--answers FILE…] [--password-file FILE] [--lang zh-CN|en] [--reveal]',
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
      '--year N',
      {
        'zh-CN': '统计年度，代替工作簿里写的',
        en: 'the year to check, instead of the one in the workbook',
      },
    ],
    [
      '--branch NAME',
      {
        'zh-CN': '一个工作簿里有几个支部的，只检查这一个',
        en: 'the one branch to check of a workbook that holds several',
      },
    ],
    MAPPING_DETAIL,
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
    [
      '--force',
      {
        'zh-CN': '同名的文件里有别的内容也覆盖',
        en: 'write over a file that holds something else',
      },
    ],
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
      year: values.year.optional(),
      branch: values.path.optional(),
      mapping: values.path.optional(),
      pack: values.names,
      settings: values.path.optional(),
      'as-of': values.date.optional(),
      format: values.format.default('table'),
      out: values.path.optional(),
      'password-file': values.path.optional(),
      answers: values.paths,
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
      force: values.flag,
    });
    const { pack, format, out, lang: language, reveal } = options;
    const unit = readSettings(options.settings);
    // Of the package's own rules and templates there is nothing to be said before the work.
    const own = pack.length === 0 && unit === null && areTemplatesKept();
    let known: Promise<Plan> | null = null;
    const plan = (): Promise<Plan> => {
      known ??= planOf(pack, unit);
      return known;
    };
    const templates = own ? null : (await plan()).templates;
    const passwords = readPasswords(options['password-file']);
    const { inputs, others } = survey(positionals, undefined, options.reveal);
    const found = requireInputs(inputs, positionals, others);
    const unread = others.filter(({ status }) => status === 'unreadable');
    await requireOverwritable(out, found, options.force, isUnansweredList);
    const answered = await requireAnswers(found, options.answers, passwords);
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
      throw usageError('xlsx 格式要用 --out 指定文件。', 'Give a file with --out for xlsx.');
    }
    const today = options['as-of'] ?? localToday();
    const settings: CheckSettings = {
      today,
      language,
      reveal,
      passwords,
      year: options.year ?? null,
      branch: options.branch ?? null,
      mappings: readMappings(options.mapping),
      format,
      ...terminal(out),
      many: answered.inputs.length > 1,
    };
    const start: CheckStart = {
      task: { kind: 'check', packs: pack, unit, settings },
      templates,
    };
    const document = await checkDocument(settings, plan);
    const spool = new Spool();
    try {
      const { facts, reports } = await checkAll(answered, start, document, spool, signal);
      if (settings.branch !== null) requireBranch(facts, settings.branch);
      if (document) {
        await deliver(framed(document, facts, spool), out);
      } else {
        const { findingsXlsx } = await import('../../../documents/findings/list/findings-xlsx');
        const links = pathsFrom(out, answered.inputs);
        const list = { language, deflate: nodeDeflate, standing: facts.standing, ...links };
        await deliver([await findingsXlsx(reports, list)], out);
      }
      await reportLeftOver(facts, answered, plan, language);
      for (const { file, kind } of unread) {
        const what = OTHER_KINDS[kind][language];
        process.stderr.write(`${file}${language === 'zh-CN' ? '：' : ': '}${what}\n`);
      }
      return exitStatus(facts, unread.length);
    } finally {
      spool.discard();
    }
  },
};

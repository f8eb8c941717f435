import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { makePlan } from '../../../check/plan';
import { yearOf as yearOfDate } from '../../../core/calendar/civil-date';
import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import { consolidateSummary } from '../../../documents/return/consolidate-summary';
import { withUnitTables } from '../../../returns';
import { RULES } from '../../../rules/index.generated';
import { consolidate } from '../consolidate/consolidate';
import { readHalfYear, readLastYear } from '../consolidate/last-year';
import { consolidationPool } from '../consolidate/run-jobs';
import { type ConsolidateOutcome, NoYear } from '../consolidate/settings';
import { readUnits } from '../consolidate/units';
import { survey } from '../files/discover';
import { statAt } from '../files/disk';
import { hashTemplates } from '../files/engine-hash';
import { returnTemplates } from '../files/kept-templates';
import { MAPPING_DETAIL, readMappings } from '../files/mapping-file';
import { OTHER_KINDS, type OtherFile } from '../files/other-files';
import { LISTS_FOLDER } from '../files/outputs/findings-lists';
import { OutputSet, requireWhole } from '../files/outputs/output-set';
import { requireReplaceable } from '../files/outputs/ownership';
import { runKey } from '../files/run-key';
import { localToday } from '../work/today';
import { ANSWERS_DETAIL, requireAnswers } from './answer-lists';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { periodPart, requireBuilt, requireSpan, UNBUILT } from './consolidate-options';
import { print } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { requireInputs } from './require';
import { readSettings, SETTINGS_DETAIL } from './unit-settings';
import { usageError } from './usage';

function exitStatus({ run, leftOut }: ConsolidateOutcome): number {
  const { unreadable, unrecognised } = run.counts;
  if (unreadable + unrecognised + leftOut > 0) return EXIT.unreadable;
  return run.findings.errors > 0 ? EXIT.findings : EXIT.fine;
}

/** Dates of what was done lie in the future for a clock that is behind: thousands of findings that are none. */
const CLOCK: Readonly<Record<Language, string>> = {
  'zh-CN':
    '这台电脑的日期早于统计年度：如果日期不对，请先校准再汇总，否则许多日期会被当成将来的。\n',
  en: 'The date of this computer is before the year of the return: set it right first if it is wrong, or many dates are taken for future ones.\n',
};

/** Who names the units: a list, or the return of the year before where that is data. */
const unitLists = (units: string | undefined, earlier: string | undefined): readonly string[] =>
  units !== undefined ? [units] : earlier?.endsWith('.json') ? [earlier] : [];

/** Names what could not be read where nothing else is there to make a return of. */
function unreadOnly(
  unread: NonNullable<NoYear['unread']>,
  others: readonly OtherFile[],
  language: Language,
): number {
  const lines = [
    ...unread.map(({ file, message }) => `${file}：${message}`),
    ...others.flatMap(({ file, status, kind }) =>
      status === 'unreadable' ? `${file}：${OTHER_KINDS[kind][language]}` : [],
    ),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.unreadable;
}

export const consolidateCommand: Command = {
  name: 'consolidate',
  usage:
    'FILE|DIR… --out DIR [--year N | --period P] [--units FILE] [--register FILE] [--last-year FILE] [--half-year FILE] [--settings FILE] [--mapping FILE] [--by-organisation] [--shard k/n] [--part FILE] [--match-key FILE] [--data DIR] [--queue URL] [--answers FILE…] [--send-back] [--workers N] [--resume] [--force] [--password-file FILE] [--lang zh-CN|en]',
  summary: {
    'zh-CN': '汇总年报：把许多支部的工作簿汇总成一套年度统计表，并列出全部问题',
    en: 'The annual return of many workbooks, and everything found in them',
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
      '--out DIR',
      {
        'zh-CN': '写到这个文件夹：returns.xlsx、returns.json、report.html、findings.csv、run.json',
        en: 'where to write returns.xlsx, returns.json, report.html, findings.csv and run.json',
      },
    ],
    [
      '--year N',
      {
        'zh-CN': '统计年度，默认取多数工作簿的年度；其他年度的工作簿会列出，不计入',
        en: 'the year; that of most workbooks unless given. Others are named and not counted',
      },
    ],
    [
      '--period P',
      {
        'zh-CN':
          '统计期间，在一个年度以内：2026、2026H1（上半年）、2026Q3（第三季度）、2026-03-01..2026-08-31',
        en: 'the period, within one year: 2026, 2026H1, 2026Q3, 2026-03-01..2026-08-31',
      },
    ],
    [
      '--units FILE',
      {
        'zh-CN':
          '应报单位名单（党组织编码、党组织全称、上级党组织、期限），或上一年的 returns.json',
        en: 'the units expected: a list (党组织编码, 党组织全称, 上级党组织, 期限), or last year’s returns.json',
      },
    ],
    [
      '--register FILE',
      {
        'zh-CN': '收报登记，默认是结果文件夹里的 收报登记.xlsx',
        en: 'the register of the round; 收报登记.xlsx among the outputs unless given',
      },
    ],
    [
      '--last-year FILE',
      {
        'zh-CN':
          '上一年的 returns.json 或 returns.xlsx，用来核对上年底总数和变动；用 returns.json 还能逐个支部核对上年底总数',
        en: 'last year’s returns.json or returns.xlsx, to hold this year against; the former also branch by branch',
      },
    ],
    [
      '--half-year FILE',
      {
        'zh-CN': '本年上半年（--period 2026H1）的 returns.json，用来和全年的数核对',
        en: 'the returns.json of the year’s first half, to hold the whole year against',
      },
    ],
    SETTINGS_DETAIL,
    MAPPING_DETAIL,
    [
      '--by-organisation',
      {
        'zh-CN': '每个有下级的党组织另写一份，在 organisations 文件夹里',
        en: 'a return for each organisation that has others below it, too, in organisations/',
      },
    ],
    [
      '--send-back',
      {
        'zh-CN': '每个有问题的工作簿另写一份问题清单，发回支部填写，在 findings 文件夹里',
        en: 'a list of its findings for each workbook, for the branch to answer, in findings/',
      },
    ],
    [
      '--data DIR',
      {
        'zh-CN':
          '另写一份供程序继续统计的数据：figures.csv、findings.csv 和说明各列的 datapackage.json，不含姓名',
        en: 'tidy data besides: figures.csv, findings.csv and datapackage.json; no names',
      },
    ],
    ANSWERS_DETAIL,
    [
      '--resume',
      {
        'zh-CN': '接着上一次做：没有变化的工作簿不再重读',
        en: 'go on from the last run: workbooks that have not changed are not read again',
      },
    ],
    [
      '--force',
      {
        'zh-CN': '文件夹里的旧结果有人改过，或比这一次完整，也要替换',
        en: 'replace a return that was changed since, or that holds more than this one',
      },
    ],
    PASSWORD_DETAIL,
    ['--workers N', { 'zh-CN': '同时处理几个工作簿，默认按处理器数', en: 'worker threads' }],
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
  ],
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      out: values.path,
      year: values.year.optional(),
      period: values.period.optional(),
      'last-year': values.path.optional(),
      'half-year': values.path.optional(),
      units: values.path.optional(),
      register: values.path.optional(),
      settings: values.path.optional(),
      mapping: values.path.optional(),
      workers: values.count.optional(),
      lang: values.language.default('zh-CN'),
      answers: values.paths,
      'send-back': values.flag,
      resume: values.flag,
      force: values.flag,
      ...UNBUILT,
      'by-organisation': values.flag,
      data: values.path.optional(),
      'password-file': values.path.optional(),
    });
    const { out, lang: language, resume } = options;
    const passwords = readPasswords(options['password-file']);
    const unit = readSettings(options.settings);
    requireBuilt(options);
    const span = options.period === undefined ? null : requireSpan(options.period);
    const { inputs: discovered, others } = survey(positionals, out);
    const found = requireInputs(discovered, positionals, others);
    const earlier = options['last-year'];
    const half = options['half-year'];
    for (const one of [earlier, half]) if (one !== undefined) requireWhole(dirname(one));
    if (statAt(out)?.isDirectory() === false) {
      throw usageError(`${out} 是一个文件，--out 应是文件夹。`, `${out} is a file and no folder.`);
    }
    const outputs = new OutputSet(out);
    const workers = Math.min(options.workers ?? availableParallelism(), found.length);
    const pool = consolidationPool(workers, signal);
    try {
      // Only now: what a run before could not finish is of two runs until the set is taken.
      requireReplaceable(out, found, options.force);
      // In a run that goes on with another there may be nothing for them to do.
      if (!resume) pool.warm();
      const templates = withUnitTables(await returnTemplates(), unit);
      const plan = makePlan(templates, RULES, [], unit);
      // What was answered in the lists of an earlier run is not to be written over unread.
      const lists = join(out, LISTS_FOLDER);
      const given = existsSync(lists) ? [...options.answers, lists] : options.answers;
      const answered = await requireAnswers(found, given, passwords);
      const settings = {
        ...answered,
        others,
        out,
        data: options.data ?? null,
        year: options.year ?? span?.year ?? null,
        period: periodPart(options.period),
        units: await readUnits(out, unitLists(options.units, earlier), options.register),
        lastYear: earlier === undefined ? null : await readLastYear(earlier, plan.templates),
        halfYear: half === undefined ? null : readHalfYear(half),
        pool,
        language,
        today: localToday(),
        key: runKey(out, resume),
        passwords,
        mappings: readMappings(options.mapping),
        resume,
        templatesHash: hashTemplates(),
        unit,
        byOrganisation: options['by-organisation'],
        sendBack: options['send-back'],
        force: options.force,
        outputs,
        signal,
      };
      const outcome = await consolidate(settings, plan).catch((error: unknown) => {
        if (!(error instanceof NoYear)) throw error;
        if (error.unread) return unreadOnly(error.unread, others, language);
        throw usageError(
          '没有一个工作簿写了统计年度，请用 --year 指定。',
          'No workbook says its year; give it with --year.',
        );
      });
      if (typeof outcome === 'number') return outcome;
      if (outcome.returns.year > yearOfDate(settings.today)) process.stderr.write(CLOCK[language]);
      await print(consolidateSummary(outcome, plan, outward(out), language));
      return exitStatus(outcome);
    } finally {
      await pool.close();
      outputs.discard();
    }
  },
};

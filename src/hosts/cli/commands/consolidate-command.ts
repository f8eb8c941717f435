import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makePlan } from '../../../check/plan';
import { yearOf as yearOfDate } from '../../../core/calendar/civil-date';
import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import { consolidateSummary } from '../../../documents/return/consolidate-summary';
import { withUnitTables } from '../../../returns';
import { RULES } from '../../../rules/index.generated';
import { consolidate } from '../consolidate/consolidate';
import { readHalfYear, readLastYear } from '../consolidate/last-year';
import { readMatchKey } from '../consolidate/part/match-key';
import { inShard } from '../consolidate/part/shard';
import { partsAmong } from '../consolidate/part/take-parts';
import { consolidationPool } from '../consolidate/run-jobs';
import { type ConsolidateOutcome, NoWorkbook, NoYear } from '../consolidate/settings';
import { readUnits } from '../consolidate/units';
import { survey } from '../files/discover';
import { statAt } from '../files/disk';
import { hashTemplates } from '../files/engine-hash';
import { returnTemplates } from '../files/kept-templates';
import { readMappings } from '../files/mapping-file';
import { OTHER_KINDS, type OtherFile } from '../files/other-files';
import { LISTS_FOLDER } from '../files/outputs/findings-lists';
import { OutputSet, requireWhole } from '../files/outputs/output-set';
import { requireReplaceable } from '../files/outputs/ownership';
import { runKey } from '../files/run-key';
import { SharedWork } from '../queue/shared-work';
import { localToday } from '../work/today';
import { requireAnswers } from './answer-lists';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { CONSOLIDATE_HELP } from './consolidate-help';
import {
  PART_OPTIONS,
  periodPart,
  requireOneYear,
  requirePeriod,
  requireSameYear,
  wantedOf,
} from './consolidate-options';
import { print } from './output';
import { readPasswords } from './password-file';
import { requireInputs } from './require';
import { readSettings } from './unit-settings';
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
  ...CONSOLIDATE_HELP,
  async run(args, signal) {
    const { options, positionals } = readArguments(args, {
      out: values.path.optional(),
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
      queue: values.path.optional(),
      ...PART_OPTIONS,
      'by-organisation': values.flag,
      data: values.path.optional(),
      'password-file': values.path.optional(),
    });
    const { lang: language, resume } = options;
    const passwords = readPasswords(options['password-file']);
    const unit = readSettings(options.settings);
    const span = options.period === undefined ? null : requirePeriod(options.period);
    if (!span?.years) requireSameYear(options.year, span?.year);
    const { out, part, partOnly, shard } = wantedOf(options);
    const surveyed = partsAmong(survey(positionals, out), part);
    const years = span?.years ?? null;
    requireOneYear(years, {
      '--year': options.year !== undefined && options.year !== span?.year,
      '--shard': shard !== null,
      '--part': part !== null,
      '--half-year': options['half-year'] !== undefined,
      '*.blpart': surveyed.parts.length > 0,
    });
    requireInputs([...surveyed.inputs, ...surveyed.parts], positionals, surveyed.others);
    const mine = <One extends { readonly path: string }>(all: readonly One[]): readonly One[] =>
      shard ? inShard(all, shard) : all;
    const [inputs, parts] = [mine(surveyed.inputs), mine(surveyed.parts)];
    const { queue } = options;
    // Other machines do not know from where this one was called.
    const found =
      queue === undefined ? inputs : inputs.map((one) => ({ ...one, path: resolve(one.path) }));
    const others = mine(surveyed.others);
    const key = options['match-key'];
    const earlier = options['last-year'];
    const half = options['half-year'];
    for (const one of [earlier, half]) if (one !== undefined) requireWhole(dirname(one));
    if (statAt(out)?.isDirectory() === false) {
      throw usageError(`${out} 是一个文件，--out 应是文件夹。`, `${out} is a file and no folder.`);
    }
    const outputs = new OutputSet(out);
    const most = Math.max(1, found.length);
    const workers = Math.min(options.workers ?? availableParallelism(), most);
    const pool = consolidationPool(workers, signal);
    let shared: SharedWork | null = null;
    try {
      // Only now: what a run before could not finish is of two runs until the set is taken.
      requireReplaceable(out, found, options.force);
      // In a run that goes on with another there may be nothing for them to do.
      if (!resume && queue === undefined) pool.warm();
      if (queue !== undefined) shared = await SharedWork.begin(queue, out, pool, signal);
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
        parts,
        part,
        partOnly,
        shard: options.shard ?? null,
        matched: key !== undefined,
        data: options.data ?? null,
        year: options.year ?? span?.year ?? null,
        period: periodPart(options.period),
        years,
        units: await readUnits(out, unitLists(options.units, earlier), options.register),
        lastYear: earlier === undefined ? null : await readLastYear(earlier, plan.templates),
        halfYear: half === undefined ? null : readHalfYear(half),
        pool,
        shared,
        language,
        today: localToday(),
        key: key === undefined ? runKey(out, resume) : readMatchKey(key),
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
        if (error instanceof NoWorkbook) return EXIT.fine;
        if (!(error instanceof NoYear)) throw error;
        if (error.unread) return unreadOnly(error.unread, others, language);
        throw usageError(
          '没有一个工作簿写了统计年度，请用 --year 指定。',
          'No workbook says its year; give it with --year.',
        );
      });
      if (typeof outcome === 'number') return outcome;
      if (outcome.returns.year > yearOfDate(settings.today)) process.stderr.write(CLOCK[language]);
      const written = partOnly && part !== null ? part : out;
      await print(consolidateSummary(outcome, plan, outward(written), language, partOnly));
      return exitStatus(outcome);
    } finally {
      await pool.close();
      await shared?.close();
      outputs.discard();
      if (partOnly) rmSync(out, { recursive: true, force: true });
    }
  },
};

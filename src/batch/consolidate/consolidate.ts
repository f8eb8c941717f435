import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CivilDate, isoDate, yearEnd } from '../../calendar/civil-date';
import type { Answer } from '../../check/answers';
import type { Plan } from '../../check/plan';
import type { LeftOverAnswer } from '../../check/suppressions';
import { answerFindings } from '../../report/answer-notes';
import { csvLines, findingsCsvHead } from '../../report/check-csv';
import { internalFailure } from '../../report/failure';
import { returnFindingRow, returnFindings } from '../../report/return-findings';
import type { OrganisationReport, ReturnFinding, ReturnsReport } from '../../report/returns-report';
import type { RunReport } from '../../report/run-report';
import { type FinishedReturn, type Form, finishReturn } from '../../returns';
import type { Language } from '../../templates/schema';
import type { Settings } from '../../templates/settings';
import type { AnsweredInputs } from '../answers';
import { Staging } from '../atomic';
import type { Input } from '../discover';
import { packageVersion } from '../package-root';
import { runPool } from '../pool';
import { showProgress } from '../progress';
import type { WorkerTask } from '../worker';
import { WORKER_SCRIPT } from '../worker-script';
import { writeByOrganisation } from './by-organisation';
import { CacheWriter, cachePath } from './cache';
import { Consolidation } from './consolidation';
import { type Contribution, type Correction, failedContribution, formOf } from './contribution';
import { writeDocuments } from './documents';
import { hashEngine } from './engine-hash';
import { FindingsLists, LISTS_FOLDER } from './findings-lists';
import { hierarchyFindings, hierarchyOf } from './hierarchy';
import type { ConsolidateJob, JobResult } from './job';
import { type EarlierReturn, requireYearBefore } from './last-year';
import { organisationReports } from './organisations';
import { keyName } from './run-key';
import { runReport } from './run-report';
import { statedTotals } from './stated-totals';
import { transferFindings } from './transfer-findings';

export interface ConsolidateSettings extends AnsweredInputs {
  readonly out: string;
  /** 统计年度, or null for that of most workbooks. */
  readonly year: number | null;
  readonly lastYear: EarlierReturn | null;
  readonly workers: number;
  readonly language: Language;
  readonly today: CivilDate;
  readonly key: Uint8Array;
  /** Tried where a workbook is encrypted. */
  readonly passwords: readonly string[];
  /** Whether results of an earlier run are taken where nothing has changed. */
  readonly resume: boolean;
  readonly templatesHash: string;
  /** What the unit sets for itself. */
  readonly unit: Settings | null;
  /** Whether to write a return for every organisation that has others below it, too. */
  readonly byOrganisation: boolean;
  /** Whether to write a list of its findings for every workbook that has some. */
  readonly sendBack: boolean;
  readonly signal: AbortSignal;
}

/** What a run came to. */
export interface ConsolidateOutcome {
  readonly returns: ReturnsReport;
  readonly run: RunReport;
}

/** No workbook says of which year it is, and nobody told. */
export class NoYear extends Error {}

/**
 * Makes the annual return of many workbooks and writes it, whole or not at all.
 * @throws Interrupted when the signal is aborted; nothing is left behind then
 * @throws NoYear when the year cannot be known
 * @throws UsageError when the earlier return is not of the year before
 */
export async function consolidate(
  settings: ConsolidateSettings,
  plan: Plan,
): Promise<ConsolidateOutcome> {
  const staging = new Staging(settings.out);
  const cache = new CacheWriter(cachePath(settings.out), settings.resume);
  try {
    const outcome = await run({ ...settings, cache }, plan, staging);
    staging.commit();
    return outcome;
  } finally {
    cache.close();
    staging.discard();
  }
}

type Run = ConsolidateSettings & { readonly cache: CacheWriter };

async function run(settings: Run, plan: Plan, staging: Staging): Promise<ConsolidateOutcome> {
  const { language, today } = settings;
  const consolidation = new Consolidation();
  const csv = openSync(staging.path('findings.csv'), 'w');
  try {
    writeSync(csv, findingsCsvHead(language));
    const leftOver = await readAll(settings, consolidation, csv, staging);
    const year = settings.year ?? consolidation.commonYear();
    if (year === null) throw new NoYear();
    if (settings.lastYear) requireYearBefore(settings.lastYear, year);
    await countWithoutYear(settings, consolidation, year);
    consolidation.settle(year);
    const form = formOf(plan, year, today);
    await correctTransfers(settings, consolidation, form);
    const finished = finishReturn(
      consolidation.tally(form),
      form,
      settings.lastYear ? { lastYear: settings.lastYear.tables } : {},
    );
    const counted = consolidation.counted(year);
    const tree = hierarchyOf(counted);
    const findings = [
      ...consolidation.findings(year, language),
      ...transferFindings(counted, (hashes) => consolidation.rostersOf(hashes), language),
      ...hierarchyFindings(tree, counted, language),
      ...statedTotals(tree, counted, language),
      ...returnFindings(finished, form, language),
      ...answerFindings(leftOver, settings.elsewhere, language),
    ];
    writeSync(csv, csvLines(findings.map((finding) => returnFindingRow(finding, language))));
    const organisations = organisationReports(tree, counted, consolidation, form);
    const outcome = report(settings, plan, consolidation, finished, findings, organisations, form);
    await writeDocuments(staging, outcome, form, plan, consolidation, language);
    if (settings.byOrganisation) {
      const folder = staging.path('organisations');
      const tallyOf = (workbook: number) =>
        consolidation.tallyOf(counted[workbook]?.place ?? -1, form);
      const ofFile = (file: string) => consolidation.tallyOfFile(file, form);
      await writeByOrganisation(
        folder,
        tree,
        tallyOf,
        ofFile,
        form,
        outcome.returns,
        language,
        plan.templates,
      );
    }
    return outcome;
  } finally {
    closeSync(csv);
  }
}

/** Runs jobs on the workers. */
function onWorkers<Result>(
  {
    workers,
    signal,
    language,
    today,
    key,
    passwords,
    out,
    resume,
    templatesHash,
    unit,
    sendBack,
    cache,
  }: Run,
  jobs: readonly ConsolidateJob[],
  onResult: (result: Result, index: number) => void,
  onCrash: (job: ConsolidateJob) => Result,
): Promise<void> {
  const task: WorkerTask = {
    kind: 'consolidate',
    unit,
    language,
    today,
    key,
    passwords,
    sendBack,
    cache: resume ? cachePath(out) : null,
    // Whatever a result depends on besides the workbook and the job.
    basis: [
      hashEngine(),
      templatesHash,
      JSON.stringify(unit),
      language,
      String(today),
      keyName(key),
      String(sendBack),
    ],
  };
  let index = 0;
  return runPool<ConsolidateJob, JobResult<Result>>({
    jobs,
    script: WORKER_SCRIPT,
    workerData: task,
    workers,
    signal,
    onResult: ({ value, line }) => {
      if (line !== null) cache.add(line);
      onResult(value, index++);
    },
    onCrash: (job) => ({ value: onCrash(job), line: null }),
  });
}

const crashed =
  ({ language }: ConsolidateSettings) =>
  ({ input }: ConsolidateJob): Contribution =>
    failedContribution(input.file, null, internalFailure(language), language);

/** Gathers all workbooks; gives the answers of branches that changed nothing. */
async function readAll(
  settings: Run,
  consolidation: Consolidation,
  csv: number,
  staging: Staging,
): Promise<LeftOverAnswer[]> {
  const { inputs, answers, year, language, sendBack } = settings;
  const progress = showProgress(inputs.length, language);
  const jobs = inputs.map((input) => contributeJob(input, year, answers));
  const lists = sendBack ? new FindingsLists(staging.path(LISTS_FOLDER), language) : null;
  const leftOver: LeftOverAnswer[] = [];
  const take = (contribution: Contribution, index: number): void => {
    const input = inputs[index] as Input;
    if (consolidation.add(input, contribution)) {
      writeSync(csv, contribution.findings);
      if (contribution.list !== null) lists?.write(input.file, contribution.list);
      leftOver.push(...contribution.leftOver);
    }
    const found = contribution.findings === '' ? 'fine' : 'found';
    progress.step(contribution.failure ? 'unreadable' : found);
  };
  try {
    await onWorkers(settings, jobs, take, crashed(settings));
  } finally {
    progress.end();
  }
  return leftOver;
}

const contributeJob = (
  input: Input,
  year: number | null,
  answers: ReadonlyMap<string, readonly Answer[]>,
): ConsolidateJob => ({
  kind: 'contribute',
  input,
  year,
  answers: answers.get(input.file) ?? [],
});

/** Counts the workbooks that say no year, once the year of the return is known. */
async function countWithoutYear(
  settings: Run,
  consolidation: Consolidation,
  year: number,
): Promise<void> {
  const entries = consolidation.withoutYear();
  const jobs = entries.map((entry): ConsolidateJob => {
    return contributeJob(consolidation.entryAt(entry).input, year, settings.answers);
  });
  const take = (contribution: Contribution, index: number): void =>
    consolidation.count(entries[index] as number, contribution, year);
  await onWorkers(settings, jobs, take, crashed(settings));
}

/** Takes those off a roster whom another workbook has received without a note of it here. */
async function correctTransfers(
  settings: Run,
  consolidation: Consolidation,
  form: Form,
): Promise<void> {
  const { year } = form.period;
  const waiting = consolidation.toCorrect(year);
  const jobs = waiting.map(({ entry, received }): ConsolidateJob => {
    const { input } = consolidation.entryAt(entry);
    return { kind: 'correct', input, year, received };
  });
  const take = (correction: Correction | null, index: number): void => {
    const { entry } = waiting[index] as { entry: number };
    if (correction) consolidation.correct(entry, form, correction);
  };
  await onWorkers<Correction | null>(settings, jobs, take, ({ input }) => {
    throw new Error(`could not read ${input.file} again`);
  });
}

function report(
  settings: ConsolidateSettings,
  plan: Plan,
  consolidation: Consolidation,
  { tables, year }: FinishedReturn,
  findings: readonly ReturnFinding[],
  organisations: readonly OrganisationReport[],
  form: Form,
): ConsolidateOutcome {
  const asOf = isoDate(yearEnd(year));
  const judgedOn = isoDate(Math.min(settings.today, yearEnd(year)) as CivilDate);
  const counts = [...form.figures.values()].filter((figure) => figure.kind === 'count');
  const facts = {
    figures: counts.sort((a, b) => a.index - b.index).map(({ ref }) => ref),
    version: packageVersion(),
    templates: settings.templatesHash,
    year,
    asOf,
    judgedOn,
    packs: [...new Set(plan.rules.map(({ pack }) => pack))].sort(),
    settings: settings.unit,
  };
  const run = runReport(consolidation, facts, resolve(settings.out));
  const { counted, unreadable, unrecognised } = run.counts;
  return {
    run,
    returns: {
      schema: 'branch-ledger/returns@1',
      year,
      asOf,
      workbooks: counted,
      unreadable: unreadable + unrecognised,
      tables,
      findings,
      organisations,
    },
  };
}

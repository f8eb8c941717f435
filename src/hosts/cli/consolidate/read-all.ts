import type { Answer } from '../../../check/answers';
import { crashFailure } from '../../../documents/findings/failure';
import type { Input } from '../files/discover';
import type { CrashReason } from '../work/pool';
import { showProgress } from '../work/progress';
import type { Consolidation } from './consolidation';
import { type Contribution, failedContribution } from './contribution';
import type { ConsolidateJob } from './job';
import { type Run, runJobs } from './run-jobs';
import type { ConsolidateSettings } from './settings';
import type { Told } from './told';
import type { EarlierYears } from './years/earlier-years';

const crashed =
  ({ language }: ConsolidateSettings) =>
  ({ input }: ConsolidateJob, why: CrashReason): Contribution =>
    failedContribution(input.file, null, crashFailure(why, language), language);

/** Gathers all workbooks. */
export async function readAll(
  settings: Run,
  consolidation: Consolidation,
  told: Told,
  earlier: EarlierYears | null,
): Promise<void> {
  const { inputs, answers, period, language } = settings;
  // Of several years each workbook is of its own.
  const year = earlier ? null : settings.year;
  const progress = showProgress(inputs.length, language);
  const jobs = inputs.map((input) => contributeJob(input, { year, period }, answers));
  const take = (contribution: Contribution, index: number): void => {
    const input = inputs[index] as Input;
    if (consolidation.add(input, earlier?.add(input, contribution) ?? contribution))
      told.take(index, contribution);
    settings.rows.add(contribution.sha256, contribution.rows);
    const found = contribution.findings === '' ? 'fine' : 'found';
    progress.step(contribution.failure ? 'unreadable' : found);
  };
  try {
    await runJobs(settings, jobs, take, crashed(settings));
  } finally {
    progress.end();
  }
}

const contributeJob = (
  input: Input,
  when: { readonly year: number | null; readonly period: string | null },
  answers: ReadonlyMap<string, readonly Answer[]>,
): ConsolidateJob => ({
  kind: 'contribute',
  input,
  ...when,
  answers: answers.get(input.file) ?? [],
});

/** Counts the workbooks that say no year, once the year of the return is known. */
export async function countWithoutYear(
  settings: Run,
  consolidation: Consolidation,
  year: number,
  told: Told,
): Promise<void> {
  const entries = consolidation.withoutYear();
  const jobs = entries.map((entry): ConsolidateJob => {
    const { input } = consolidation.entryAt(entry);
    return contributeJob(input, { year, period: settings.period }, settings.answers);
  });
  const take = (contribution: Contribution, index: number): void => {
    consolidation.countAgain(entries[index] as number, contribution, year);
    if (contribution.failure) told.take(entries[index] as number, contribution);
    else told.recount(entries[index] as number, contribution);
    settings.rows.add(contribution.sha256, contribution.rows);
  };
  await runJobs(settings, jobs, take, crashed(settings));
}

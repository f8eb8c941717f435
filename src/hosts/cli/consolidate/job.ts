import type { Answer } from '../../../check/answers';
import type { Joining } from '../../../consolidate/joined/compare-files';
import type { ListedFindings } from '../../../documents/findings/check-report';
import { unreadable } from '../../../documents/findings/failure';
import { formOf, type ToldOf } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import { nodeDeflate } from '../files/deflate';
import type { Input } from '../files/discover';
import { openLedger, readBytes, sha256 } from '../files/open-workbook';
import { cacheKey, cacheLine } from './cache';
import {
  type Contribution,
  type ContributionContext,
  contribute,
  contributionOf,
  failedContribution,
} from './contribution';
import { type Correction, correctLedger } from './correction';
import { compareSet, type FileOfSet, openJoined } from './joined/open-joined';
import { type NamesWanted, namesOf } from './people/names-job';

/** What a worker is asked to do with a workbook. */
export type ConsolidateJob =
  | {
      readonly kind: 'contribute';
      readonly input: Input;
      readonly year: number | null;
      /** A part of the year; null for all of it. */
      readonly period: string | null;
      /** What its branch said of earlier findings. */
      readonly answers: readonly Answer[];
      /** All files of the organisation, the first being `input`; none where it has one. */
      readonly files?: readonly FileOfSet[];
    }
  | {
      readonly kind: 'compare';
      readonly input: Input;
      readonly year: number;
      readonly period: string | null;
      /** Of one organisation, the latest first. */
      readonly files: readonly FileOfSet[];
    }
  | {
      readonly kind: 'correct';
      readonly input: Input;
      /** Of what was read first: anything else cannot be corrected. */
      readonly sha256: string | null;
      readonly year: number;
      readonly period: string | null;
      readonly toldOf: ToldOf;
      readonly files?: readonly FileOfSet[];
    };

/** A list of findings to make, of what was found in a workbook and between it and others. */
export interface ListJob {
  readonly kind: 'list';
  readonly listed: ListedFindings;
  /** Whom the branch is asked to name for the return; null for nobody. */
  readonly names: NamesWanted | null;
}

export interface JobResult<Value> {
  readonly value: Value;
  /** For the cache; null when it need not be kept. */
  readonly line: string | null;
}

const LOCKED: ReadonlySet<string> = new Set(['encrypted', 'wrong-password']);

/**
 * The name of a job's result in the cache.
 * @param basis whatever a result depends on besides the workbook and the job
 * @param hash of the workbook
 */
export function jobKey(job: ConsolidateJob, basis: readonly string[], hash: string): string {
  const said =
    job.kind === 'correct'
      ? [JSON.stringify(job.toldOf)]
      : job.kind === 'compare'
        ? []
        : job.answers.map((one) => JSON.stringify(one));
  return cacheKey(
    ...basis,
    job.kind,
    job.period ?? String(job.year),
    hash,
    job.input.file,
    JSON.stringify(job.files ?? []),
    ...said,
  );
}

/** Makes a list for a branch, which puts it beside its workbook. */
export async function makeList(
  { listed, names }: ListJob,
  context: Omit<ContributionContext, 'year' | 'period' | 'answers'>,
): Promise<Uint8Array> {
  const { findingsXlsx } = await import('../../../documents/findings/list/findings-xlsx');
  const lists = names ? await namesOf(names, context) : [];
  const options = { language: context.language, deflate: nodeDeflate };
  return findingsXlsx([listed], options, { file: listed.file, lists });
}

/** Does a job on several files of one organisation; null where one is not there as it was read first. */
async function runJoined(
  job: ConsolidateJob,
  files: readonly FileOfSet[],
  context: Omit<ContributionContext, 'year' | 'period' | 'answers'>,
): Promise<Contribution | Correction | Joining | null> {
  const { year, period } = job;
  const reading = { ...context, year };
  try {
    if (job.kind === 'compare') return await compareSet(files, reading);
    const read = await openJoined(files, reading);
    if (!read) return null;
    const { ledger, modified } = read;
    if (job.kind === 'contribute') {
      const hash = files[0]?.sha256 ?? '';
      const said = { ...reading, period, answers: job.answers };
      // The rows are of several files.
      return { ...contributionOf(ledger, hash, modified, said), rows: null };
    }
    const form = formOf(context.plan.templates, job.year, context.today, period);
    return { ...correctLedger(ledger, form, job.toldOf, context.key), counted: null };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** Does a job. A workbook to correct that is not there any more as it was read first gives null. */
export async function runJob(
  job: ConsolidateJob,
  context: Omit<ContributionContext, 'year' | 'period' | 'answers'>,
  basis: readonly string[],
): Promise<JobResult<Contribution | Correction | Joining | null>> {
  const { input, year } = job;
  const { files } = job;
  if (job.kind === 'compare' || files) {
    const value = await runJoined(job, files ?? [], context);
    const hash = (files ?? []).map((one) => one.sha256).join();
    return { value, line: value && cacheLine(jobKey(job, basis, hash), value) };
  }
  let bytes: Uint8Array;
  try {
    bytes = readBytes(input.path);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (job.kind === 'correct') return { value: null, line: null };
    const failure = unreadable(error, context.language);
    return { value: failedContribution(input.file, null, failure, context.language), line: null };
  }
  const hash = sha256(bytes);
  if (job.kind === 'correct' && job.sha256 !== hash) return { value: null, line: null };
  const value =
    job.kind === 'contribute'
      ? await contribute(input, bytes, hash, {
          ...context,
          year,
          period: job.period,
          answers: job.answers,
        })
      : correctLedger(
          await openLedger(input, context.plan.templates, context.passwords, bytes, {
            assumedYear: job.year,
            mappings: context.mappings,
          }),
          formOf(context.plan.templates, job.year, context.today, job.period),
          job.toldOf,
          context.key,
        );
  // With another password it may be read the next time.
  const locked = 'failure' in value && LOCKED.has(value.failure?.code ?? '');
  return { value, line: locked ? null : cacheLine(jobKey(job, basis, hash), value) };
}

import type { CheckResult } from '../../check/result';
import { type CivilDate, isoDate } from '../../core/calendar/civil-date';
import { addStanding, NO_STANDING, type Standing } from '../first-line';
import type { UnfoldingReport } from './check-report';

/** How many findings there are; those that a 核实说明 covers are counted apart. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
}

/** What is kept of a workbook's report once it is written. */
export type WorkbookFacts = Pick<
  UnfoldingReport,
  'file' | 'sha256' | 'error' | 'leftOver' | 'leftOut' | 'standing'
> & {
  readonly counts: FindingCounts;
  /** The branches that it has, where none is the one that was asked for. */
  readonly otherBranches?: readonly string[];
};

export interface Summary {
  readonly workbooks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
}

/** What `check` says of all workbooks together. */
export interface CheckFacts {
  readonly asOf: string;
  readonly workbooks: readonly WorkbookFacts[];
  readonly summary: Summary;
  /** Of all workbooks together: what the first line says. */
  readonly standing: Standing;
}

/** A document of findings, written workbook by workbook so that the whole need never be held. */
export interface CheckDocument {
  /** The text of one workbook, in pieces; nothing where the document leaves it out. */
  readonly workbook: (report: UnfoldingReport) => Iterable<string>;
  /** Stands between the texts of two workbooks. */
  readonly between: string;
  /** What stands before all workbooks, and after them. */
  readonly frame: (facts: CheckFacts) => readonly [before: string, after: string];
}

/** Counts what the rules found in a workbook. */
export function countFindings({ findings, suppressed }: CheckResult): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) {
    counts[suppressed.has(finding) ? 'suppressed' : finding.severity]++;
  }
  return counts;
}

/** What is kept of a workbook's report. */
export const workbookFacts = (
  { file, sha256, error, leftOver, leftOut, standing }: UnfoldingReport,
  counts: FindingCounts = { error: 0, warning: 0, info: 0, suppressed: 0 },
): WorkbookFacts => ({ file, sha256, error, leftOver, leftOut, standing, counts });

/** Gathers what is kept of all workbooks. */
export function checkFacts(workbooks: readonly WorkbookFacts[], asOf: CivilDate): CheckFacts {
  const all = (kind: keyof FindingCounts): number =>
    workbooks.reduce((sum, { counts }) => sum + counts[kind], 0);
  return {
    asOf: isoDate(asOf),
    workbooks,
    summary: {
      workbooks: workbooks.length,
      errors: all('error'),
      warnings: all('warning'),
      infos: all('info'),
      suppressed: all('suppressed'),
    },
    standing: workbooks.reduce(
      (sum, { file, standing }) => addStanding(sum, standing, workbooks.length > 1 ? file : null),
      NO_STANDING,
    ),
  };
}

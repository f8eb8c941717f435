import { type RenderOptions, renderFinding, renderReason } from '../../check/messages';
import type { Plan } from '../../check/plan';
import type { CheckResult, RuleVerdict } from '../../check/result';
import { answerSubject, type Explanation, type LeftOverAnswer } from '../../check/suppressions';
import { isoDate } from '../../core/calendar/civil-date';
import type { Language, Severity } from '../../core/templates/schema';
import { maskId, maskPhone } from '../../core/text/mask';
import { inert, outward, outwardData } from '../../core/text/outward';
import type { Coverage } from '../../ledger/coverage';
import type { Ledger } from '../../ledger/model';
import type { RemedyBranch } from '../../rules/remedy';
import type { Finding, Fix, Place } from '../../rules/rule';
import { cellRef, columnLetters } from '../../workbook/model';
import { nextStep, type Standing } from '../first-line';
import { type Failure, unrecognised } from './failure';
import {
  type BranchReport,
  branchReports,
  leavesOut,
  NO_COVERAGE,
  type OpenReport,
  openReports,
  type SheetReport,
  sheetReports,
} from './sheet-report';
import { standingOf, UNREAD } from './standing';

/** A place in a workbook, as a person reads it: rows counted from 1, columns as letters. */
export interface PlaceReport {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly header: string | null;
  readonly cell: string | null;
}

/** A finding in words. */
export interface FindingReport extends PlaceReport {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell, and all the others of a run or a group. */
  readonly cells: readonly string[];
  readonly problem: string;
  readonly why: string;
  readonly remedy: string;
  readonly remedies: readonly RemedyBranch[];
  readonly basis: {
    readonly document: string;
    readonly article: string | null;
    readonly verified: boolean;
  } | null;
  readonly related: readonly PlaceReport[];
  /** Ids of the rules whose findings follow from this one and were taken into it. */
  readonly causes: readonly string[];
  readonly fix: { readonly safe: boolean; readonly value: string | number } | null;
  readonly suppressed: boolean;
  /** By whom or what an answer names it; blank for a sheet or a file as a whole. */
  readonly subject: string;
  /**
   * Where it can be answered: on the list of findings; only in 核实说明 of the workbook, as no list
   * may name whom it is about; or not at all.
   */
  readonly answerable: 'here' | 'in-workbook' | 'by-correction';
  /** Why it is none, where it is suppressed. */
  readonly explanation: Explanation | null;
}

/** How much of a workbook was understood, each as [understood, there], and what to do next. */
export interface CoverageReport extends Omit<Coverage, 'open'> {
  readonly open: readonly OpenReport[];
  /** Figures that cannot be known from it, such as `dues.all.paid`. */
  readonly withheld: readonly string[];
  /** How many rules were not checked, or not wholly, because something lacks. */
  readonly notChecked: number;
  readonly next: string;
}

export interface WorkbookReport {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: 'checked' | 'unreadable' | 'unrecognised';
  readonly error: Failure | null;
  readonly coverage: CoverageReport;
  readonly branches: readonly BranchReport[];
  readonly sheets: readonly SheetReport[];
  readonly rules: { readonly passed: number; readonly failed: number; readonly notChecked: number };
  readonly verdicts: readonly RuleVerdict[];
  readonly findings: readonly FindingReport[];
  readonly notChecked: readonly { readonly rule: string; readonly reason: string }[];
  /** Answers of the branch that changed nothing. */
  readonly leftOver: readonly LeftOverAnswer[];
  /** From which its first line is made. */
  readonly standing: Standing;
  /** Whether a sheet that looks like a register had to be left out. */
  readonly leftOut: boolean;
}

/**
 * A report whose findings are put into words one by one, each time they are asked for: those of a
 * roster of 100,000 rows need more memory in words than the workbook itself.
 */
export type UnfoldingReport = Omit<WorkbookReport, 'findings'> & {
  readonly findings: Iterable<FindingReport> & { readonly length: number };
};

/** What lists of findings show of a workbook. */
export type ListedFindings = Pick<WorkbookReport, 'file' | 'error' | 'findings'>;
export type UnfoldingFindings = Pick<UnfoldingReport, 'file' | 'error' | 'findings'>;

const NOWHERE: PlaceReport = { sheet: null, row: null, column: null, header: null, cell: null };

function placeReport(place: Place | null, reveal: boolean): PlaceReport {
  if (!place) return NOWHERE;
  const { address } = place;
  const column = place.on.template.columns.find(({ key }) => key === place.key);
  return {
    sheet: outward(place.on.sheet.name, reveal),
    row: address ? address.row + 1 : null,
    column: address ? columnLetters(address.column) : null,
    header: column?.header ?? null,
    cell: address ? cellRef(address.row, address.column) : null,
  };
}

/** All cells of a finding; one on another sheet than the first is named with its sheet. */
function cellNames({ place, further }: Finding, reveal: boolean): string[] {
  if (!place) return [];
  return [place, ...further].flatMap(({ on, address }) => {
    if (!address) return [];
    const cell = cellRef(address.row, address.column);
    return on.sheet === place.on.sheet ? cell : `${outward(on.sheet.name, reveal)}!${cell}`;
  });
}

function fixReport(finding: Finding, fix: Fix, reveal: boolean): FindingReport['fix'] {
  const { safe, value } = fix;
  if (value.kind === 'date') return { safe, value: isoDate(value.date) };
  if (reveal) return { safe, value: value.kind === 'number' ? value.number : inert(value.text) };
  const column = fix.on.template.columns.find(({ key }) => key === finding.place?.key);
  const mask = column?.mask === 'id' ? maskId : column?.mask === 'phone' ? maskPhone : outward;
  if (value.kind === 'text') return { safe, value: mask(value.text) };
  const masked = mask(String(value.number));
  return { safe, value: masked === String(value.number) ? value.number : masked };
}

function findingReport(
  finding: Finding,
  explanation: Explanation | null,
  plan: Plan,
  options: RenderOptions,
): FindingReport {
  const { reveal = false } = options;
  const { problem, why, remedy, remedies, basis, hidden } = renderFinding(finding, plan, options);
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    ...placeReport(finding.place, reveal),
    cells: cellNames(finding, reveal),
    problem,
    why,
    remedy,
    remedies,
    basis: basis && {
      document: basis.document,
      article: basis.article,
      verified: basis.verified,
    },
    related: finding.related.map((related) => placeReport(related, reveal)),
    causes: finding.causes,
    fix: finding.fix && fixReport(finding, finding.fix, reveal),
    suppressed: explanation !== null,
    subject: hidden ? '' : answerSubject(finding.record),
    answerable: hidden ? 'in-workbook' : 'here',
    explanation: explanation && {
      ...explanation,
      reason: hidden ? '' : outward(explanation.reason),
      by: hidden ? null : explanation.by,
    },
  };
}

/** By tab, row and column; what has no place comes first. */
function byPlace(order: ReadonlyMap<string, number>) {
  const tab = ({ place }: Finding): number => (place && order.get(place.on.sheet.name)) ?? -1;
  const row = ({ place }: Finding): number => place?.address?.row ?? -1;
  const column = ({ place }: Finding): number => place?.address?.column ?? -1;
  return (a: Finding, b: Finding): number =>
    tab(a) - tab(b) || row(a) - row(b) || column(a) - column(b);
}

/** The findings of a workbook in the order of its cells. */
export function inOrder({ sheets }: Ledger, { findings }: CheckResult): Finding[] {
  const order = new Map(sheets.map(({ sheet }, index) => [sheet.name, index]));
  return [...findings].sort(byPlace(order));
}

/** Puts the findings of one workbook into words, in the order of its cells. */
export function unfoldingFindings(
  ledger: Ledger,
  result: CheckResult,
  plan: Plan,
  options: RenderOptions,
  found: readonly Finding[] = inOrder(ledger, result),
): UnfoldingFindings {
  return {
    file: ledger.file,
    error: ledger.sheets.length > 0 ? null : unrecognised(options.language),
    findings: {
      length: found.length,
      *[Symbol.iterator]() {
        for (const finding of found) {
          yield findingReport(finding, result.suppressed.get(finding) ?? null, plan, options);
        }
      },
    },
  };
}

/** How the report of a workbook is made. */
export interface ReportOptions extends RenderOptions {
  readonly sha256: string | null;
  /** Ids of the figures that cannot be known from the workbook. */
  readonly withheld?: readonly string[];
}

/** Puts what the rules say of one workbook into words, in the order of its cells. */
export function unfoldingReport(
  ledger: Ledger,
  result: CheckResult,
  plan: Plan,
  options: ReportOptions,
): UnfoldingReport {
  const { withheld = [], language, reveal = false } = options;
  const found = inOrder(ledger, result);
  const standing = standingOf(ledger, result, withheld, found);
  return {
    ...unfoldingFindings(ledger, result, plan, options, found),
    sha256: options.sha256,
    status: ledger.sheets.length > 0 ? 'checked' : 'unrecognised',
    coverage: {
      ...ledger.coverage,
      open: openReports(ledger.coverage, reveal),
      withheld,
      notChecked: standing.notChecked,
      next: nextStep(standing, language),
    },
    branches: outwardData(branchReports(ledger), reveal),
    sheets: sheetReports(ledger, reveal),
    rules: result.outcomes,
    verdicts: result.verdicts,
    notChecked: result.notChecked.map((reason) => ({
      rule: reason.rule.rule.id,
      reason: renderReason(reason, plan, options),
    })),
    leftOver: outwardData(result.leftOver, reveal),
    standing,
    leftOut: leavesOut(ledger),
  };
}

/** {@link unfoldingReport} with all its findings in words at once. */
export function reportWorkbook(...given: Parameters<typeof unfoldingReport>): WorkbookReport {
  const report = unfoldingReport(...given);
  return { ...report, findings: [...report.findings] };
}

/** A workbook that could not be read. */
export const reportFailure = (
  file: string,
  sha256: string | null,
  failure: Failure,
  language: Language,
): WorkbookReport => ({
  file,
  sha256,
  status: 'unreadable',
  error: failure,
  coverage: {
    ...NO_COVERAGE,
    open: [],
    withheld: [],
    notChecked: 0,
    next: nextStep(UNREAD, language),
  },
  branches: [],
  sheets: [],
  rules: { passed: 0, failed: 0, notChecked: 0 },
  verdicts: [],
  findings: [],
  notChecked: [],
  leftOver: [],
  standing: UNREAD,
  leftOut: false,
});

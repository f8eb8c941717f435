import type { Answer } from '../../../check/answers';
import { checkLedger } from '../../../check/check';
import type { Plan } from '../../../check/plan';
import type { LeftOverAnswer } from '../../../check/suppressions';
import { type AcrossAnswer, acrossAnswers } from '../../../consolidate/across-answers';
import { NO_TRANSFERS, type Transfers, transfersOf } from '../../../consolidate/transfers';
import { type CivilDate, civilDate } from '../../../core/calendar/civil-date';
import { yearsOf } from '../../../core/calendar/span';
import type { Language, Severity } from '../../../core/templates/schema';
import { outward, outwardData } from '../../../core/text/outward';
import { gapFindings } from '../../../documents/across/gap-findings';
import { findingsCsv } from '../../../documents/findings/check-csv';
import {
  type FindingReport,
  inOrder,
  type ListedFindings,
  reportFailure,
  unfoldingFindings,
} from '../../../documents/findings/check-report';
import { type Failure, unreadable } from '../../../documents/findings/failure';
import { leavesOut, type OpenReport, openReports } from '../../../documents/findings/sheet-report';
import { standingOf, UNREAD } from '../../../documents/findings/standing';
import type { Standing } from '../../../documents/first-line';
import type { SheetMapping } from '../../../ledger/mapping';
import type { Ledger } from '../../../ledger/model';
import {
  type BranchFacts,
  branchFacts,
  formOf,
  gapsOf,
  type Move,
  movedPeople,
  PeopleCounted,
  type PeopleOfYear,
  packTally,
  RowKeeper,
  type Tally,
  tallyFacts,
} from '../../../returns';
import { LedgerFacts } from '../../../returns/ledger-facts';
import { WorkbookError } from '../../../workbook/errors';
import { modifiedTime } from '../../../workbook/read/modified';
import type { Input } from '../files/discover';
import { nodeInflate } from '../files/inflate';
import { openLedger } from '../files/open-workbook';
import { packRows } from '../files/rows-file';
import { type Deltas, deltasOf } from './part/deltas';
import { hashRosters, identifyBy, markBy, type RosterHashes } from './people/people';
import { hashRecruits, type RecruitHashes } from './people/recruits';
import { type Prints, printsOf } from './round/prints';

/** What a workbook adds to a return, its findings in words, and keyed hashes of its people. */
export interface Contribution {
  readonly failure: Failure | null;
  readonly sha256: string | null;
  /** 统计年度 of 支部信息, or null when it is not known. */
  readonly year: number | null;
  /** Null when the workbook could not be read. */
  readonly branch: BranchFacts | null;
  /** Of the workbook's own year; null when that is not known, or not the one wanted. */
  readonly tally: PackedTally | null;
  /** Lines of CSV. */
  readonly findings: string;
  readonly counts: Counts;
  /** By rule, the findings that no 核实说明 answers. */
  readonly byRule: Readonly<Record<string, RuleCount>>;
  readonly rosters: readonly RosterHashes[];
  readonly recruits: readonly RecruitHashes[];
  readonly arrived: readonly Move[];
  /** Those whose arrival elsewhere is not noted. */
  readonly awaited: readonly Move[];
  readonly transfers: Transfers;
  /** Whom its distinct figures count, as keyed hashes; null but where several years are counted. */
  readonly people: PeopleOfYear | null;
  /** Answers of the branch that changed nothing. */
  readonly leftOver: readonly LeftOverAnswer[];
  /** For the first line of the whole set. */
  readonly standing: Standing;
  /** Whether a register of it had to be left out. */
  readonly leftOut: boolean;
  /** Columns of it of which it is undecided what they are. */
  readonly open: readonly OpenReport[];
  /** What it says of findings between workbooks. */
  readonly acrossAnswers: readonly AcrossAnswer[];
  /** How it counts without each of its people, for a part; null where that is not asked for. */
  readonly deltas: Deltas | null;
  /** By which later changes are told; null where no register is kept. */
  readonly prints: Prints | null;
  /** Which rows its figures count, packed; null where that is not known of this file alone. */
  readonly rows: string | null;
  /** The findings in words, for a list to send back; null where none is asked for. */
  readonly listed: readonly FindingReport[] | null;
}

/** A tally in few bytes. */
export interface PackedTally {
  readonly form: string;
  /** Base64. */
  readonly bytes: string;
}

export const packed = (tally: Tally): PackedTally => ({
  form: tally.form,
  bytes: Buffer.from(packTally(tally)).toString('base64'),
});

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
}

export interface RuleCount {
  readonly severity: Severity;
  readonly count: number;
}

/** What does not change from workbook to workbook. */
export interface ContributionContext {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly language: Language;
  /** Of the keyed hashes. */
  readonly key: Uint8Array;
  readonly passwords: readonly string[];
  /** Only workbooks of this year count, and months that say none are of it; any year when it is null. */
  readonly year: number | null;
  /** How sheets are to be understood, as somebody has said. */
  readonly mappings: readonly SheetMapping[];
  /** A part of the year; null for all of it. */
  readonly period: string | null;
  /** What the branch said of earlier findings. */
  readonly answers: readonly Answer[];
  /** Whether the findings are made into a list to send back. */
  readonly sendBack: boolean;
  /** Whether it is told how the workbook counts without each of its people. */
  readonly deltas: boolean;
  /** The key of what is kept to tell changes; null where no register is kept. */
  readonly prints: Uint8Array | null;
}

function countFindings({ findings }: ListedFindings) {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  const byRule: Record<string, RuleCount> = {};
  for (const { rule, severity, suppressed } of findings) {
    counts[suppressed ? 'suppressed' : severity]++;
    if (suppressed) continue;
    const worst = byRule[rule]?.severity;
    const kept = worst === 'error' || (worst === 'warning' && severity === 'info');
    byRule[rule] = { severity: kept ? worst : severity, count: (byRule[rule]?.count ?? 0) + 1 };
  }
  return { counts, byRule };
}

const yearOfLedger = ({ year }: Ledger): number | null =>
  year !== null && civilDate(year, 1, 1) && civilDate(year + 1, 1, 1) ? year : null;

/** Reads one workbook. One that cannot be read is a contribution that says so. */
export async function contribute(
  input: Input,
  bytes: Uint8Array,
  hash: string,
  context: ContributionContext,
): Promise<Contribution> {
  const { plan, language, passwords, year: assumedYear, mappings } = context;
  try {
    const reading = { ...(assumedYear === null ? {} : { assumedYear }), mappings };
    const ledger = await openLedger(input, plan.templates, passwords, bytes, reading);
    return contributionOf(ledger, hash, modifiedTime(bytes, nodeInflate), context);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return failedContribution(input.file, hash, unreadable(error, language), language);
  }
}

/**
 * What a workbook that was read adds.
 * @param modified when it was last saved
 */
export function contributionOf(
  ledger: Ledger,
  hash: string,
  modified: string | null,
  context: ContributionContext,
): Contribution {
  const { plan, today, language, key, answers, sendBack } = context;
  const result = checkLedger(ledger, plan, today, answers);
  const found = inOrder(ledger, result);
  const options = { language, discreet: true };
  const { file, error, findings } = unfoldingFindings(ledger, result, plan, options, found);
  const year = yearOfLedger(ledger);
  const wanted = context.year ?? year;
  const years = yearsOf(context.period ?? '');
  const isAmong = !years || (wanted !== null && years.first <= wanted && wanted <= years.last);
  const counts = wanted !== null && isAmong && (year === null || year === wanted);
  const form = counts ? formOf(plan.templates, wanted, today, context.period) : null;
  const facts = form && new LedgerFacts(ledger, form.period);
  const people = years ? new PeopleCounted(markBy(key)) : undefined;
  const rows = new RowKeeper(outward);
  const tally = form && facts && tallyFacts(facts, form, people, rows);
  const counted = facts ? peopleOf(facts, key) : NOT_COUNTED;
  const gaps = form && tally ? gapsOf(ledger, form, tally) : [];
  const inGaps = form && gaps.length > 0 ? outwardData(gapFindings(gaps, form, language)) : [];
  const listed = { file, error, findings: [...findings, ...inGaps] };
  return {
    failure: error,
    sha256: hash,
    year,
    branch: outwardData(branchFacts(ledger, today, modified)),
    findings: findingsCsv(listed, language),
    ...countFindings(listed),
    ...counted,
    tally: tally && packed(tally),
    people: (tally && people?.value()) ?? null,
    leftOver: outwardData(result.leftOver),
    standing: standingOf(ledger, result, [], found),
    leftOut: leavesOut(ledger),
    open: openReports(ledger.coverage, false),
    acrossAnswers: outwardData(acrossAnswers(ledger, answers, plan)),
    deltas: context.deltas && form && tally ? deltasOf(ledger, form, tally, counted, key) : null,
    prints: context.prints && outwardData(printsOf(ledger, listed.findings, context.prints)),
    rows: tally && packRows(rows.value()),
    listed: sendBack ? listed.findings : null,
  };
}

const NOT_COUNTED = {
  tally: null,
  people: null,
  rosters: [],
  recruits: [],
  arrived: [],
  awaited: [],
  transfers: NO_TRANSFERS,
} as const;

function peopleOf(facts: LedgerFacts, key: Uint8Array) {
  const { ledger, standings } = facts;
  const { days } = facts.period;
  return {
    rosters: hashRosters(ledger, (member) => standings.get(member) === 'counted', key),
    recruits: hashRecruits(ledger, facts, key),
    ...movedPeople(ledger, days.yearEnd, identifyBy(key)),
    transfers: transfersOf(ledger, days.yearStart, days.asOf, identifyBy(key)),
  };
}

/** What stands for a workbook that could not be read. */
export function failedContribution(
  file: string,
  hash: string | null,
  failure: Failure,
  language: Language,
): Contribution {
  const report = reportFailure(file, hash, failure, language);
  return {
    failure,
    sha256: hash,
    year: null,
    branch: null,
    findings: findingsCsv(report, language),
    counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
    byRule: {},
    ...NOT_COUNTED,
    leftOver: [],
    standing: UNREAD,
    leftOut: false,
    open: [],
    acrossAnswers: [],
    deltas: null,
    prints: null,
    rows: null,
    listed: null,
  };
}

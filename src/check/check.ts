import { type CivilDate, yearEnd } from '../calendar/civil-date';
import {
  addressOf,
  hasColumn,
  headerAddressOf,
  type Ledger,
  type LedgerSheet,
  type Placed,
} from '../ledger/model';
import type { TableId, VerificationsRecord } from '../ledger/records.generated';
import { LedgerIndex } from '../rules/ledger-index';
import type { Finding, FindingData, Place, ReportOptions, RuleContext } from '../rules/rule';
import type { Severity } from '../templates/schema';
import type { Answer } from './answers';
import type { Plan } from './plan';
import type { PlannedRule } from './planned-rule';
import type { CheckResult, NotChecked } from './result';
import { applySuppressions } from './suppressions';

/** Whether a sheet has a column; in the matrix and wide forms the records tell. */
const gives = (ledger: Ledger, sheet: LedgerSheet, key: string): boolean =>
  sheet.columns[key] !== undefined ||
  (sheet.layout !== 'table' &&
    ledger[sheet.table].records.some((record) => record.on === sheet && hasColumn(record, key)));

function unmetNeed(ledger: Ledger, rule: PlannedRule): Omit<NotChecked, 'rule'> | null {
  for (const [id, keys] of Object.entries(rule.rule.needs)) {
    const { sheets } = ledger[id as TableId];
    const first = sheets[0];
    if (!first) return { reason: 'missing-sheet', data: { table: id } };
    for (const key of keys) {
      if (!sheets.some((sheet) => gives(ledger, sheet, key))) {
        return {
          reason: 'missing-column',
          data: { table: id, column: key, sheet: first.sheet.name },
        };
      }
    }
  }
  return null;
}

// Shared, so that a finding without them costs nothing.
const NO_DATA: FindingData = {};
const NONE: readonly Place[] = [];

/** Collects what one rule says of one ledger. */
class Collector implements RuleContext {
  readonly templates;
  readonly parameters;
  readonly findings: Finding[] = [];
  readonly reasons: NotChecked[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly planned: PlannedRule,
    readonly index: LedgerIndex,
    readonly asOf: CivilDate,
    readonly today: CivilDate,
    readonly unusedVerifications: readonly VerificationsRecord[],
  ) {
    this.templates = plan.templates;
    this.parameters = planned.parameters;
  }

  report(record: Placed, key: string, options: ReportOptions = {}): void {
    if (this.lacksNeeded(record, key)) return;
    const address = options.address ?? addressOf(record, key) ?? firstCell(record);
    this.add({ on: record.on, address, key }, record, options);
  }

  /**
   * Whether the rule needs a column that the record's own sheet lacks, though another sheet of
   * its kind has it: that sheet is not checked, and nothing is held against its rows.
   */
  private lacksNeeded(record: Placed, key: string): boolean {
    const { table, sheet } = record.on;
    if (!this.planned.rule.needs[table]?.includes(key) || hasColumn(record, key)) return false;
    const { name } = sheet;
    if (!this.reasons.some(({ data }) => data.sheet === name && data.column === key)) {
      this.notChecked('missing-column', { table, column: key, sheet: name });
    }
    return true;
  }

  reportSheet(sheet: LedgerSheet, key: string, options: ReportOptions = {}): void {
    const address = options.address ?? headerAddressOf(sheet, key) ?? firstHeader(sheet);
    this.add({ on: sheet, address, key }, null, options);
  }

  reportFile(options: ReportOptions = {}): void {
    this.add(null, null, options);
  }

  notChecked(reason: string, data: FindingData = {}): void {
    this.reasons.push({ rule: this.planned, reason, data });
  }

  limit(provision: string, name: string, on?: CivilDate): number {
    const cited = this.plan.regulations.at(provision, on ?? null);
    const value = cited.provision.values?.[name];
    if (value === undefined) {
      throw new Error(`${cited.regulation.id} ${provision} sets no ${name}`);
    }
    return value;
  }

  applies(provision: string, on: CivilDate): boolean {
    const { from } = this.plan.regulations.at(provision, on);
    return from === null || from <= on;
  }

  binds(provision: string, on: CivilDate): boolean {
    return this.plan.regulations.at(provision, on).provision.absent !== true;
  }

  private add(place: Place | null, record: Placed | null, options: ReportOptions): void {
    const provision = options.provision ?? this.planned.rule.provisions[0] ?? null;
    const on = options.on ?? null;
    const versioned =
      provision === null ? null : this.plan.regulations.at(provision, on).provision.severity;
    const severity = options.severity ?? versioned ?? this.planned.severity;
    this.findings.push({
      rule: this.planned.rule,
      severity: atMost(severity, this.planned.most),
      place,
      record,
      variant: options.variant ?? 'default',
      data: options.data ?? NO_DATA,
      related: options.related ?? NONE,
      fix:
        options.fix && place?.address
          ? { ...options.fix, on: place.on, address: place.address }
          : null,
      provision,
      on,
    });
  }
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

const atMost = (severity: Severity, most: Severity = 'error'): Severity =>
  GRAVITY[severity] > GRAVITY[most] ? most : severity;

const firstHeader = (sheet: LedgerSheet) => ({
  row: sheet.headerRow,
  column: Math.min(...Object.values(sheet.columns)),
});

const firstCell = (record: Placed) => ({
  row: record.row,
  column: Math.min(...Object.values(record.on.columns)),
});

/** The day as of which a workbook is judged: the end of its year, once that is over. */
const judgementDay = ({ year }: Ledger, today: CivilDate): CivilDate =>
  year === null ? today : (Math.min(today, yearEnd(year)) as CivilDate);

/**
 * What one rule says of a ledger.
 * @param index made of the same ledger
 */
export function findingsOf(
  ledger: Ledger,
  planned: PlannedRule,
  plan: Plan,
  today: CivilDate,
  index: LedgerIndex,
): readonly Finding[] {
  if (unmetNeed(ledger, planned)) return [];
  const collector = new Collector(plan, planned, index, judgementDay(ledger, today), today, []);
  planned.rule.check(ledger, collector);
  return collector.findings;
}

/**
 * Runs the planned rules over a ledger, one each step, so that whoever asks can
 * do something else between two of them; see {@link checkLedger}.
 */
export function* checkInSteps(
  ledger: Ledger,
  plan: Plan,
  today: CivilDate,
  answers: readonly Answer[] = [],
): Generator<void, CheckResult> {
  const asOf = judgementDay(ledger, today);
  const index = new LedgerIndex(ledger);
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const outcomes = { passed: 0, failed: 0, notChecked: 0 };
  const run = (planned: PlannedRule, unused: readonly VerificationsRecord[]): void => {
    const unmet = unmetNeed(ledger, planned);
    if (unmet) {
      notChecked.push({ rule: planned, ...unmet });
      outcomes.notChecked++;
      return;
    }
    const collector = new Collector(plan, planned, index, asOf, today, unused);
    planned.rule.check(ledger, collector);
    for (const finding of collector.findings) findings.push(finding);
    for (const reason of collector.reasons) notChecked.push(reason);
    if (collector.findings.length > 0) outcomes.failed++;
    else if (collector.reasons.length > 0) outcomes.notChecked++;
    else outcomes.passed++;
  };
  for (const planned of plan.rules) {
    if (planned.rule.afterwards) continue;
    run(planned, []);
    yield;
  }
  const { suppressed, unused, leftOver } = applySuppressions(ledger, findings, plan, answers);
  for (const planned of plan.rules) if (planned.rule.afterwards) run(planned, unused);
  return { findings, suppressed, leftOver, notChecked, outcomes };
}

/**
 * Runs the planned rules over a ledger. A workbook of an earlier year is judged
 * as of the end of that year: what came due later is in the next workbook.
 * @param today the day of judgement: nothing after it is missing yet
 * @param answers what the branch said of its findings on a list that came back
 */
export function checkLedger(
  ledger: Ledger,
  plan: Plan,
  today: CivilDate,
  answers: readonly Answer[] = [],
): CheckResult {
  const steps = checkInSteps(ledger, plan, today, answers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

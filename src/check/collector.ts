import type { CivilDate } from '../core/calendar/civil-date';
import type { Severity } from '../core/templates/schema';
import {
  addressOf,
  hasColumn,
  headerAddressOf,
  type Ledger,
  type LedgerSheet,
  type Placed,
} from '../ledger/model';
import type { VerificationsRecord } from '../ledger/records.generated';
import type { LedgerIndex } from '../rules/ledger-index';
import type { Finding, FindingData, Place, ReportOptions, RuleContext } from '../rules/rule';
import type { Plan } from './plan';
import type { PlannedRule } from './planned-rule';
import type { NotChecked } from './result';

// Shared, so that a finding without them costs nothing.
const NO_DATA: FindingData = {};
const NONE: readonly Place[] = [];

/** Collects what rules say of one ledger. They run one after the other, and all share it. */
export class Collector implements RuleContext {
  readonly templates;
  readonly findings: Finding[] = [];
  readonly reasons: NotChecked[] = [];
  unusedVerifications: readonly VerificationsRecord[] = [];
  private running: PlannedRule | null = null;
  private reasonsBefore = 0;

  constructor(
    private readonly plan: Plan,
    readonly index: LedgerIndex,
    readonly asOf: CivilDate,
    readonly today: CivilDate,
  ) {
    this.templates = plan.templates;
  }

  /** Has a rule look through the ledger. */
  run(planned: PlannedRule, ledger: Ledger): void {
    this.running = planned;
    this.reasonsBefore = this.reasons.length;
    planned.rule.check(ledger, this);
  }

  private get planned(): PlannedRule {
    if (!this.running) throw new Error('no rule is running');
    return this.running;
  }

  get parameters(): unknown {
    return this.planned.parameters;
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
    const said = this.reasons.slice(this.reasonsBefore);
    if (!said.some(({ data }) => data.sheet === name && data.column === key)) {
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

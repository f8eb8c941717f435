import type { LedgerIndex } from '../branch-life/ledger-index';
import type { CivilDate } from '../core/calendar/civil-date';
import { gravityOf } from '../core/severity';
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
import type {
  Finding,
  FindingData,
  Known,
  Place,
  ReportOptions,
  RuleContext,
  VerdictCounts,
} from '../rules/rule';
import type { Plan } from './plan';
import type { PlannedRule } from './planned-rule';
import type { NotChecked, RuleVerdict } from './result';
import { VerdictCounter } from './verdicts';

// Shared, so that a finding without them costs nothing.
const NO_DATA: FindingData = {};
const NONE: readonly Place[] = [];
const NO_CAUSES: readonly string[] = [];
const NO_OTHERS: readonly Finding[] = [];

/** Collects what rules say of one ledger. They run one after the other, and all share it. */
export class Collector implements RuleContext {
  readonly templates;
  readonly findings: Finding[] = [];
  readonly reasons: NotChecked[] = [];
  readonly verdicts: RuleVerdict[] = [];
  unusedVerifications: readonly VerificationsRecord[] = [];
  private running: PlannedRule | null = null;
  private verdict = new VerdictCounter();

  constructor(
    private readonly plan: Plan,
    public index: LedgerIndex,
    readonly asOf: CivilDate,
    readonly today: CivilDate,
  ) {
    this.templates = plan.templates;
  }

  /**
   * Has a rule look through the ledger.
   * @returns how the things ended that it looked at
   */
  run(planned: PlannedRule, ledger: Ledger): VerdictCounts {
    this.running = planned;
    this.verdict = new VerdictCounter();
    planned.rule.check(ledger, this);
    const { reasons, counts } = this.verdict;
    for (const reason of reasons) this.reasons.push({ rule: planned, ...reason });
    if (reasons.length === 0 && counts.met + counts.broken === 0) this.leaveOut(planned, 'nothing');
    this.verdicts.push({ rule: planned.rule.id, ...counts });
    return counts;
  }

  /** Says that a rule was not checked at all. */
  leaveOut(rule: PlannedRule, reason: string, data: FindingData = NO_DATA): void {
    this.reasons.push({ rule, reason, data, place: null });
  }

  private get planned(): PlannedRule {
    if (!this.running) throw new Error('no rule is running');
    return this.running;
  }

  get parameters(): unknown {
    return this.planned.parameters;
  }

  knows<R extends Placed, K extends keyof R & string>(
    record: R,
    ...keys: readonly K[]
  ): record is R & Known<R, K> {
    // Asked of every row by nearly every rule: without an iterator.
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as K;
      if (record[key] !== null) continue;
      this.verdict.field(record, key);
      return false;
    }
    return true;
  }

  undecided(record: Placed, key: string): void {
    this.verdict.field(record, key);
  }

  met(count = 1): void {
    this.verdict.met(count);
  }

  notApplicable(count = 1): void {
    this.verdict.notApplicable(count);
  }

  report(record: Placed, key: string, options: ReportOptions = {}): void {
    if (this.lacksNeeded(record, key)) {
      this.verdict.field(record, key);
      return;
    }
    const address = options.address ?? addressOf(record, key) ?? firstCell(record);
    this.add({ on: record.on, address, key }, record, options);
  }

  /**
   * Whether the rule needs a column that the record's own sheet lacks, though another sheet of
   * its kind has it: that sheet is not checked, and nothing is held against its rows.
   */
  private lacksNeeded(record: Placed, key: string): boolean {
    const needed = this.planned.rule.needs[record.on.table]?.includes(key) === true;
    return needed && !hasColumn(record, key);
  }

  reportSheet(sheet: LedgerSheet, key: string, options: ReportOptions = {}): void {
    const address = options.address ?? headerAddressOf(sheet, key) ?? firstHeader(sheet);
    this.add({ on: sheet, address, key }, null, options);
  }

  reportFile(options: ReportOptions = {}): void {
    this.add(null, null, options);
  }

  notChecked(reason: string, data: FindingData = NO_DATA, count = 0): void {
    this.verdict.because(reason, data, count);
  }

  basisOf({ template }: LedgerSheet, key: string): string | null {
    const own = template.columns.find((column) => column.key === key)?.basis;
    return own === undefined ? (template.basis ?? null) : own;
  }

  basisFor(...provisions: readonly string[]): string | null {
    const unit = this.index.branch?.unitKind ?? null;
    const holds = (id: string): boolean => {
      const { unitKinds } = this.plan.regulations.at(id, null).regulation;
      return !unitKinds || (unit !== null && unitKinds.includes(unit));
    };
    return provisions.find(holds) ?? null;
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
    const provision =
      options.provision === undefined
        ? (this.planned.rule.provisions[0] ?? null)
        : options.provision;
    const on = options.on ?? null;
    const versioned =
      provision === null ? null : this.plan.regulations.at(provision, on).provision.severity;
    const severity = options.severity ?? versioned ?? this.planned.severity;
    const further = options.cells ?? NONE;
    this.verdict.broken(record, further.length, options.things);
    this.findings.push({
      rule: this.planned.rule,
      severity: atMost(severity, this.planned.most),
      place,
      further,
      same: NO_OTHERS,
      unnamed: 0,
      record,
      variant: options.variant ?? 'default',
      data: options.data ?? NO_DATA,
      remedies: options.remedies ?? null,
      related: options.related ?? NONE,
      causes: NO_CAUSES,
      fix:
        options.fix && place?.address
          ? { ...options.fix, on: place.on, address: place.address }
          : null,
      provision,
      on,
    });
  }
}

const atMost = (severity: Severity, most: Severity = 'error'): Severity =>
  gravityOf(severity) < gravityOf(most) ? most : severity;

const firstHeader = (sheet: LedgerSheet) => ({
  row: sheet.headerRow,
  column: Math.min(...Object.values(sheet.columns)),
});

const firstCell = (record: Placed) => ({
  row: record.row,
  column: Math.min(...Object.values(record.on.columns)),
});

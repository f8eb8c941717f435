import type { CivilDate } from '../calendar/civil-date';
import type { Ledger, LedgerTable, Placed } from '../ledger/model';
import { TABLE_IDS } from '../ledger/records.generated';
import type { ReplacedRow } from '../ledger/replace-row';
import { LedgerIndex } from '../rules/ledger-index';
import type { Finding } from '../rules/rule';
import { findingsOf } from './check';
import type { Plan } from './plan';
import type { PlannedRule } from './planned-rule';
import type { CheckResult } from './result';
import { applySuppressions } from './suppressions';

const EMPTY: LedgerTable<never> = { sheets: [], records: [] };

/** The ledger with one record alone on its kind of sheet, and the other kinds whole or empty. */
function withRecordAlone(ledger: Ledger, record: Placed, others: 'whole' | 'empty'): Ledger {
  const { table } = record.on;
  const only = { sheets: [record.on], records: [record] };
  const emptied = others === 'empty' ? Object.fromEntries(TABLE_IDS.map((id) => [id, EMPTY])) : {};
  return {
    ...ledger,
    ...emptied,
    [table]: only,
    sheets: others === 'empty' ? [record.on] : ledger.sheets,
    unknownSheets: [],
    hiddenSheets: [],
    notes: ledger.notes.filter((note) => note.record === record),
  } as Ledger;
}

const isOfAnyTable = ({ rule }: PlannedRule): boolean => Object.keys(rule.needs).length === 0;

/** What the rules of one row say of a record, each rule by itself. */
class RowCheck {
  readonly #whole: Ledger;
  readonly #alone: Ledger;
  readonly #wholeIndex: LedgerIndex;
  readonly #aloneIndex: LedgerIndex;

  constructor(
    ledger: Ledger,
    private readonly record: Placed,
    private readonly plan: Plan,
    private readonly today: CivilDate,
  ) {
    this.#whole = withRecordAlone(ledger, record, 'whole');
    this.#alone = withRecordAlone(ledger, record, 'empty');
    this.#wholeIndex = new LedgerIndex(this.#whole);
    this.#aloneIndex = new LedgerIndex(this.#alone);
  }

  findings(planned: PlannedRule): readonly Finding[] {
    const any = isOfAnyTable(planned);
    const ledger = any ? this.#alone : this.#whole;
    const index = any ? this.#aloneIndex : this.#wholeIndex;
    return findingsOf(ledger, planned, this.plan, this.today, index).filter(
      ({ record }) => record === this.record,
    );
  }
}

/** What the rules of one row say of one record, by the rule's id. */
export type RowFindings = ReadonlyMap<string, readonly Finding[]>;

/**
 * What the rules of one row say of a record alone. To be asked before an edit as well as after:
 * only a rule that then found just this in the whole ledger looks at nothing else.
 */
export function rowFindings(
  ledger: Ledger,
  record: Placed,
  plan: Plan,
  today: CivilDate,
): RowFindings {
  const check = new RowCheck(ledger, record, plan, today);
  const { table } = record.on;
  const found = new Map<string, readonly Finding[]>();
  for (const planned of plan.rules) {
    const { rule } = planned;
    if (rule.level !== 1 || rule.afterwards) continue;
    if (!(table in rule.needs) && !isOfAnyTable(planned)) continue;
    found.set(rule.id, check.findings(planned));
  }
  return found;
}

/** A finding as it can be compared: without the objects that it points to. */
const keyOf = ({ place, variant, severity, data }: Finding): string =>
  JSON.stringify([place?.address, place?.key, variant, severity, data]);

const keysOf = (findings: readonly Finding[]): string => findings.map(keyOf).sort().join();

/**
 * Takes a row that was edited into what was found before, as far as the row alone decides:
 * a first answer at once, before everything is checked again.
 * @param ledger with the row already replaced
 * @param alone what {@link rowFindings} gave for the row before the edit
 * @param previous what was found before the edit
 * @returns what is found now, and whether anything of the row may read differently
 */
export function recheckRow(
  ledger: Ledger,
  { before, after }: ReplacedRow,
  alone: RowFindings,
  previous: CheckResult,
  plan: Plan,
  today: CivilDate,
): { readonly result: CheckResult; readonly changed: boolean } {
  const old = new Map<string, Finding[]>();
  for (const finding of previous.findings) {
    if (finding.record !== before) continue;
    const same = old.get(finding.rule.id);
    if (same) same.push(finding);
    else old.set(finding.rule.id, [finding]);
  }
  const replaced = new Set<string>();
  const added: Finding[] = [];
  for (const [rule, found] of rowFindings(ledger, after, plan, today)) {
    if (keysOf(old.get(rule) ?? []) !== keysOf(alone.get(rule) ?? [])) continue;
    replaced.add(rule);
    added.push(...found);
  }
  if (old.size === 0 && added.length === 0) return { result: previous, changed: false };
  const findings = previous.findings.filter(
    ({ record, rule }) => record !== before || !replaced.has(rule.id),
  );
  findings.push(...added);
  const { suppressed } = applySuppressions(ledger, findings, plan);
  return { result: { ...previous, findings, suppressed }, changed: true };
}

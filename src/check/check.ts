import { LedgerIndex } from '../branch-life/ledger-index';
import { type CivilDate, yearEnd } from '../core/calendar/civil-date';
import { hasColumn, type Ledger, type LedgerTable, type Placed } from '../ledger/model';
import type { TableId } from '../ledger/records.generated';
import type { Rule, VerdictCounts } from '../rules/rule';
import type { Answer } from './answers';
import { findCauses } from './causes/causes';
import { Collector } from './collector';
import type { Plan } from './plan';
import type { PlannedRule } from './planned-rule';
import type { CheckResult, NotChecked } from './result';
import { applySuppressions } from './suppressions';
import { UncomputedWatch } from './uncomputed-watch';

/** Whether one of the sheets of a kind has a column; in the matrix and wide forms the records tell. */
function isGiven({ sheets, records }: LedgerTable<Placed>, key: string): boolean {
  for (const sheet of sheets)
    if (sheet.columns[key] !== undefined || sheet.given.includes(key)) return true;
  return sheets.some(
    (sheet) =>
      sheet.layout !== 'table' &&
      // A form without a record shows nothing of its columns, and there is nothing to check.
      (records.length === 0 ||
        records.some((record) => record.on === sheet && hasColumn(record, key))),
  );
}

const NOTHING: VerdictCounts = { met: 0, broken: 0, undecided: 0, notApplicable: 0 };

function unmetNeed(ledger: Ledger, { needs }: Rule): Omit<NotChecked, 'rule'> | null {
  for (const id in needs) {
    const table: LedgerTable<Placed> = ledger[id as TableId];
    const first = table.sheets[0];
    if (!first) return { reason: 'missing-sheet', data: { table: id }, place: null };
    for (const key of needs[id as TableId] ?? []) {
      if (!isGiven(table, key)) {
        return {
          reason: 'missing-column',
          data: { table: id, column: key, sheet: first.sheet.name },
          place: null,
        };
      }
    }
  }
  return null;
}

/** The day as of which a workbook is judged: the end of its year, once that is over. */
const judgementDay = ({ year }: Ledger, today: CivilDate): CivilDate =>
  year === null ? today : (Math.min(today, yearEnd(year)) as CivilDate);

/**
 * Runs the planned rules over a ledger, and leaves what each says as it is; see
 * {@link checkLedger}.
 */
export function runRules(
  ledger: Ledger,
  plan: Plan,
  today: CivilDate,
  answers: readonly Answer[] = [],
): CheckResult {
  const index = new LedgerIndex(ledger);
  const collector = new Collector(plan, index, judgementDay(ledger, today), today);
  const { findings, reasons } = collector;
  const outcomes = { passed: 0, failed: 0, notChecked: 0 };
  const watch = new UncomputedWatch(ledger);
  const runWatched = (planned: PlannedRule): void => {
    const found = findings.length;
    const own = watch.view(ledger);
    collector.index = new LedgerIndex(own);
    const counts = collector.run(planned, own);
    if (watch.read === 0 || planned.rule.id === 'sheet/unreadable-value') return;
    const standing = findings.splice(found).filter((finding) => watch.stands(finding));
    findings.push(...standing);
    collector.leaveOut(planned, 'formula-no-result', { rows: watch.read });
    collector.verdicts.pop();
    collector.verdicts.push({
      rule: planned.rule.id,
      met: Math.max(0, counts.met - watch.read),
      broken: new Set(standing.map(({ record }) => record)).size,
      undecided: counts.undecided + watch.read,
      notApplicable: counts.notApplicable,
    });
  };
  const run = (planned: PlannedRule): void => {
    const unmet = unmetNeed(ledger, planned.rule);
    const found = findings.length;
    const said = reasons.length;
    if (unmet) {
      collector.leaveOut(planned, unmet.reason, unmet.data);
      collector.verdicts.push({ rule: planned.rule.id, ...NOTHING });
    } else if (watch.isNeeded) runWatched(planned);
    else collector.run(planned, ledger);
    if (findings.length > found) outcomes.failed++;
    else if (reasons.length > said) outcomes.notChecked++;
    else outcomes.passed++;
  };
  for (const planned of plan.rules) {
    if (planned.rule.afterwards) continue;
    run(planned);
  }
  const { suppressed, unused, leftOver } = applySuppressions(ledger, findings, plan, answers);
  collector.unusedVerifications = unused;
  for (const planned of plan.rules) if (planned.rule.afterwards) run(planned);
  watch.release();
  const { verdicts } = collector;
  return { findings, suppressed, leftOver, notChecked: reasons, verdicts, outcomes };
}

/**
 * Checks a ledger: what the planned rules find, one finding a mistake. A workbook of an earlier
 * year is judged as of the end of that year: what came due later is in the next workbook.
 * @param today the day of judgement: nothing after it is missing yet
 * @param answers what the branch said of its findings on a list that came back
 */
export function checkLedger(
  ledger: Ledger,
  plan: Plan,
  today: CivilDate,
  answers: readonly Answer[] = [],
): CheckResult {
  const result = runRules(ledger, plan, today, answers);
  const { findings, suppressed } = result;
  if (findings.length < 2) return result;
  return { ...result, ...findCauses(findings, suppressed, ledger, new LedgerIndex(ledger)) };
}

import { gravityOf, type Severity } from '../core/severity';

/** How often a rule found something, and in how many workbooks. */
export interface RuleTotal {
  severity: Severity;
  count: number;
  workbooks: number;
}

/** Adds what the rules found in one workbook; the gravest severity of a rule stands for all. */
export function addTotals(
  totals: Map<string, RuleTotal>,
  byRule: Readonly<Record<string, { readonly severity: Severity; readonly count: number }>>,
): void {
  for (const [rule, { severity, count }] of Object.entries(byRule)) {
    const total = totals.get(rule) ?? { severity, count: 0, workbooks: 0 };
    if (gravityOf(severity) < gravityOf(total.severity)) total.severity = severity;
    total.count += count;
    total.workbooks++;
    totals.set(rule, total);
  }
}

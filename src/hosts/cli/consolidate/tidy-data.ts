import { join } from 'node:path';
import {
  dataPackage,
  figureLines,
  figuresHead,
  findingLine,
  findingsHead,
} from '../../../documents/return/tidy';
import {
  type FinishedReturn,
  type Form,
  finishReturn,
  type OrganisationTree,
  organisationTallies,
  type Tally,
} from '../../../returns';
import { writeWhole } from '../files/atomic';
import type { ConsolidateOutcome } from './settings';

/**
 * Writes figures and findings as tidy data, for programs that count on: the whole set, and every
 * organisation with all below it. No person is in it.
 * @throws Error of the system when the folder cannot be written
 */
export function writeTidyData(
  folder: string,
  { run, returns }: ConsolidateOutcome,
  whole: FinishedReturn,
  form: Form,
  tree: OrganisationTree,
  tallyOf: (workbook: number) => Tally,
): void {
  const { year, id: period } = form.period;
  const roster = new Set(returns.yearEndRoster?.figures);
  function* figures(): Generator<string> {
    yield figuresHead() + figureLines(whole, period, null, roster);
    for (const { organisation, tally } of organisationTallies(tree, form, tallyOf)) {
      const one = organisation === null ? undefined : tree.organisations[organisation];
      if (one) yield figureLines(finishReturn(tally, form), period, one, roster);
    }
  }
  writeWhole(join(folder, 'figures.csv'), figures());
  const findings = run.findings.byRule.map(({ rule, severity, count }) =>
    findingLine(year, period, '', rule, severity, count),
  );
  for (const { organisation, findings: own } of run.inputs) {
    if (organisation === null) continue;
    const counts = { error: own.errors, warning: own.warnings, info: own.infos };
    for (const [severity, count] of Object.entries(counts)) {
      if (count > 0) findings.push(findingLine(year, period, organisation, '', severity, count));
    }
  }
  writeWhole(join(folder, 'findings.csv'), [findingsHead(), ...findings]);
  writeWhole(join(folder, 'datapackage.json'), [dataPackage(year, period)]);
}

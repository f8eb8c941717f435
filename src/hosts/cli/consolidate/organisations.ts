import type { CountedWorkbook } from '../../../consolidate/counted-workbook';
import type { OrganisationReport } from '../../../documents/return/returns-report';
import {
  type Form,
  type OrganisationTree,
  organisationTallies,
  overviewFigures,
  overviewOf,
  type Tally,
} from '../../../returns';
import type { Consolidation } from './consolidation';

/** The organisations of the set, each after the one above it. */
export function organisationReports(
  tree: OrganisationTree,
  counted: readonly CountedWorkbook[],
  consolidation: Consolidation,
  form: Form,
): OrganisationReport[] {
  const columns = overviewOf(form);
  const tallyOf = (workbook: number): Tally =>
    consolidation.tallyOf((counted[workbook] as CountedWorkbook).place, form);
  const reports: OrganisationReport[] = [];
  for (const { organisation, tally } of organisationTallies(tree, form, tallyOf)) {
    const found = organisation === null ? undefined : tree.organisations[organisation];
    if (!found) continue;
    const { id, name, code, kind, parent, workbook } = found;
    reports.push({
      id,
      name,
      code,
      kind,
      parent: parent === null ? null : (tree.organisations[parent]?.id ?? null),
      file: workbook === null ? null : (counted[workbook]?.file ?? null),
      workbooks: tally.workbooks,
      figures: overviewFigures(tally, form, columns),
    });
  }
  return reports.reverse();
}

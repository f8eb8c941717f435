import type { Severity } from '../core/templates/schema';
import type { AcrossFinding } from '../rules/across/across-rule';
import type { WorkbookSet } from '../rules/across/set';
import type { Plan } from './plan';

/** A finding across workbooks with its severity. */
export interface SetFinding extends AcrossFinding {
  readonly severity: Severity;
}

/**
 * Runs the rules across workbooks.
 * @returns rule by rule, each in the order of the set
 */
export function checkSet(set: WorkbookSet, { across }: Plan): SetFinding[] {
  const found: SetFinding[] = [];
  for (const { rule, severity } of across) {
    rule.check(set, {
      report(place, { variant = 'default', data = {}, related = [] } = {}) {
        found.push({ rule, severity, place, variant, data, related });
      },
    });
  }
  return found;
}

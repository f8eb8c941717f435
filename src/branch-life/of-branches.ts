import type { OfficersRecord } from '../ledger/records.generated';

/**
 * Officers by the branch that their list names for each, in the order of the list; all together where
 * it names none, or one.
 */
export function officersByBranch(
  officers: readonly OfficersRecord[],
): readonly (readonly OfficersRecord[])[] {
  const byBranch = new Map<string, OfficersRecord[]>();
  let before = '';
  for (const officer of officers) {
    // A name merged over the rows of a branch stands in the first.
    const branch: string = officer.branch ?? before;
    before = branch;
    const own = byBranch.get(branch);
    if (own) own.push(officer);
    else byBranch.set(branch, [officer]);
  }
  return [...byBranch.values()];
}

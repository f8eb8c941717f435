import { kindOfName } from '../../branch-life/organisation';
import type { Ledger } from '../../ledger/model';
import type { BranchRecord } from '../../ledger/records.generated';
import { plainName } from './names';

/** What a roster does not tell of its branches. */
const UNTOLD: Omit<BranchRecord, 'on' | 'row' | 'name' | 'kind'> = {
  code: null,
  parent: null,
  unitKind: null,
  level: null,
  staffCount: null,
  fullTimeOfficers: null,
  foundedOn: null,
  electedOn: null,
  termYears: null,
  termEndsOn: null,
  membersLastYear: null,
  year: null,
  grade: null,
  gradedBy: null,
  gradeLeftOn: null,
  restructuring: null,
  formerName: null,
  organisationsBelow: null,
  duesRemitted: null,
  duesRetained: null,
  groupsBelow: null,
  committeesBelow: null,
  generalBelow: null,
  branchesBelow: null,
  dissolvedOn: null,
  preparedBy: null,
  phone: null,
};

/**
 * The organisations of which a workbook without 支部信息 has the members: those that its rosters
 * and lists of officers name, where they name several. One name alone may stand for any part of a branch.
 */
export function branchesOfRoster({ branch, members, officers }: Ledger): readonly BranchRecord[] {
  if (branch.records.length > 0) return [];
  const byName = new Map<string, BranchRecord>();
  for (const member of [...members.records, ...officers.records]) {
    const name = member.branch;
    const known = name === null || byName.has(plainName(name));
    if (known || kindOfName(name) === null) continue;
    byName.set(plainName(name), {
      ...UNTOLD,
      on: member.on,
      row: member.row,
      name,
      kind: kindOfName(name),
    });
  }
  return byName.size < 2 ? [] : [...byName.values()];
}

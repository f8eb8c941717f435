import type { Ledger } from './model';
import { squeeze } from './text';

/** Whether two names may be of one branch: the same, or one short for the other. */
const alike = (one: string, other: string): boolean => {
  const [a, b] = [squeeze(one), squeeze(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
};

/**
 * The part of a ledger that is of one branch, where its sheets hold several: the rows of
 * 支部信息 with its name and the members whose 所在党支部 it is. Rows that name no branch stay.
 * @param name in full or short
 */
export function ofBranch(ledger: Ledger, name: string): Ledger {
  const { branch, members } = ledger;
  const mayBe = (other: string | null): boolean => other === null || alike(other, name);
  return {
    ...ledger,
    branch: { ...branch, records: branch.records.filter((one) => mayBe(one.name)) },
    members: { ...members, records: members.records.filter((one) => mayBe(one.branch)) },
  };
}

/**
 * The names of the branches that a workbook has, where none of them is the one that is asked for.
 * @returns null where one is, or where the workbook names none and so may be of any
 */
export function otherBranches({ branch, members }: Ledger, name: string): readonly string[] | null {
  const names = new Set([
    ...branch.records.flatMap((one) => one.name ?? []),
    ...members.records.flatMap((one) => one.branch ?? []),
  ]);
  const isThere = names.size === 0 || [...names].some((one) => alike(one, name));
  return isThere ? null : [...names];
}

/** The branches of a workbook, each with what is its own. */
export function branchesIn(ledger: Ledger): readonly Ledger[] {
  const names = new Set(ledger.branch.records.flatMap(({ name }) => name ?? []));
  return names.size < 2 ? [ledger] : [...names].map((name) => ofBranch(ledger, name));
}

import { addYears, type CivilDate } from '../core/calendar/civil-date';
import type { BranchRecord } from '../ledger/records.generated';

/** Gives the numbers that provisions set. */
interface Limits {
  limit(provision: string, name: string): number;
}

/** The day that the election and the length of the term give for its end; null when one is blank. */
export const computedTermEnd = ({
  electedOn,
  termYears,
}: Pick<BranchRecord, 'electedOn' | 'termYears'>): CivilDate | null =>
  electedOn === null || termYears === null ? null : addYears(electedOn, termYears);

/** 届满日期, or the day that the election and the length of the term give. */
export const termEnd = (branch: BranchRecord): CivilDate | null =>
  branch.termEndsOn ?? computedTermEnd(branch);

/** The years that a term normally has, and the provision that says so. */
export interface ExpectedTerm {
  readonly years: number;
  readonly provision: string;
}

/**
 * The normal term by kind of body and of unit: five years for committees and in
 * villages and communities, else three (关于党的基层组织任期的意见, 支部工作条例, 机关条例).
 */
export function expectedTerm(
  { kind, unitKind }: BranchRecord,
  context: Limits,
): ExpectedTerm | null {
  const local = unitKind === 'village' || unitKind === 'community';
  const organ = unitKind === 'government';
  const by = (provision: string, name: string) => ({
    years: context.limit(provision, name),
    provision,
  });
  if (kind === null || unitKind === null) return null;
  if (kind === 'branch' || kind === 'joint') return by('B-23', local ? 'villageYears' : 'years');
  if (kind === 'committee') return organ ? by('J-01', 'years') : by('TERM-01', 'committeeYears');
  if (kind !== 'general') return null;
  if (organ) return by('J-02', 'years');
  return by('TERM-01', local ? 'villageYears' : 'generalYears');
}

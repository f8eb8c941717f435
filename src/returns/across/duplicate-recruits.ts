import type { CivilDate } from '../../core/calendar/civil-date';
import type { RosterPlace } from './duplicates';
import type { RecruitClaim, RecruitStage } from './recruit-claims';

/** Somebody in 发展党员 of several rows, and what each of them claims, in the order of the workbooks. */
export interface RepeatedRecruit {
  readonly person: string;
  readonly claims: readonly (RecruitClaim & { readonly place: RosterPlace })[];
}

type Claim = RepeatedRecruit['claims'][number];

/** Why a workbook counts somebody and the others do not; `order` is no reason. */
export type RecruitReason = 'admitted' | 'arrived' | 'recorded' | 'roster' | 'steps' | 'order';

/** Somebody whom several workbooks claim, who counts in one of them. */
export interface DuplicateRecruit {
  readonly person: string;
  readonly stage: RecruitStage;
  readonly reason: RecruitReason;
  readonly counts: RosterPlace;
  readonly elsewhere: readonly RosterPlace[];
}

/** What the workbooks tell besides, by their places. */
export interface RecruitEvidence {
  /** When a workbook says that a member was transferred in; null when it does not. */
  arrivedOn(entry: number, person: string): CivilDate | null;
  /** Whether somebody counts as a member on the roster of a workbook. */
  isMember(entry: number, person: string): boolean;
}

/** Claims that mean one thing: who waits in one register was admitted by another. */
function groupsOf(claims: readonly Claim[]): Claim[][] {
  const groups = (['admitted', 'converting'] as const).flatMap((stage) => {
    const group = claims.filter((one) => one.stage === stage);
    return group.length > 0 ? [group] : [];
  });
  const [first] = groups;
  const waiting = claims.filter(({ stage }) => stage === 'waiting');
  // Who applied after that has applied once more.
  const admittedOn = first?.[0]?.admittedOn ?? null;
  const isSame = ({ appliedOn }: Claim): boolean =>
    admittedOn !== null && appliedOn !== null && appliedOn <= admittedOn;
  if (!first) return waiting.length > 0 ? [waiting] : [];
  first.push(...waiting.filter(isSame));
  const again = waiting.filter((one) => !isSame(one));
  return again.length > 0 ? [...groups, again] : groups;
}

/** Narrows claims down, reason by reason, to the one that counts. */
function decide(
  group: readonly Claim[],
  person: string,
  evidence: RecruitEvidence,
): { readonly counts: Claim; readonly reason: RecruitReason } | null {
  const stage = group[0]?.stage;
  const top = group.filter((one) => one.stage === stage);
  const most = (claims: readonly Claim[], of: (claim: Claim) => number): readonly Claim[] => {
    const highest = Math.max(...claims.map(of));
    return claims.filter((claim) => of(claim) === highest);
  };
  /** A member is confirmed by the branch that had them then. */
  const arrival = ({ place, convertedOn }: Claim): number => {
    const arrived = evidence.arrivedOn(place.entry, person);
    if (arrived === null) return 0;
    return convertedOn !== null && arrived > convertedOn ? -1 : arrived;
  };
  const reasons: readonly (readonly [RecruitReason, (claim: Claim) => number])[] = [
    ...(stage === 'converting' ? [['arrived', arrival] as const] : []),
    ...(stage === 'admitted' ? [['recorded', (one: Claim) => Number(one.recorded)] as const] : []),
    ['roster', ({ place }) => Number(evidence.isMember(place.entry, person))],
    ['steps', ({ latest }) => latest ?? 0],
  ];
  const entries = (claims: readonly Claim[]) =>
    new Set(claims.map(({ place }) => place.entry)).size;
  let left: readonly Claim[] = top;
  let reason: RecruitReason = 'admitted';
  for (const [next, of] of reasons) {
    if (entries(left) === 1) break;
    left = most(left, of);
    reason = next;
  }
  if (entries(left) > 1) reason = 'order';
  const [counts] = left;
  return counts ? { counts, reason } : null;
}

/**
 * Decides where each person counts whom 发展党员 of several workbooks has: as admitted and as
 * confirmed where that was done, as an applicant where the steps went on. In every case once.
 */
export function duplicateRecruits(
  repeated: readonly RepeatedRecruit[],
  evidence: RecruitEvidence,
): DuplicateRecruit[] {
  return repeated.flatMap(({ person, claims }) =>
    groupsOf(claims).flatMap((group): DuplicateRecruit[] => {
      const decided = decide(group, person, evidence);
      if (!decided) return [];
      const { counts, reason } = decided;
      const elsewhere = group.flatMap(({ place }) =>
        place.entry === counts.place.entry ? [] : place,
      );
      if (elsewhere.length === 0) return [];
      return [{ person, stage: counts.stage, reason, counts: counts.place, elsewhere }];
    }),
  );
}

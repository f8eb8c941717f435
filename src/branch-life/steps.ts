import type { CivilDate } from '../core/calendar/civil-date';
import type { RecruitsRecord } from '../ledger/records.generated';

/** The columns of 发展党员 that hold one date. */
export type StepKey = {
  [K in keyof RecruitsRecord]-?: RecruitsRecord[K] extends CivilDate | null ? K : never;
}[keyof RecruitsRecord];

/** The steps in their order. Two of one rank may come in either order. */
export const STEP_RANKS = {
  appliedOn: 1,
  interviewedOn: 2,
  activistOn: 3,
  committeeDiscussedOn: 4,
  superiorAgreedOn: 5,
  candidateOn: 6,
  politicalReviewOn: 7,
  trainingTo: 7,
  committeeReviewedOn: 8,
  preReviewedOn: 9,
  meetingOn: 10,
  partyCommitteeTalkOn: 11,
  approvedOn: 12,
  oathOn: 13,
  conversionAppliedOn: 13,
  conversionMeetingOn: 14,
  conversionApprovedOn: 15,
} as const satisfies Partial<Record<StepKey, number>>;

/** The steps that make an applicant, an activist, a candidate and a probationer. */
const STAGES = [
  'appliedOn',
  'activistOn',
  'candidateOn',
  'meetingOn',
] as const satisfies readonly (keyof typeof STEP_RANKS)[];
type Stage = (typeof STAGES)[number];

/** Later stages, each of which tells that the step was taken by then. */
export const stepsAfter = (step: string): readonly Stage[] => {
  const rank = STAGES.find((stage) => stage === step);
  return rank ? STAGES.filter((stage) => STEP_RANKS[stage] > STEP_RANKS[rank]) : [];
};

/**
 * The day by which somebody had reached a stage: its own, or where a register does not have that
 * the first that is known of a later one.
 */
export const stepTakenBy = (recruit: RecruitsRecord, stage: Stage): CivilDate | null =>
  [stage, ...stepsAfter(stage)].map((one) => recruit[one]).find((day) => day !== null) ?? null;

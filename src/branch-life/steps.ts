import type { CivilDate } from '../core/calendar/civil-date';
import type { RecruitsRecord } from '../ledger/records.generated';

/** The steps from the application to the admission, in their order. */
const STEPS = ['appliedOn', 'activistOn', 'candidateOn', 'meetingOn'] as const;
type Step = (typeof STEPS)[number];

/** Later steps, each of which tells that the step was taken by then. */
export const stepsAfter = (step: string): readonly Step[] => {
  const at = (STEPS as readonly string[]).indexOf(step);
  return at < 0 ? [] : STEPS.slice(at + 1);
};

/**
 * The day by which somebody had taken a step: its own, or where a register does not have that
 * the first that is known of a later one.
 */
export const stepTakenBy = (recruit: RecruitsRecord, step: Step): CivilDate | null =>
  [step, ...stepsAfter(step)].map((one) => recruit[one]).find((day) => day !== null) ?? null;

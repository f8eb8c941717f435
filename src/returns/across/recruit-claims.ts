import { admissionDay } from '../../branch-life/admissions';
import { stepTakenBy } from '../../branch-life/steps';
import { type CivilDate, yearOf } from '../../core/calendar/civil-date';
import type { RecruitsRecord } from '../../ledger/records.generated';
import type { LedgerFacts } from '../ledger-facts';

/** What the year's return can count somebody as: each once, whoever has a row for them. */
export const RECRUIT_STAGES = ['admitted', 'converting', 'waiting'] as const;
export type RecruitStage = (typeof RECRUIT_STAGES)[number];

/** How a row of 发展党员 claims somebody for its branch. */
export interface RecruitClaim {
  readonly stage: RecruitStage;
  /** 接收大会. */
  readonly admittedOn: CivilDate | null;
  /** 转正大会. */
  readonly convertedOn: CivilDate | null;
  readonly appliedOn: CivilDate | null;
  /** The last step of the row by the year's end. */
  readonly latest: CivilDate | null;
  /** Whether 党员增减 has the admission, too. */
  readonly recorded: boolean;
}

/** The last day by the year's end that a row names. */
function latestOf(recruit: RecruitsRecord, end: CivilDate): CivilDate | null {
  const fields = recruit as unknown as Readonly<Record<string, unknown>>;
  let latest: CivilDate | null = null;
  for (const { key, type } of recruit.on.template.columns) {
    if (type !== 'date' && type !== 'dates') continue;
    for (const day of [fields[key]].flat()) {
      if (typeof day !== 'number' || day > end) continue;
      if (latest === null || day > latest) latest = day as CivilDate;
    }
  }
  return latest;
}

/** What a row of 发展党员 claims in the year; null for one that no table of the year counts. */
export function recruitClaim(recruit: RecruitsRecord, facts: LedgerFacts): RecruitClaim | null {
  if (facts.temporary) return null;
  const { yearEnd } = facts.period.days;
  const { meetingOn, appliedOn, outcome } = recruit;
  const { recorded, elsewhere } = facts.admissionOf(recruit);
  const claim = (stage: RecruitStage): RecruitClaim => ({
    stage,
    admittedOn: meetingOn,
    convertedOn: recruit.conversionMeetingOn,
    appliedOn,
    latest: latestOf(recruit, yearEnd),
    recorded,
  });
  const admittedOn = admissionDay(recruit);
  if (admittedOn !== null && yearOf(admittedOn) === facts.period.year) {
    return elsewhere ? null : claim('admitted');
  }
  if (facts.conversionOf(recruit) !== null) return claim('converting');
  const appliedBy = stepTakenBy(recruit, 'appliedOn');
  const applied = appliedBy !== null && appliedBy <= yearEnd;
  const isWaiting = applied && !facts.isAdmitted(recruit) && outcome !== 'ended';
  return isWaiting ? claim('waiting') : null;
}

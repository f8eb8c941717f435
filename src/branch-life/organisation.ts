import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import type { BranchRecord } from '../ledger/records.generated';

/** Whether an organisation is a branch, be it joint or temporary, and not above one. */
export const isBranch = ({ kind }: BranchRecord): boolean =>
  kind === 'branch' || kind === 'joint' || kind === 'temporary';

/** Whether an organisation still stood at the end of a day. */
export const isStanding = ({ dissolvedOn }: BranchRecord, on: CivilDate): boolean =>
  dissolvedOn === null || isAfter(dissolvedOn, on);

import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import type { BranchRecord } from '../ledger/records.generated';

/** Whether an organisation is a branch, be it joint or temporary, and not above one. */
export const isBranch = ({ kind }: BranchRecord): boolean =>
  kind === 'branch' || kind === 'joint' || kind === 'temporary';

/** What the name of an organisation tells of its kind; null for a temporary one, or where it tells nothing. */
export function kindOfName(name: string | null): BranchRecord['kind'] {
  if (name === null || /临时|联合|功能型|流动/.test(name)) return null;
  if (/总支(?:部|委员会|部委员会)?$/.test(name)) return 'general';
  if (/支部(?:委员会)?$/.test(name)) return 'branch';
  return /党委$|委员会$/.test(name) ? 'committee' : null;
}

/** Whether an organisation still stood at the end of a day. */
export const isStanding = ({ dissolvedOn }: BranchRecord, on: CivilDate): boolean =>
  dissolvedOn === null || isAfter(dissolvedOn, on);

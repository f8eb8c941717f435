import { type CivilDate, compareDates } from '../core/calendar/civil-date';
import type { OfficersRecord } from '../ledger/records.generated';

/**
 * Since when a committee was there, going by who is on it: the day its `size`th member took office.
 * Null when that is not known, or it never had so many.
 * @param committee those of 班子成员 who are on the committee
 */
export function committeeFormedOn(
  committee: readonly Pick<OfficersRecord, 'appointedOn'>[],
  size: number,
): CivilDate | null {
  const dates = committee.map(({ appointedOn }) => appointedOn);
  if (dates.filter((date) => date === null).length >= size) return null;
  const known = dates.filter((date) => date !== null).sort(compareDates);
  return known[size - 1 - (dates.length - known.length)] ?? null;
}

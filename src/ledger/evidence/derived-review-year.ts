import { type CivilDate, monthOf, yearOf } from '../../core/calendar/civil-date';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { isBlank } from '../model';

/** Until this month the review of the year before may still be held. */
const CARRIED_UNTIL_MONTH = 3;

/**
 * The year of a review whose 年度 is left blank: that of the workbook, whenever in it or in the first
 * quarter after it the review was held. One of its own first quarter may be of the year before: it stays
 * open, and so does every blank of a list that tells of other years, too.
 * @param year 统计年度 of the workbook
 */
export function deriveReviewYears(
  { on }: Located,
  { records }: TableContent,
  year: number | null,
): void {
  if (on.table !== 'reviews' || on.columns.year === undefined || year === null) return;
  if (records.some((record) => record.year !== null && record.year !== year)) return;
  for (const record of records) {
    if (record.year !== null || !isBlank(record, 'year')) continue;
    const day = record.reviewedOn as CivilDate | null;
    if (day === null ? isBlank(record, 'reviewedOn') : isOf(day, year)) record.year = year;
  }
}

function isOf(day: CivilDate, year: number): boolean {
  const early = monthOf(day) <= CARRIED_UNTIL_MONTH;
  return early ? yearOf(day) === year + 1 : yearOf(day) === year;
}

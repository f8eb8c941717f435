import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import type { Cell } from '../../workbook/model';
import { squeeze } from '../text';

/** Two days written as one: 2025.02.24-02.26, 2025年2月24日至26日. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const RANGE =
  /^((?:19|20)\d{2})([./年-])(\d{1,2})[./月-](\d{1,2})[日号]?(?:([-—–~至到]+))(?:((?:19|20)\d{2})[./年-])?(?:(\d{1,2})[./月-])?(\d{1,2})[日号]?$/;

/** The first and the last day that a cell names together, or null. */
export function dateRangeOf(cell: Cell | undefined): DateRange | null {
  if (typeof cell !== 'string') return null;
  const match = RANGE.exec(squeeze(cell));
  if (!match) return null;
  const [, year, mark, month, day, between, otherYear, otherMonth, otherDay] = match;
  // 2025-02-24-26 may be anything.
  if (mark === '-' && between === '-') return null;
  const from = civilDate(Number(year), Number(month), Number(day));
  const to = civilDate(Number(otherYear ?? year), Number(otherMonth ?? month), Number(otherDay));
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

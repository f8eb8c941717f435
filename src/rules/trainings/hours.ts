import { yearOf } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';

/**
 * Hours of training in 统计年度 by 姓名; null for somebody with an entry whose
 * hours or date are missing, so that a sum would be too low.
 */
export function hoursByName(ledger: Ledger): ReadonlyMap<string, number | null> {
  const hours = new Map<string, number | null>();
  for (const { name, from, to, hours: own } of ledger.trainings.records) {
    const on = from ?? to;
    if (name === null || (on !== null && yearOf(on) !== ledger.year)) continue;
    const sum = hours.get(name);
    if (sum === null || on === null || own === null) hours.set(name, null);
    else hours.set(name, (sum ?? 0) + own);
  }
  return hours;
}

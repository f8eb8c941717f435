import type { Ledger } from '../../../ledger/model';
import { usageError } from '../commands/usage';

/**
 * The year that follows a workbook's own.
 * @param given by the user
 * @throws UsageError when it is another one, or nobody says which
 */
export function nextYear({ year, file }: Ledger, given: number | undefined): number {
  if (year === null && given === undefined) {
    throw usageError(
      `${file} 没有写明是哪一年的。请用 --year 写明新台账的年度。`,
      `${file} does not say of which year it is. Give the year of the new workbook with --year.`,
    );
  }
  const next = year === null ? given : year + 1;
  if (next === undefined || (given !== undefined && given !== next)) {
    throw usageError(
      `${file} 是 ${year} 年的，只能带到 ${next} 年，不能带到 ${given} 年。`,
      `${file} is of ${year}: it can be carried over to ${next}, not to ${given}.`,
    );
  }
  return next;
}

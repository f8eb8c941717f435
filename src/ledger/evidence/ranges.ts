import { cellOf } from '../../workbook/model';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf } from '../model';
import { dateRangeOf } from '../values/date-range';

/** The last day of a span that a list without a column for it writes behind the first. */
const ENDS: readonly (readonly [from: string, to: string])[] = [
  ['trainingFrom', 'trainingTo'],
  ['noticeFrom', 'noticeTo'],
];

/** Gives records the last day where it stands in the cell of the first: 2025.02.24-02.26. */
export function deriveEnds({ reading }: Located, { records }: TableContent): void {
  for (const [from, to] of ENDS) {
    if (!reading.columns.has(from) || reading.columns.has(to)) continue;
    for (const record of records) {
      const at = addressOf(record, from);
      const range = at ? dateRangeOf(cellOf(record.on.sheet, at.row, at.column)) : null;
      if (!at || !range) continue;
      record[to] = range.to;
      record.at = { ...record.at, [to]: at };
    }
  }
}

import { type CivilDate, monthOf, yearOf } from '../../core/calendar/civil-date';
import { cellOf } from '../../workbook/model';
import { addressOf, type LedgerSheet, type Placed } from '../model';
import { isLeaving } from '../movement-kinds';
import type { DuesRecord, MovementsRecord, TableId } from '../records.generated';
import { isBlankCell } from '../text';

type Tables = Record<TableId, { sheets: LedgerSheet[]; records: readonly Placed[] }>;

/** A month as one number. */
const monthNumber = (date: CivilDate): number => yearOf(date) * 12 + monthOf(date);

/** Whether a month is one that was read from an empty cell between others. */
function isFilledIn(row: DuesRecord): boolean {
  const at = addressOf(row, 'paid');
  return row.paid === 0 && at !== null && isBlankCell(cellOf(row.on.sheet, at.row, at.column));
}

/**
 * Takes out the empty months of somebody who had left by then: in a register with the months side
 * by side an empty cell between two payments is a month that was not paid, but after a transfer,
 * an exit or a death nothing is due here.
 */
export function leaveOutMonthsAfterExit(tables: Tables): void {
  const exits = new Map<string, number>();
  for (const { name, idNumber, kind, movedOn } of tables.movements
    .records as unknown as readonly MovementsRecord[]) {
    if (!isLeaving(kind) || movedOn === null) continue;
    for (const key of [idNumber, name]) if (key !== null) exits.set(key, monthNumber(movedOn));
  }
  if (exits.size === 0) return;
  tables.dues.records = (tables.dues.records as unknown as readonly DuesRecord[]).filter((row) => {
    const exit = exits.get(row.idNumber ?? '') ?? exits.get(row.name ?? '');
    return (
      exit === undefined || row.month === null || monthNumber(row.month) < exit || !isFilledIn(row)
    );
  }) as unknown as readonly Placed[];
}

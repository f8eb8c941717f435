import { cellText } from '../../../check/format';
import { type CivilDate, hasDay } from '../../../core/calendar/civil-date';
import { addressOf, type LedgerSheet, type Placed, rawCell } from '../../../ledger/model';
import { parseDateText } from '../../../ledger/values/date-forms';
import type { Book } from './books/book';
import type { FixView } from './finding-views';

/** The day that a text says, when it says nothing besides. */
function dayOfText(cell: unknown): CivilDate | null {
  if (typeof cell !== 'string') return null;
  const date = parseDateText(cell.trim());
  return typeof date === 'number' && hasDay(date) ? date : null;
}

function fixesOf(book: Book, on: LedgerSheet, record: Placed): FixView[] {
  return on.template.columns.flatMap(({ key, type }) => {
    if (type !== 'date') return [];
    const cell = rawCell(record, key);
    const date = dayOfText(cell);
    const address = addressOf(record, key);
    if (date === null || address === null || typeof cell !== 'string') return [];
    const place = { on, address, key };
    const target = book.target(place);
    if (!target) return [];
    return {
      shown: book.shown(target.sheet, address),
      safe: true,
      place: book.placeText(place),
      before: cell,
      after: cellText({ kind: 'date', date, seconds: null }, book.renderOptions.language),
      target,
      value: { date },
    };
  });
}

/**
 * Days that are kept as text: they were understood and are no finding, yet Excel neither sorts nor
 * counts them. The same day as a real date is offered.
 */
export function textDates(book: Book): FixView[] {
  const { ledger } = book.checked ?? {};
  if (!ledger) return [];
  return ledger.sheets.flatMap((on) => {
    const records: readonly Placed[] = ledger[on.table].records;
    return records.flatMap((record) => (record.on === on ? fixesOf(book, on, record) : []));
  });
}

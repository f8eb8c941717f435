import type { ColumnTemplate } from '../../../core/templates/schema';
import type { LedgerSheet } from '../../../ledger/model';
import type { CellAddress, Sheet } from '../../../workbook/model';
import type { Book } from './books/book';

export interface KnownColumn {
  readonly on: LedgerSheet;
  readonly column: ColumnTemplate;
}

/** The column of a template that a cell stands in; headers stand in theirs. */
export function columnOf(
  book: Book,
  sheet: Sheet | null,
  { row, column: at }: CellAddress,
): KnownColumn | null {
  for (const on of book.checked?.ledger.sheets ?? []) {
    if (on.sheet !== sheet || row < on.headerTop) continue;
    const column = on.template.columns.find(({ key }) =>
      on.layout === 'form' ? on.labels?.[key]?.row === row : on.columns[key] === at,
    );
    if (column) return { on, column };
  }
  return null;
}

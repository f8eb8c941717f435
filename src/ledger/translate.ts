import type { CellAddress } from '../workbook/model';
import type { DraftRecord, TableContent } from './layouts/draft-record';
import type { Located } from './locate';
import type { ReadingNote } from './model';

/**
 * Gives the records and notes of a view the places that their cells have on the sheet.
 * The records are changed in place: they are nobody else's yet.
 */
export function onItsSheet({ on, reading, grid }: Located, content: TableContent): TableContent {
  if (!grid) return content;
  const keys = [...reading.columns].map(([key, { column }]) => [key, column] as const);
  const added = new Set(on.given);
  for (const record of content.records) {
    const at: Record<string, CellAddress> = {};
    for (const [key, { row, column }] of Object.entries(record.at ?? {})) {
      const place = grid.at(row, column);
      if (place) at[key] = place;
    }
    for (const [key, column] of keys) {
      // What stays in its row and column needs no place of its own.
      if (at[key] || (grid.shape === 'same' && !added.has(key))) continue;
      const place = grid.at(record.row, column);
      if (place) at[key] = place;
    }
    // A column that only a title says stands nowhere near the row.
    move(record, at, grid.shape === 'same' ? [] : reading.template.subject);
    (record as { on: unknown }).on = on;
  }
  const notes = content.notes.flatMap((note): ReadingNote[] => {
    const { row, column } = note.address;
    const address = grid.at(row, column) ?? note.address;
    // A month that a header gives is nobody's way of writing a date.
    if (note.kind === 'format' && note.column.type === 'month' && address.row <= on.headerRow) {
      return [];
    }
    return [{ ...note, on, address }];
  });
  return { ...content, notes };
}

function move(
  record: DraftRecord,
  at: Record<string, CellAddress>,
  subject: readonly string[],
): void {
  const named = subject.map((key) => at[key]).find((place) => place !== undefined);
  if (named) record.row = named.row;
  if (Object.keys(at).length > 0) record.at = at;
}

/** Of many values that lack the same year, one is told. */
export function oneYearless(content: TableContent): TableContent {
  let told = false;
  const notes = content.notes.filter(({ reason, kind }) => {
    if (kind !== 'unreadable' || reason !== 'no-year') return true;
    const first = !told;
    told = true;
    return first;
  });
  return { ...content, notes };
}

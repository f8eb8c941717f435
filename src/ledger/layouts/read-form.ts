import { cellOf } from '../../workbook/model';
import type { LedgerSheet } from '../model';
import { isBlankCell } from '../text';
import { cellReader, type ReadingContext } from '../values/reader';
import { FieldReader, recordFactory, type TableContent } from './draft-record';
import type { FormField } from './find-form';

/** Reads a form: one record, each field at its own address. */
export function readForm(
  on: LedgerSheet,
  fields: readonly FormField[],
  context: ReadingContext,
): TableContent {
  const reader = new FieldReader(on);
  const record = recordFactory(on.template, on)(on.headerRow);
  record.at = {};
  for (const { hit, address, power, inline } of fields) {
    const { column } = hit;
    record.at[column.key] = address;
    const cell = inline ?? cellOf(on.sheet, address.row, address.column);
    if (isBlankCell(cell)) continue;
    const read = cellReader(column, context, on.template.subject.includes(column.key), power);
    const value = reader.value(read, cell as never, record, column, address.row, address.column);
    record[column.key] = value;
    const note = reader.notes.at(-1);
    // Putting the value alone into the cell would take its label away.
    if (inline !== null && note?.column === column && note.kind !== 'unreadable')
      reader.notes.pop();
  }
  return { records: [record], notes: reader.notes };
}

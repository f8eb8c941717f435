import type { CellValue } from 'exceljs';
import { type CivilDate, hasDay, isoDate, yearOf } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { ColumnTemplate } from '../../../core/templates/schema';
import { isBlank, type Placed, rawCell } from '../../../ledger/model';
import { plainText } from '../../../ledger/values/plain-text';
import type { FilledRow } from '../sheets';

/** Excel's calendar begins in 1900; what is older, or less than a day, is a text. */
const FIRST_YEAR = 1901;

const dateValue = (date: CivilDate): CellValue =>
  hasDay(date) && yearOf(date) >= FIRST_YEAR
    ? new Date(`${isoDate(date)}T00:00:00Z`)
    : isoDate(date);

/** The words of a code list for what a field holds, as exactly as its own sheet said it. */
function words(
  ids: readonly string[],
  { key, codes }: ColumnTemplate,
  { exact }: Placed,
  templates: Templates,
): string {
  const list = templates.codes.get(codes ?? '')?.items ?? [];
  const nameOf = (id: string): string => list.find((item) => item.id === id)?.name ?? id;
  return (exact?.[key] ?? ids).map(nameOf).join('、');
}

function cellValue(
  value: unknown,
  column: ColumnTemplate,
  record: Placed,
  templates: Templates,
): CellValue {
  switch (column.type) {
    case 'date':
    case 'month':
      return dateValue(value as CivilDate);
    case 'dates':
      return (value as readonly CivilDate[]).map((date) => isoDate(date)).join('、');
    case 'money':
      return (value as number) / 100;
    case 'int':
    case 'number':
      return value as number;
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'code':
    case 'codes':
      return words([value as string | string[]].flat(), column, record, templates);
    case 'names':
      return (value as readonly string[]).join('、');
    default:
      return String(value);
  }
}

/**
 * A record as a row of our own form. What could not be understood stays as it is written, so that
 * it is asked about again and not lost.
 */
export function writtenRow(record: Placed, templates: Templates): FilledRow {
  const fields = record as Placed & Readonly<Record<string, unknown>>;
  const row: Record<string, CellValue> = {};
  for (const column of record.on.template.columns) {
    const { key } = column;
    const value = fields[key] ?? null;
    if (value !== null) row[key] = cellValue(value, column, record, templates);
    else if (!isBlank(record, key)) {
      const cell = rawCell(record, key);
      const text = cell === undefined ? '' : plainText(cell);
      if (text !== '') row[key] = text;
    }
  }
  return row;
}

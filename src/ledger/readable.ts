import type { Templates } from '../core/templates/load';
import type { Sheet } from '../workbook/model';
import { headerIndex } from './headers/header-index';
import { headerText } from './headers/match-headers';
import type { Reading } from './reading';

/** Rows under the headers that are looked at. */
const LOOKED_AT = 5;

/** Whether headers stand where names should: a list on its side. */
export function namesHeaders(
  sheet: Sheet,
  { columns, bottom }: Reading,
  templates: Templates,
  least = 2,
): boolean {
  const at = columns.get('name')?.column;
  if (at === undefined) return false;
  const index = headerIndex(templates);
  const below = sheet.rows.filter((row) => row.index > bottom).slice(0, LOOKED_AT);
  return below.filter(({ cells }) => index.resembles(cells[at])).length >= least;
}

/** So many headers among the values are no slip. */
const LEAST_LABELS = 2;

/** Of which no value is a word. */
const WORDLESS: ReadonlySet<string> = new Set(['date', 'dates', 'month', 'int', 'number', 'money']);

/** Whether headers stand where dates and numbers should: a form, whose labels stand beside what they are of. */
export function holdsHeaders(
  sheet: Sheet,
  { columns, bottom }: Reading,
  templates: Templates,
): boolean {
  const index = headerIndex(templates);
  const below = sheet.rows.filter((row) => row.index > bottom).slice(0, LOOKED_AT);
  const read = [...columns.values()].filter(({ hit }) => WORDLESS.has(hit.column.type));
  const labels = read.flatMap(({ column }) =>
    below.filter(({ cells }) => index.resembles(cells[column])),
  );
  return labels.length >= LEAST_LABELS;
}

/** Whether the header of the names comes again: forms below each other, and no list on its side. */
export function isNamedTwice({ columns, leftover }: Reading): boolean {
  const name = columns.get('name')?.header;
  return name !== undefined && leftover.some((path) => headerText(path) === name);
}

/** How much a reading explains: headers and columns of months or meetings. */
const explained = ({ columns, months, meetings }: Reading): number =>
  columns.size + months.length + meetings.length;

/** The same, where what tells most of its kind of sheet counts for more: a kind of meeting for more than a number. */
export const worth = (reading: Reading, { understanding: { sheets } }: Templates): number => {
  const weights = sheets[reading.template.id]?.weights ?? {};
  const telling = [...reading.columns.keys()].map((key) => weights[key] ?? 0);
  return telling.reduce((sum, weight) => sum + weight, explained(reading));
};

import type { Templates } from '../core/templates/load';
import type { Sheet } from '../workbook/model';
import { explore, textsAbove } from './explore';
import type { SheetMapping } from './mapping';
import type { UnknownSheet } from './model';
import type { Reading } from './reading';
import { isReading, recognise } from './recognise';
import { signatureScore } from './signature';
import { squeeze } from './text';
import { missingOf } from './weigh';

/** The names of a file and of the folders that hold it, squeezed, without the ending. */
export const namesOf = (file: string): readonly string[] =>
  file
    .split(/[\\/]/)
    .map((part) => squeeze(part).replace(/\.[a-z]{2,4}$/i, ''))
    .filter((part) => part !== '');

/** Whether headers alone leave nothing open. */
const isSettled = (sheet: Sheet, reading: Reading): boolean =>
  reading.recognisedBy === 'mapping' ||
  reading.layout === 'form' ||
  sheet.name === reading.template.name ||
  (reading.recognisedBy === 'headers' && missingOf(reading).length === 0);

/** How much a reading explains: headers and columns of months or meetings. */
const explained = ({ columns, months, meetings }: Reading): number =>
  columns.size + months.length + meetings.length;

/**
 * Understands a sheet, or the table that begins on one of its rows: by its headers where they
 * are enough, else by all that is written.
 * @param from position in `sheet.rows` at which to begin
 * @param far names of the file and its folders, squeezed
 */
export function understand(
  sheet: Sheet,
  from: number,
  templates: Templates,
  mappings: readonly SheetMapping[],
  far: readonly string[],
): Reading | UnknownSheet {
  const exact = recognise(sheet, from, templates, mappings);
  if (isReading(exact) && isSettled(sheet, exact)) return exact;
  const found = explore(sheet, from, templates, far);
  if (!found) return exact;
  if (!isReading(exact)) return found;
  if (found.template === exact.template)
    return explained(found) >= explained(exact) ? found : exact;
  const { understanding } = templates;
  if (!understanding.sheets[exact.template.id]) return exact;
  const own = signatureScore(exact, textsAbove(sheet, from, exact.top, far), understanding);
  const margin = (understanding.weights.margin?.value ?? 0) * 10;
  return own === null || found.score > own + margin ? found : exact;
}

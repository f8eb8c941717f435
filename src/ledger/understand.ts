import type { Templates } from '../core/templates/load';
import type { Sheet } from '../workbook/model';
import { Drafts } from './drafts';
import { explore, textsAbove } from './explore';
import { nearMisses } from './headers/near-miss';
import type { SheetMapping } from './mapping';
import type { UnknownSheet } from './model';
import type { Reading } from './reading';
import { isReading, recognise } from './recognise';
import { signatureScore } from './signature';
import { squeeze } from './text';
import { withDateParts, YEAR } from './views/date-parts';
import { formsAsRows } from './views/forms';
import { yearIn } from './views/given';
import { Grid } from './views/grid';
import { halvesBelow } from './views/halves';
import { meetingsOfMonths } from './views/kind-months';
import { officersOfPosts } from './views/posts';
import { missingOf } from './weigh';

/** The names of a file and of the folders that hold it, squeezed, without the ending. */
export const namesOf = (file: string): readonly string[] =>
  file
    .split(/[\\/]/)
    .map((part) => squeeze(part).replace(/\.[a-z]{2,4}$/i, ''))
    .filter((part) => part !== '');

/** How a sheet is read: as it stands, or by a view of it. */
export interface Understood {
  readonly reading: Reading;
  readonly grid: Grid | null;
  /** Whether headers alone left nothing open. */
  readonly settled: boolean;
}

/** In tenths of a column: so much the columns that are joined explain less by themselves. */
const JOINED = 5;

/** Sheets with more rows are no form, and nobody's months. */
const SMALL = 400;
/** More columns are no list of people on its side. */
const NARROW = 200;

/** Whether headers alone leave nothing open. */
const isSettled = (sheet: Sheet, reading: Reading): boolean =>
  reading.recognisedBy === 'mapping' ||
  reading.layout === 'form' ||
  sheet.name === reading.template.name ||
  (reading.recognisedBy === 'headers' &&
    missingOf(reading).length === 0 &&
    // A year in a column of its own belongs to the month or the day beside it.
    !reading.leftover.some(({ parts }) => YEAR.has(parts.at(-1)?.key.base ?? '')));

/** In a sheet of ours a header that is nearly ours is a slip to mend, not another word for it. */
const hasSlips = ({ name }: Sheet, { template, leftover, columns }: Reading): boolean =>
  name === template.name && nearMisses(template, leftover, new Set(columns.keys())).length > 0;

/** How much a reading explains: headers and columns of months or meetings. */
const explained = ({ columns, months, meetings }: Reading): number =>
  columns.size + months.length + meetings.length;

/** The ways in which a sheet may be laid out other than as a table. */
function* viewsOf(
  sheet: Sheet,
  templates: Templates,
  texts: readonly string[],
  year: number | null,
): Generator<Grid> {
  const grid = Grid.of(sheet);
  const offered = function* (base: Grid): Generator<Grid | null> {
    yield withDateParts(base);
    yield halvesBelow(base);
    if (sheet.rows.length > SMALL) return;
    const kinds = templates.codes.get('meeting-kinds');
    const said = texts.map(yearIn).find((one) => one !== null) ?? year;
    yield meetingsOfMonths(base, kinds, said);
    yield officersOfPosts(base, templates.codes.get('posts'));
  };
  for (const one of offered(grid)) if (one) yield one;
  if (sheet.rows.length > SMALL) return;
  const forms = formsAsRows(grid, templates);
  if (forms) yield forms;
  if (sheet.rows.length > NARROW || grid.width > NARROW) return;
  const turned = grid.transposed();
  yield turned;
  const kinds = templates.codes.get('meeting-kinds');
  const said = texts.map(yearIn).find((one) => one !== null) ?? year;
  const months = meetingsOfMonths(turned, kinds, said);
  if (months) yield months;
}

/**
 * Understands a sheet, or the table that begins on one of its rows: by its headers where they
 * are enough, else by all that is written.
 * @param from position in `sheet.rows` at which to begin
 * @param far names of the file and its folders, squeezed
 * @param year that the workbook is of, where it is known
 */
export function understand(
  sheet: Sheet,
  from: number,
  templates: Templates,
  mappings: readonly SheetMapping[],
  far: readonly string[],
  year: number | null,
): Understood | UnknownSheet {
  const exact = recognise(sheet, from, templates, mappings);
  if (isReading(exact) && isSettled(sheet, exact)) {
    const given =
      exact.leftover.length === 0 || exact.recognisedBy === 'mapping' || hasSlips(sheet, exact);
    const reading = given ? exact : new Drafts(sheet, from, templates).completed(exact);
    return { reading, grid: null, settled: true };
  }
  const plain = explore(sheet, from, templates, far);
  let best: Understood | null = plain && { reading: plain, grid: null, settled: false };
  if (from === 0) {
    const { near } = textsAbove(sheet, 0, (sheet.rows[0]?.index ?? 0) + 4, far);
    for (const grid of viewsOf(sheet, templates, [...near, ...far], year)) {
      const reading = explore(grid.sheet, 0, templates, far, near);
      // Year and month in two columns are read as well by one of them, and say less so.
      const least = (best?.reading.score ?? Number.NEGATIVE_INFINITY) + (grid.joined ? -JOINED : 1);
      if (!reading || reading.score < least) continue;
      best = { reading, grid, settled: false };
    }
  }
  if (!best) return isReading(exact) ? { reading: exact, grid: null, settled: false } : exact;
  if (!isReading(exact)) return best;
  const own = { reading: exact, grid: null, settled: false };
  if (best.reading.template === exact.template) {
    const more = [...best.reading.columns.keys()].some((key) => !exact.columns.has(key));
    return best.grid || (more && explained(best.reading) >= explained(exact)) ? best : own;
  }
  const { understanding } = templates;
  if (!understanding.sheets[exact.template.id]) return own;
  const score = signatureScore(exact, textsAbove(sheet, from, exact.top, far), understanding);
  const margin = (understanding.weights.margin?.value ?? 0) * 10;
  return score === null || best.reading.score > score + margin ? best : own;
}

/** Whether nothing was understood. */
export const isUnknown = (result: Understood | UnknownSheet): result is UnknownSheet =>
  'firstRow' in result;

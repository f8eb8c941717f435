import type { Templates } from '../core/templates/load';
import type { Sheet } from '../workbook/model';
import { Drafts } from './drafts';
import { isPlan } from './evidence/planned';
import { explore, textsAbove } from './explore';
import { headerIndex } from './headers/header-index';
import { headerText } from './headers/match-headers';
import { nearMisses } from './headers/near-miss';
import type { SheetMapping } from './mapping';
import type { UnknownSheet } from './model';
import { isMostly } from './our-form';
import { holdsHeaders, isNamedTwice, namesHeaders, worth } from './readable';
import type { Reading } from './reading';
import { isReading, recognise } from './recognise';
import { signatureScore } from './signature';
import { squeeze } from './text';
import { withDateParts, YEAR } from './views/date-parts';
import { withLastEducation } from './views/educations';
import { formsAsRows } from './views/forms';
import { yearIn } from './views/given';
import { Grid } from './views/grid';
import { halvesBelow } from './views/halves';
import { meetingsOfMonths } from './views/kind-months';
import { peopleDown } from './views/names-across';
import { isSignIn, meetingsOn } from './views/of-meetings';
import { underItsOwner } from './views/owner';
import { officersOfPosts } from './views/posts';
import { inChinese } from './views/translated';
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

/** Whether the same headers stand there once more: halves side by side. */
function isRepeated(reading: Reading): boolean {
  const claimed = new Set([...reading.columns.values()].map(({ header }) => header));
  const again = reading.leftover.filter((path) => claimed.has(headerText(path))).length;
  return again >= 2 || isNamedTwice(reading);
}

/** How many headers of another kind of sheet make it a rival. */
const RIVAL = 2;

/** Whether headers that are left over tell of another kind of sheet: 确定为积极分子时间 on a roster. */
function hasRival({ template, leftover }: Reading, templates: Templates): boolean {
  const index = headerIndex(templates);
  const { sheets } = templates.understanding;
  const hits = leftover.flatMap(({ parts }) => index.get(parts.at(-1)?.key.base ?? ''));
  return Object.entries(sheets).some(([id, { weights }]) => {
    const own = hits.filter((hit) => hit.template.id === id && (weights[hit.column.key] ?? 1) > 1);
    return id !== template.id && own.length >= RIVAL;
  });
}

/** Whether headers alone leave nothing open. */
const isSettled = (sheet: Sheet, reading: Reading, templates: Templates): boolean =>
  reading.recognisedBy === 'mapping' ||
  reading.layout === 'form' ||
  (isOurs(sheet, reading) && !isRepeated(reading)) ||
  (reading.recognisedBy === 'headers' &&
    missingOf(reading).length === 0 &&
    !isRepeated(reading) &&
    !hasRival(reading, templates) &&
    !(reading.layout === 'wide' && namesHeaders(sheet, reading, templates)) &&
    // A year in a column of its own belongs to the month or the day beside it.
    !reading.leftover.some(({ parts }) => YEAR.has(parts.at(-1)?.key.base ?? '')));

/** In a sheet of ours a header that is nearly ours is a slip to mend, not another word for it. */
const slipsOf = ({ name }: Sheet, { template, leftover, columns }: Reading): readonly string[] =>
  name === template.name
    ? nearMisses(template, leftover, new Set(columns.keys())).map(({ key }) => key)
    : [];

/** Whether most of the columns that a sheet must have are written as our blank writes them, or nearly. */
function isOurs(sheet: Sheet, reading: Reading): boolean {
  const { template, columns } = reading;
  if (sheet.name !== template.name) return false;
  const slips = slipsOf(sheet, reading);
  const required = template.columns.filter((column) => column.required);
  const own = required.filter(({ key }) => columns.get(key)?.own || slips.includes(key)).length;
  return isMostly(own, required.length);
}

/** Whether some headers of a sheet of ours are to be mended rather than understood. */
const hasSlips = (sheet: Sheet, reading: Reading): boolean =>
  isOurs(sheet, reading) && slipsOf(sheet, reading).length > 0;

/** So few headers may be those of many kinds of sheet. */
const FEW = 3;

/** Whether a title names one of the kinds that offices keep, and the reading is of a kind that they do not. */
function isNamedOther(
  sheet: Sheet,
  from: number,
  { template, top, recognisedBy, columns }: Reading,
  { understanding: { sheets } }: Templates,
): boolean {
  if (sheets[template.id] || recognisedBy !== 'headers' || columns.size > FEW) return false;
  const { near } = textsAbove(sheet, from, top, []);
  const has = (words: readonly string[]) =>
    near.some((line) => words.some((word) => line.includes(word)));
  return !has([template.name]) && Object.values(sheets).some(({ titles }) => has(titles));
}

/** Columns whose values are of the kind that their headers say: as many hardly stand under rows on their side. */
const STANDING = 3;

/** Whether values prove that a table stands upright. */
function isUpright(reading: Reading | null): boolean {
  const reasons = [...(reading?.reasons?.values() ?? [])];
  const agreeing = reasons.filter(
    ({ agreement }) => agreement === 'agrees' || agreement === 'proves',
  );
  return agreeing.length >= STANDING && reading?.layout === 'table';
}

/** Whether the values under a header by which a code was known are words of none of its list. */
const isRefuted = (exact: Reading, { bottom, columns }: Reading): boolean =>
  bottom === exact.bottom &&
  [...exact.columns].some(
    ([key, { own, hit }]) => !own && hit.column.type === 'code' && !columns.has(key),
  );

/** The ways in which a sheet may be laid out other than as a table. */
function* viewsOf(
  sheet: Sheet,
  templates: Templates,
  texts: readonly string[],
  year: number | null,
  upright: boolean,
): Generator<Grid> {
  const grid = Grid.of(sheet);
  const offered = function* (base: Grid): Generator<Grid | null> {
    yield inChinese(base, templates.understanding);
    yield withDateParts(base);
    yield halvesBelow(base);
    yield withLastEducation(base);
    if (sheet.rows.length > SMALL) return;
    const kinds = templates.codes.get('meeting-kinds');
    const said = texts.map(yearIn).find((one) => one !== null) ?? year;
    yield meetingsOfMonths(base, kinds, said);
    if (texts.some((text) => text.includes('党费'))) {
      yield underItsOwner(base, headerIndex(templates));
      yield peopleDown(base, headerIndex(templates));
    }
    yield officersOfPosts(base, templates.codes.get('posts'));
  };
  for (const one of offered(grid)) if (one) yield one;
  if (sheet.rows.length > SMALL) return;
  const forms = formsAsRows(grid, templates);
  if (forms) yield forms;
  if (upright || sheet.rows.length > NARROW || grid.width > NARROW) return;
  const turned = grid.transposed();
  yield turned;
  const kinds = templates.codes.get('meeting-kinds');
  const said = texts.map(yearIn).find((one) => one !== null) ?? year;
  const months = meetingsOfMonths(turned, kinds, said);
  if (months) yield months;
}

/** Kinds of sheet that may have people sign on them. */
const SIGNED: ReadonlySet<string> = new Set(['meetings', 'attendance', 'dues', 'trainings']);

/** Whether a sheet has our name, and nothing but headers of ours. */
const isOwnForm = ({ name }: Sheet, exact: Reading | UnknownSheet): boolean =>
  isReading(exact) &&
  name === exact.template.name &&
  exact.leftover.length === 0 &&
  [...exact.columns.values()].every(({ own }) => own);

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
  if (from > 0 || (isReading(exact) && exact.recognisedBy === 'mapping')) {
    return understandTable(sheet, from, exact, templates, far, year);
  }
  const held =
    sheet.rows.length > SMALL || isOwnForm(sheet, exact)
      ? null
      : meetingsOn(sheet, templates, far, year);
  if (held) return { ...held, settled: false };
  const found = understandTable(sheet, from, exact, templates, far, year);
  if (isUnknown(found)) return found;
  const { template, top } = found.reading;
  const isPlanned = (): boolean => {
    if (sheet.name === template.name) return false;
    const titles = [...textsAbove(sheet, 0, top, []).near, ...far.slice(-1)];
    return isPlan(found.reading, titles, templates.understanding);
  };
  const signed = !SIGNED.has(template.id) && isSignIn(sheet, templates);
  if (!signed && !isPlanned()) return found;
  // What is planned was not held. Who signed in to a meeting that nothing names is counted nowhere.
  const none = { nearest: null, headerRow: null, headerLayout: '', missing: [], nearMisses: [] };
  return { sheet, firstRow: sheet.rows[0]?.index ?? 0, ...none };
}

/** Understands a sheet, or a table on it, of which its headers give one reading or none. */
function understandTable(
  sheet: Sheet,
  from: number,
  exact: Reading | UnknownSheet,
  templates: Templates,
  far: readonly string[],
  year: number | null,
): Understood | UnknownSheet {
  const other = isReading(exact) && isNamedOther(sheet, from, exact, templates);
  if (isReading(exact) && !other && isSettled(sheet, exact, templates)) {
    const given =
      exact.leftover.length === 0 || exact.recognisedBy === 'mapping' || hasSlips(sheet, exact);
    const reading = given ? exact : new Drafts(sheet, from, templates).completed(exact);
    // What a person says of an office's form leaves it an office's form.
    const settled = exact.recognisedBy !== 'mapping' || sheet.name === exact.template.name;
    return { reading, grid: null, settled };
  }
  const plain = explore(sheet, from, templates, far);
  let best: Understood | null = plain && { reading: plain, grid: null, settled: false };
  if (from === 0) {
    const { near } = textsAbove(sheet, 0, (sheet.rows[0]?.index ?? 0) + 4, far);
    for (const grid of viewsOf(sheet, templates, [...near, ...far], year, isUpright(plain))) {
      const reading = explore(grid.sheet, 0, templates, far, near);
      // Year and month in two columns are read as well by one of them, and say less so.
      if (!reading) continue;
      if (grid.shape === 'other' && isNamedTwice(reading)) continue;
      if (namesHeaders(grid.sheet, reading, templates, 1)) continue;
      if (grid.shape === 'other' && holdsHeaders(grid.sheet, reading, templates)) continue;
      const least = (best?.reading.score ?? Number.NEGATIVE_INFINITY) + (grid.joined ? -JOINED : 1);
      if (reading.score < least) continue;
      best = { reading, grid, settled: false };
    }
  }
  if (!isReading(exact)) return best ?? exact;
  const named = sheet.name === exact.template.name;
  const own = (): Understood => {
    const { ties = [] } = new Drafts(sheet, from, templates).completed(exact);
    return { reading: { ...exact, ties }, grid: null, settled: named };
  };
  if (!best) return own();
  if (best.reading.template === exact.template) {
    const more = [...best.reading.columns.keys()].some((key) => !exact.columns.has(key));
    const better = more && worth(best.reading, templates) >= worth(exact, templates);
    return best.grid || better || isRefuted(exact, best.reading) ? best : own();
  }
  const { understanding } = templates;
  // A sheet that bears the name of one of ours is nothing else.
  if (named) return own();
  if (!understanding.sheets[exact.template.id]) return other ? best : own();
  const score = signatureScore(exact, textsAbove(sheet, from, exact.top, far), understanding);
  const margin = (understanding.weights.margin?.value ?? 0) * 10;
  return score === null || best.reading.score > score + margin ? best : own();
}

/** Whether nothing was understood. */
export const isUnknown = (result: Understood | UnknownSheet): result is UnknownSheet =>
  'firstRow' in result;

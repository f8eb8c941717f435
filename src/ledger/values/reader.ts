import type { CodeList, ColumnTemplate } from '../../core/templates/schema';
import { isErrorCell, isUncomputedCell } from '../../workbook/model';
import { chosenOf } from './choice';
import { codeReader, codesReader } from './code';
import { type DateSettings, dateColumnOf, readDate, readDates, readMonth } from './date';
import { intReader, moneyReader, numberReader } from './number';
import { readName, readNames } from './person-name';
import type { CellReader } from './remark';
import { readIdNumber, readPhone, readReference, readText } from './text';
import { isUnfilled } from './unfilled';
import { readYesNo } from './yes-no';

/** What the reading of a cell may depend on besides the cell. */
export interface ReadingContext extends DateSettings {
  readonly codes: ReadonlyMap<string, CodeList>;
}

function listOf(column: ColumnTemplate, { codes }: ReadingContext): CodeList {
  const list = codes.get(column.codes ?? '');
  if (!list) throw new Error(`no such code list: ${column.codes}`);
  return list;
}

function typedReader(
  column: ColumnTemplate,
  context: ReadingContext,
  reference: boolean,
  power: number,
): CellReader {
  const dates = { ...context, column: dateColumnOf(column, context.year) };
  switch (column.type) {
    case 'text':
      if (column.mask === 'id') return readIdNumber;
      if (column.mask === 'phone') return readPhone;
      return reference ? readReference : readText;
    case 'name':
      return readName;
    case 'names':
      return readNames;
    case 'date':
      return (cell, remark) => readDate(cell, remark, dates);
    case 'dates':
      return (cell, remark) => readDates(cell, remark, dates);
    case 'month':
      return (cell, remark) => readMonth(cell, remark, dates);
    case 'int':
      return intReader(column);
    case 'number':
      return numberReader(column);
    case 'money':
      return moneyReader(column, power);
    case 'yesNo':
      return readYesNo;
    case 'code':
      return codeReader(listOf(column, context));
    case 'codes':
      return codesReader(listOf(column, context));
  }
}

/** Readers keep nothing between cells: those of one year serve all the sheets of a run. */
const made = new WeakMap<
  ReadingContext['codes'],
  WeakMap<ColumnTemplate, Map<string, CellReader>>
>();
/** Years, units and the like of one column. */
const MOST_MADE = 64;

/** The readers of a column that were made before. */
function madeFor(column: ColumnTemplate, codes: ReadingContext['codes']): Map<string, CellReader> {
  const columns = made.get(codes) ?? new WeakMap<ColumnTemplate, Map<string, CellReader>>();
  made.set(codes, columns);
  const readers = columns.get(column) ?? new Map<string, CellReader>();
  columns.set(column, readers);
  if (readers.size >= MOST_MADE) readers.clear();
  return readers;
}

/**
 * The reader of a column. A blank cell is null without a remark; an error value is unreadable.
 * @param reference other sheets refer to this text: it is read in half width
 * @param power the power of ten of the unit in the header, for money
 */
export function cellReader(
  column: ColumnTemplate,
  context: ReadingContext,
  reference = false,
  power = 0,
): CellReader {
  const readers = madeFor(column, context.codes);
  const { year, numbersLost, is1904 } = context;
  const key = `${year} ${numbersLost} ${is1904} ${reference} ${power}`;
  const known = readers.get(key);
  if (known) return known;
  const read = typedReader(column, context, reference, power);
  const choices = column.type === 'code' || column.type === 'codes' || column.type === 'yesNo';
  const reader: CellReader = (cell, remark) => {
    if (isUncomputedCell(cell)) return remark.unreadable('uncomputed');
    if (isErrorCell(cell)) return remark.unreadable('error-value');
    if (isUnfilled(cell, column)) return null;
    const chosen = choices && typeof cell === 'string' ? chosenOf(cell) : null;
    if (chosen === '') return null;
    return read(chosen ?? cell, remark);
  };
  readers.set(key, reader);
  return reader;
}

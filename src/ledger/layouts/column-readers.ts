import { isoDate } from '../../core/calendar/civil-date';
import type { CodeList, ColumnTemplate } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import type { Cell } from '../../workbook/model';
import { CODED } from '../columns/facts';
import { comparable } from '../columns/header-words';
import { answerTo, questionOf } from '../columns/questions';
import type { Located } from '../locate';
import type { LedgerSheet } from '../model';
import type { TableId } from '../records.generated';
import { squeeze } from '../text';
import { codeWords } from '../values/code-words';
import { dateRangeOf } from '../values/date-range';
import { cellReader, type ReadingContext } from '../values/reader';
import type { CellReader } from '../values/remark';
import { wordIn } from '../views/given';
import type { ColumnReader } from './read-table';

/** The kinds of meeting that a cell names, in words of the list where they are part of longer ones. */
function kindsIn(cell: string, list: CodeList): string {
  const words = codeWords(list);
  if (words.has(squeeze(cell))) return cell;
  const parts = cell.split(/[、，,；;+＋/]/).map((part) => {
    const word = squeeze(part).replace(CODED, '');
    return words.meaningOf(word) === null ? (wordIn(list, word) ?? word) : word;
  });
  return parts.filter((part) => part !== '').join('、');
}

/** Reads a word of a list also where a number or a code of another program stands before it. */
function uncoded({ codes }: ColumnTemplate, context: ReadingContext, read: CellReader): CellReader {
  const list = codes === undefined ? undefined : context.codes.get(codes);
  if (!list) return read;
  const words = codeWords(list);
  return (cell, remark) => {
    if (typeof cell !== 'string') return read(cell, remark);
    if (codes === 'meeting-kinds') return read(kindsIn(cell, list), remark);
    if (!CODED.test(cell)) return read(cell, remark);
    const whole = squeeze(cell);
    const rest = whole.replace(CODED, '');
    const coded = words.meaningOf(whole) === null && words.meaningOf(rest) !== null;
    return read(coded ? rest : cell, remark);
  };
}

/** Registers of one year, whose days may be written without it: 3.10, 3月10日. */
const OF_A_YEAR: ReadonlySet<TableId> = new Set(['dues', 'meetings', 'movements']);
const YEARLESS = /^(\d{1,2})[.月/-](\d{1,2})[日号]?$/;

/** The first of the days that a cell names together, as text; else the cell. */
function firstDay(cell: Cell): Cell {
  const range = dateRangeOf(cell);
  return range ? isoDate(range.from) : cell;
}

/** Reads a day without a year as one of the register's year, and of several days the first. */
function dated(
  { type }: ColumnTemplate,
  table: TableId,
  year: number | null,
  read: CellReader,
): CellReader {
  if (type !== 'date') return read;
  if (year === null || !OF_A_YEAR.has(table)) {
    return (cell, remark) => read(firstDay(cell), remark);
  }
  return (cell, remark) => {
    const day = typeof cell === 'string' ? YEARLESS.exec(squeeze(cell)) : null;
    return read(day ? `${year}-${day[1]}-${day[2]}` : firstDay(cell), remark);
  };
}

/** Reads yes and no under a header that asks as the word of the list that each stands for. */
function answered(
  { key }: ColumnTemplate,
  { table }: LedgerSheet,
  header: string,
  understanding: Understanding,
  read: CellReader,
): CellReader {
  const question = questionOf(understanding, table, key, comparable(squeeze(header)));
  return question ? (cell, remark) => read(answerTo(question, cell), remark) : read;
}

/**
 * The readers of the columns that a table has, in the order of its template.
 * @param context of the year that the table is of
 */
export function columnReaders(
  { view: on, reading }: Located,
  context: ReadingContext,
  understanding: Understanding,
): ColumnReader[] {
  const readers: ColumnReader[] = [];
  for (const column of on.template.columns) {
    const matched = reading.columns.get(column.key);
    if (!matched) continue;
    const reference = on.template.subject.includes(column.key);
    readers.push({
      column,
      at: matched.column,
      further: matched.further,
      read: dated(
        column,
        on.table,
        context.year,
        answered(
          column,
          on,
          matched.header,
          understanding,
          uncoded(column, context, cellReader(column, context, reference, matched.power)),
        ),
      ),
    });
  }
  return readers;
}

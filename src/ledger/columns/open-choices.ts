import type { Templates } from '../../core/templates/load';
import type { CodeList, ColumnTemplate } from '../../core/templates/schema';
import { maskNumbers } from '../../core/text/mask';
import type { Cell, CellAddress, Row } from '../../workbook/model';
import { headerCell, headerText } from '../headers/match-headers';
import type { Reading } from '../reading';
import { isBlankCell, squeeze } from '../text';
import { codeWords } from '../values/code-words';
import { monthNumber } from '../values/date';
import { parseDateText } from '../values/date-forms';
import { plainText } from '../values/plain-text';
import type { Tie } from './ties';

/** A column of a sheet of which it is undecided what it is. */
export interface OpenColumn {
  /** As the sheet writes it. */
  readonly header: string;
  /** Where it stands, counted from 0. */
  readonly at: CellAddress;
  /** Some of its values, masked. */
  readonly examples: readonly string[];
}

/**
 * What headers and values leave undecided: which of several columns is a field, or which of several
 * fields a column is. Nothing is read from it until a person says it.
 */
export interface OpenChoice {
  /** Keys of the fields: one where there are several columns. */
  readonly keys: readonly string[];
  /** One where there are several fields. */
  readonly columns: readonly OpenColumn[];
}

const SHOWN = 3;

/** Whether figures or checks rest on a field: of names and of free text that stand twice the first is as good. */
const matters = ({ type, required, mask }: ColumnTemplate, isSubject: boolean): boolean =>
  mask === 'id' ||
  !(isSubject || type === 'name' || type === 'names' || (type === 'text' && !required));

/** What a cell says of a field, for comparison. */
function saidBy({ type }: ColumnTemplate, cell: Cell, list: CodeList | undefined): string | number {
  const text = squeeze(plainText(cell));
  if (list) return codeWords(list).meaningOf(text)?.item.id ?? text;
  if (type === 'month')
    return (
      monthNumber(text) ?? (/^(?:1[0-2]|0?[1-9])$/.test(text) ? Number(text) : parseDateText(text))
    );
  if (type === 'date') return parseDateText(text);
  const number = Number(text.replace(/[元%,]/g, ''));
  return Number.isNaN(number) ? text : number;
}

const monthOf = (date: number): number => (date <= 12 ? date : Math.floor(date / 100) % 100);

/** Whether two dates are the same as far as both tell it: a month has no day, or no year, a year no month. */
function isSame(a: string | number, b: string | number, { type }: ColumnTemplate): boolean {
  const dates = type === 'date' || type === 'month';
  if (a === b || !dates || typeof a === 'string' || typeof b === 'string') return a === b;
  const isYearless = a <= 12 || b <= 12;
  if (!isYearless && Math.floor(a / 10000) !== Math.floor(b / 10000)) return false;
  if (monthOf(a) !== monthOf(b)) return monthOf(a) === 0 || monthOf(b) === 0;
  return isYearless || a % 100 === 0 || b % 100 === 0;
}

/** Whether two columns say different things of more than a tenth of those of whom both say something. */
function differ(
  rows: readonly Row[],
  a: number,
  b: number,
  column: ColumnTemplate,
  { codes }: Templates,
): boolean {
  const list = codes.get(column.codes ?? '');
  let both = 0;
  let different = 0;
  for (const { cells } of rows) {
    const [one, other] = [cells[a], cells[b]];
    if (isBlankCell(one) || isBlankCell(other) || one === undefined || other === undefined)
      continue;
    both++;
    if (!isSame(saidBy(column, one, list), saidBy(column, other, list), column)) different++;
  }
  return different * 10 > both;
}

const examplesOf = (rows: readonly Row[], column: number): string[] => {
  const examples = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (isBlankCell(cell) || cell === undefined) continue;
    examples.add(maskNumbers(plainText(cell)));
    if (examples.size === SHOWN) break;
  }
  return [...examples];
};

/** What of a tie is left when values have spoken; null where they decide, or nothing rests on it. */
function remaining(
  { keys, columns }: Tie,
  { template }: Reading,
  rows: readonly Row[],
  templates: Templates,
): Tie | null {
  const fields = template.columns.filter(({ key }) => keys.includes(key));
  if (!fields.some((one) => matters(one, template.subject.includes(one.key)))) return null;
  const [first] = columns;
  const [field] = fields;
  if (first === undefined || !field) return null;
  if (keys.length > 1)
    return rows.some(({ cells }) => !isBlankCell(cells[first])) ? { keys, columns } : null;
  const others = columns.slice(1).filter((at) => differ(rows, first, at, field, templates));
  return others.length > 0 ? { keys, columns: [first, ...others] } : null;
}

/**
 * Takes what headers and values leave undecided out of a reading.
 * @param rows the records, as they are read
 */
export function withoutTies(
  reading: Reading,
  rows: readonly Row[],
  templates: Templates,
): { readonly reading: Reading; readonly open: readonly OpenChoice[] } {
  const ties = (reading.ties ?? []).flatMap(
    (tie) => remaining(tie, reading, rows, templates) ?? [],
  );
  if (ties.length === 0) return { reading, open: [] };
  const columns = new Map(reading.columns);
  const freed = new Set<number>();
  const open = ties.flatMap((tie): OpenChoice[] => {
    const [key] = tie.keys;
    const read = key === undefined ? undefined : columns.get(key);
    if (key === undefined || !read || read.column !== tie.columns[0]) return [];
    columns.delete(key);
    freed.add(read.column);
    const inOrder = [...tie.columns].sort((a, b) => a - b);
    const choice = inOrder.flatMap((at): OpenColumn[] => {
      const path = reading.paths.find(({ column }) => column === at);
      if (!path) return [];
      return [{ header: headerText(path), at: headerCell(path), examples: examplesOf(rows, at) }];
    });
    return [{ keys: tie.keys, columns: choice }];
  });
  const leftover = reading.paths.filter(
    (path) => freed.has(path.column) || reading.leftover.includes(path),
  );
  return { reading: { ...reading, columns, leftover }, open };
}

import { cellText } from '../../../check/format';
import { type ColumnTemplate, choicesOf } from '../../../core/templates/schema';
import { maskId, maskNumbers, maskPhone } from '../../../core/text/mask';
import { standardDate } from '../../../ledger/values/date';
import { parseDateText } from '../../../ledger/values/date-forms';
import { seenAt } from '../../../workbook/edit/merged-cells';
import type { Shown } from '../../../workbook/edit/shown';
import { type Cell, type CellAddress, cellOf, cellRef } from '../../../workbook/model';
import type { Book, Judgement } from './books/book';
import type { CellWrite, LoggedChange } from './books/edition';
import { helpText } from './column-help';
import { columnOf } from './column-of';
import type { Requests } from './protocol';

/** A cell as it can be typed into. */
export interface CellView {
  /** `党员名册 D7`. */
  readonly place: string;
  /** The header of its column, where that is known. */
  readonly header: string;
  /** What it holds, whole: who changes a number must see it. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date';
  /** The values of its code list. */
  readonly choices: readonly string[];
  /** Whether its list has other values, too. */
  readonly isOpen: boolean;
  readonly help: string;
  readonly shown: Shown;
}

const KINDS: Readonly<Partial<Record<ColumnTemplate['type'], CellView['kind']>>> = {
  date: 'date',
  int: 'number',
  number: 'number',
  money: 'number',
};

function kindOf(column: ColumnTemplate | null, cell: Cell | undefined): CellView['kind'] {
  const known = column && (KINDS[column.type] ?? 'text');
  if (known) return known;
  if (typeof cell === 'number') return 'number';
  return typeof cell === 'object' && cell.kind === 'date' ? 'date' : 'text';
}

/** What can be typed into a cell, and what is in it: into the first, where cells are merged. */
export function cellView(
  book: Book,
  sheet: number,
  at: CellAddress,
  { language, plan }: Judgement,
): CellView {
  const cells = book.sheets[sheet];
  if (!cells) throw new RangeError(`no sheet ${sheet}`);
  const address = seenAt(cells.merged, at);
  const known = columnOf(book, cells, address);
  const isHeader =
    known !== null && known.on.layout !== 'form' && address.row <= known.on.headerRow;
  const column = isHeader ? null : (known?.column ?? null);
  const cell = cellOf(cells, address.row, address.column);
  const list = plan.templates.codes.get(column?.codes ?? '');
  return {
    place: `${cells.name} ${cellRef(address.row, address.column)}`,
    header: column?.header ?? '',
    text: cell === undefined ? '' : cellText(cell, 'zh-CN'),
    kind: kindOf(column, cell),
    choices: list ? choicesOf(list).map(({ name }) => name) : [],
    isOpen: list?.open === true || column?.type === 'codes',
    help: column ? helpText(column, language) : '',
    shown: book.shown(sheet, address),
  };
}

/**
 * The value that a typed text is in a cell of a kind. What is no date and no number stays the text
 * that it is, and the check says so.
 */
function typedValue(text: string, kind: CellView['kind']): CellWrite['value'] {
  const plain = text.trim();
  if (plain === '') return null;
  if (kind === 'number' && /^-?\d{1,15}(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (kind === 'date') {
    const date = parseDateText(plain.normalize('NFKC').replace(/\s/g, ''));
    if (typeof date === 'number') {
      const value = standardDate(date);
      return value.kind === 'date'
        ? { date: value.date }
        : value.kind === 'text'
          ? value.text
          : plain;
    }
  }
  return text;
}

function masked(text: string, column: ColumnTemplate | undefined): string {
  if (column?.mask === 'id') return maskId(text);
  return column?.mask === 'phone' ? maskPhone(text) : maskNumbers(text);
}

/** What was typed into a cell, as a write of it. */
export function typedWrite(
  book: Book,
  { sheet, address, text, shown }: Omit<Requests['type']['in'], 'book'>,
  judgement: Judgement,
): CellWrite {
  const { kind } = cellView(book, sheet, address, judgement);
  const { name = '', merged = [] } = book.sheets[sheet] ?? {};
  return { sheet: name, address: seenAt(merged, address), value: typedValue(text, kind), shown };
}

/** What a list of changes tells of changed cells. */
export const toldOf = (book: Book, cells: readonly CellWrite[]): LoggedChange[] =>
  cells.map(({ sheet, address, value, shown }) => {
    const own = book.sheets.find(({ name }) => name === sheet) ?? null;
    const column = columnOf(book, own, address)?.column;
    const { language } = book.renderOptions;
    const after: Cell | undefined =
      value === null
        ? undefined
        : typeof value === 'object'
          ? { kind: 'date', date: value.date, seconds: null }
          : value;
    const text = (cell: Cell | undefined): string => {
      if (cell === undefined) return '';
      if (typeof cell !== 'string') return masked(cellText(cell, language), column);
      // What nobody sees is often what was changed.
      return masked(cell, column).replace(/^\s+|\s+$/g, (spaces) => '␣'.repeat(spaces.length));
    };
    const header = column ? ` ${column.header}` : '';
    return {
      place: `${sheet} ${cellRef(address.row, address.column)}${header}`,
      before: text(shown.cell ?? undefined),
      after: text(after),
    };
  });

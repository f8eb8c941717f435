import { type CellObject, CFB, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { type DateFormat, dateFormatOf } from '../date-format';
import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, UNCOMPUTED, type Workbook } from '../model';
import { SerialDates } from '../serial-dates';
import { type BiffSheetStates, biffCell, biffStates } from './biff-states';
import { biffDecoder } from './biff-text';
import { CODE_PAGES } from './code-pages';
import { SheetBuilder } from './sheet-builder';

set_cptable(CODE_PAGES);

/** The error codes of the old formats. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/**
 * Reads xls and et (one format, BIFF, of whatever age) and xlsb through SheetJS. Dates are taken as serial numbers and
 * their formats, so that no clock and no time zone touches them.
 * @throws WorkbookError unreadable-old-format, encrypted, no-sheets; limits
 */
export function readOldWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const book = parse(bytes);
  const stream = streamOf(bytes);
  const states = stream ? biffStates(stream) : [];
  const decode = (stream && biffDecoder(stream, textsOf(book))) ?? ((text: string) => text);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const dates = new SerialDates(is1904);
  const formats = new Map<string, DateFormat | null>();
  const cellOf = (
    cell: CellObject,
    at: number,
    known: BiffSheetStates | undefined,
  ): Cell | undefined => {
    if (known?.uncomputed.has(at)) return UNCOMPUTED;
    if (typeof cell.v === 'string') return cell.v === '' ? undefined : decode(cell.v);
    if (typeof cell.v === 'boolean') return cell.v;
    if (typeof cell.v !== 'number') return undefined;
    if (cell.t === 'e') return { kind: 'error', code: ERRORS.get(cell.v) ?? '#N/A' };
    const builtIn = known?.dates.get(at);
    if (builtIn) return dates.decode(cell.v, builtIn);
    const code = String(cell.z ?? '');
    let kind = formats.get(code);
    if (kind === undefined) {
      kind = dateFormatOf(code);
      formats.set(code, kind);
    }
    return kind ? dates.decode(cell.v, kind) : cell.v;
  };
  let before = 0;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const source = book.Sheets[name];
    const rows = source?.['!data'];
    if (!source || source['!type'] === 'chart') return [];
    const builder = new SheetBuilder(limits, before);
    const known = states[index];
    eachPresent(rows ?? [], (cells, row) => {
      builder.beginRow(row, known?.hiddenRows.has(row));
      eachPresent(cells ?? [], (cell, column) => {
        const value = cell && cellOf(cell, biffCell(row, column), known);
        if (value !== undefined) builder.put(column, value);
      });
      builder.endRow();
    });
    for (const { s, e } of source['!merges'] ?? []) {
      builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    }
    before += builder.cells;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [builder.finish(decode(name), hidden, is1904)];
  });
  if (sheets.length === 0) throw new WorkbookError('no-sheets');
  const names = (book.Workbook?.Names ?? []).map(({ Name }) => Name);
  return { format: 'xls', sheets, names };
}

/** More columns than a sheet has: walking such a length takes minutes when a damaged file claims it. */
const LONG = 20_000;

/** Calls for each element of an array that may be mostly holes. */
function eachPresent<T>(items: readonly T[], visit: (item: T, index: number) => void): void {
  if (items.length <= LONG) items.forEach(visit);
  else for (const key of Object.keys(items)) visit(items[Number(key)] as T, Number(key));
}

/** The texts of a workbook: the names of its sheets, then its cells. */
function* textsOf({ SheetNames, Sheets }: WorkBook): Generator<string> {
  yield* SheetNames;
  for (const name of SheetNames) {
    for (const row of Sheets[name]?.['!data'] ?? []) {
      for (const cell of row ?? []) if (typeof cell?.v === 'string') yield cell.v;
    }
  }
}

/** The records of an .xls: those of Excel 2 to 4 stand in no container. */
function streamOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0x09) return bytes;
  if (bytes[0] !== 0xd0) return null;
  const stream = orUnreadable(() => {
    const container = CFB.read(bytes, { type: 'array' });
    return CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  });
  return stream ? Uint8Array.from(stream.content) : null;
}

/** What the library makes of a file; what it throws says nothing to a person. */
function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookError(encrypted ? 'encrypted' : 'unreadable-old-format');
  }
}

const parse = (bytes: Uint8Array): WorkBook =>
  orUnreadable(() =>
    read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    }),
  );

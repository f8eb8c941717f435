import { builtInDateFormat, type DateFormat } from '../date-format';

/** What the library for old formats does not tell of a sheet's cells. Rows and columns from 0. */
export interface BiffSheetStates {
  readonly hiddenRows: ReadonlySet<number>;
  /** Formulas without a result, by {@link biffCell}. */
  readonly uncomputed: ReadonlySet<number>;
  /** Numbers under a built-in date format that the library does not know, by {@link biffCell}. */
  readonly dates: ReadonlyMap<number, DateFormat>;
}

/** One number for a cell: BIFF has at most 256 columns. */
export const biffCell = (row: number, column: number): number => row * 256 + column;

const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const FORMAT = 0x041e;
const XF = 0x00e0;
const WRITE_ACCESS = 0x005c;
const ROW = 0x0208;
const FORMULA = 0x0006;
const NUMBER = 0x0203;
const RK = 0x027e;
const MUL_RK = 0x00bd;

/** A formula's flag of old: to be calculated when the file is loaded (POI sets it, Excel does not). */
const CALCULATE_ON_LOAD = 2;
const HIDDEN_ROW = 0x20;

/**
 * Whom xlwt names as the last user, without the length that Excel writes before a
 * name; it keeps a blank text for each formula's result.
 */
const XLWT_USER = 'None';

/** A record of the stream: where its data begin and how long they are. */
interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/** Every whole record from a place on, up to the end of its substream. */
function* records(view: DataView, from: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = from; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    if (type === BOF) depth++;
    if (type === EOF && --depth <= 0) return;
    // A chart on the sheet is a substream within it.
    if (depth === 1 && type !== BOF) yield { type, at: at + 4, length };
    at += 4 + length;
  }
}

/** What the globals say: where the sheets stand, and how styles show dates. */
interface Globals {
  readonly sheets: number[];
  readonly xfs: number[];
  readonly ownFormats: Set<number>;
  isXlwt: boolean;
  isEncrypted: boolean;
}

function readGlobals(view: DataView): Globals {
  const globals: Globals = {
    sheets: [],
    xfs: [],
    ownFormats: new Set(),
    isXlwt: false,
    isEncrypted: false,
  };
  for (const { type, at, length } of records(view, 0)) {
    if (type === BOUND_SHEET && length >= 4) globals.sheets.push(view.getUint32(at, true));
    else if (type === XF && length >= 4) globals.xfs.push(view.getUint16(at + 2, true));
    else if (type === FORMAT && length >= 2) globals.ownFormats.add(view.getUint16(at, true));
    else if (type === FILE_PASS) globals.isEncrypted = true;
    else if (type === WRITE_ACCESS && length >= XLWT_USER.length) {
      globals.isXlwt = textAt(view, at, XLWT_USER.length) === XLWT_USER;
    }
  }
  return globals;
}

const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/**
 * Reads from a Workbook stream (BIFF5 and BIFF8, [MS-XLS] 2.4) which rows are
 * hidden, which formulas have no result, and which numbers are dates by the
 * built-in formats of East Asian editions. Nothing is allocated by what a
 * record claims.
 * @returns by sheet, in the order of the tabs; none where the stream is of an older kind
 */
export function biffStates(stream: Uint8Array): readonly BiffSheetStates[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 4 || view.getUint16(0, true) !== BOF) return [];
  const globals = readGlobals(view);
  if (globals.isEncrypted) return [];
  return globals.sheets.map((from) => readSheet(view, from, globals));
}

function readSheet(view: DataView, from: number, globals: Globals): BiffSheetStates {
  const hiddenRows = new Set<number>();
  const uncomputed = new Set<number>();
  const dates = new Map<number, DateFormat>();
  const style = (cell: number, xf: number): void => {
    const id = globals.xfs[xf] ?? 0;
    if (id < 27 || globals.ownFormats.has(id)) return;
    const format = builtInDateFormat(id);
    if (format) dates.set(cell, format);
  };
  for (const { type, at, length } of records(view, from)) {
    if (type === ROW && length >= 16) {
      if (view.getUint16(at + 12, true) & HIDDEN_ROW) hiddenRows.add(view.getUint16(at, true));
      continue;
    }
    if (length < 10) continue;
    const cell = biffCell(view.getUint16(at, true), view.getUint16(at + 2, true));
    if (type === FORMULA && length >= 20) {
      if (isUncomputed(view, at, globals.isXlwt)) uncomputed.add(cell);
      style(cell, view.getUint16(at + 4, true));
    } else if (type === NUMBER || type === RK) {
      style(cell, view.getUint16(at + 4, true));
    } else if (type === MUL_RK) {
      for (let n = 0; 4 + (n + 1) * 6 + 2 <= length; n++) {
        style(cell + n, view.getUint16(at + 4 + n * 6, true));
      }
    }
  }
  return { hiddenRows, uncomputed, dates };
}

/** A zero or a blank text that stands for a result which nobody worked out. */
function isUncomputed(view: DataView, at: number, isXlwt: boolean): boolean {
  const isText = view.getUint16(at + 12, true) === 0xffff;
  const isBlankText = isText && view.getUint8(at + 6) === 3;
  if (isXlwt) return isBlankText;
  const onLoad = (view.getUint16(at + 14, true) & CALCULATE_ON_LOAD) !== 0;
  return onLoad && (isBlankText || (!isText && view.getFloat64(at + 6, true) === 0));
}

import type { Limits } from '../limits';
import { SheetBuilder } from '../sheet-builder';
import { decode, readsHead, readXml, XmlReader } from '../xml';
import { asciiBytes, findBytes } from './bytes';
import type { CellValues } from './cell-values';
import { SheetScanner } from './sheet-scanner';
import { SheetTokens } from './sheet-tokens';

/** What stands before the cells is short; the scanner looks no further for them. */
const LONGEST_HEAD = 1 << 16;

const SHEET_DATA = asciiBytes('<sheetData>');

/**
 * Reads a sheet part: by the scanner, or by the tokenizer where the scanner
 * meets something that it does not know.
 * @param before cells of the sheets that were read before this one
 * @throws WorkbookError
 */
export function readSheet(
  bytes: Uint8Array,
  part: string,
  values: CellValues,
  limits: Limits,
  before: number,
): SheetBuilder {
  return (
    scanSheet(bytes, part, values, limits, before) ??
    tokenizeSheet(bytes, part, values, limits, before)
  );
}

/** Reads a sheet part by the tokenizer alone. */
export function tokenizeSheet(
  bytes: Uint8Array,
  part: string,
  values: CellValues,
  limits: Limits,
  before: number,
): SheetBuilder {
  const builder = new SheetBuilder(limits, before);
  readXml(bytes, part, new SheetTokens(builder, values));
  return builder;
}

/**
 * The cells by the scanner; what stands before and after them by the
 * tokenizer, which so sees a whole document and judges all of it.
 * @returns `undefined` when the scanner met something that it does not know
 */
export function scanSheet(
  bytes: Uint8Array,
  part: string,
  values: CellValues,
  limits: Limits,
  before: number,
): SheetBuilder | undefined {
  const head = findBytes(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), SHEET_DATA);
  if (head < 0) return undefined;
  const start = head + SHEET_DATA.length;
  const builder = new SheetBuilder(limits, before);
  const tokens = new SheetTokens(builder, values);
  const reader = new XmlReader(part, tokens);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const readHead = (): void => reader.write(decode(decoder, bytes.subarray(0, start), false, part));
  if (!readsHead(readHead) || !reader.isUtf8 || !tokens.inSheetData) return undefined;
  const isBound = (prefix: string): boolean => reader.scope.has(prefix);
  const end = new SheetScanner(bytes, builder, values, isBound).scan(start);
  if (end < 0) return undefined;
  reader.write(decode(decoder, bytes.subarray(end), false, part));
  reader.close();
  return builder;
}

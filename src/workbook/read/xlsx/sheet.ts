import type { Limits } from '../../limits';
import { asciiBytes, findBytes } from '../bytes';
import { PlainXml, replay } from '../plain-xml';
import { SheetBuilder } from '../sheet-builder';
import { decode, readsHead, readXml, XmlReader } from '../xml';
import { LateHandler, type XmlHandler } from '../xml-element';
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
 * The cells by the scanner, and what stands around them as plain markup or by
 * the tokenizer: so the whole document is judged.
 * @returns `undefined` when the scanner met something that it does not know
 */
export function scanSheet(
  bytes: Uint8Array,
  part: string,
  values: CellValues,
  limits: Limits,
  before: number,
): SheetBuilder | undefined {
  const at = findBytes(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), SHEET_DATA);
  if (at < 0) return undefined;
  const start = at + SHEET_DATA.length;
  const builder = new SheetBuilder(limits, before);
  const tokens = new SheetTokens(builder, values);
  const tokenizeHead = (handler: XmlHandler): XmlReader | undefined => {
    const reader = new XmlReader(part, handler);
    const readable = readsHead(() => reader.write(textOf(bytes.subarray(0, start), part)));
    return readable && reader.isUtf8 ? reader : undefined;
  };
  const plain = new PlainXml(bytes);
  const head = plain.read(0, start);
  if (head) replay(head, tokens);
  let reader = head ? undefined : tokenizeHead(tokens);
  const frame = reader ?? plain;
  if (!tokens.inSheetData) return undefined;
  const isBound = (prefix: string): boolean => frame.isBound(prefix);
  const end = new SheetScanner(bytes, builder, values, isBound).scan(start);
  if (end < 0) return undefined;
  if (!reader) {
    const tail = plain.read(end, bytes.length);
    if (tail && plain.isWhole) {
      replay(tail, tokens);
      return builder;
    }
    // The tokenizer has to see the head for the sake of the tail; the sheet is not told of it twice.
    const late = new LateHandler(tokens);
    reader = tokenizeHead(late);
    late.isLive = true;
  }
  reader?.write(textOf(bytes.subarray(end), part));
  reader?.close();
  return reader && builder;
}

const textOf = (bytes: Uint8Array, part: string): string =>
  decode(new TextDecoder('utf-8', { fatal: true }), bytes, false, part);

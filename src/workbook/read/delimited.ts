import Papa from 'papaparse';
import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, UNCOMPUTED, type Workbook } from '../model';
import { looksLikeUtf16 } from './detect';
import { SheetBuilder } from './sheet-builder';

/** Excel's own notes: `sep=;` in the first line, and `="0012"` for a text of digits. */
const SEPARATOR = /^sep=(.)\r?\n/;
const FORMULA = /^=[+-]?(?:[A-Za-z_$(]|\d+(?:\.\d+)?\s*[-+*/^&]|'[^']+'!)/;
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/**
 * Reads comma- or tab-separated values into a workbook of one sheet, named as
 * the file. Cells are texts as they stand: what looks like a number may be an
 * identity number.
 * @param fileName without its folder
 * @throws WorkbookError unknown-encoding; corrupt where a quote is not closed; limits
 */
export function readDelimited(bytes: Uint8Array, fileName: string, limits: Limits): Workbook {
  const text = decodeText(bytes);
  const separator = SEPARATOR.exec(text);
  const builder = new SheetBuilder(limits, 0);
  let row = 0;
  Papa.parse<string[]>(separator ? text.slice(separator[0].length) : text, {
    delimiter: separator?.[1] ?? delimiterOf(text, fileName),
    step: ({ data, errors }) => {
      const wrong = errors.find((error) => error.type === 'Quotes');
      if (wrong) throw new WorkbookError('corrupt', { reason: 'quotes', ref: row + 1 });
      builder.beginRow(row++);
      data.forEach((field, column) => {
        const cell = field.startsWith('=') ? formula(field) : field;
        if (typeof cell === 'string' && cell.length > limits.stringLength) {
          throw new WorkbookError('string-too-long', { limit: limits.stringLength });
        }
        if (cell !== '') builder.put(column, cell);
      });
      builder.endRow();
    },
  });
  return { format: 'csv', sheets: [builder.finish(fileName.replace(/\.[^.]*$/, ''), false)] };
}

/** In this order where as many lines have one as the other: tabs hardly ever stand in a text. */
const DELIMITERS = ['\t', ',', ';', '|'];

/** The delimiter that most of the first lines have outside quotes. */
function delimiterOf(text: string, fileName: string): string {
  if (/\.(?:tsv|tab)$/i.test(fileName)) return '\t';
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/);
  const having = (delimiter: string): number =>
    lines.filter((line) => line.includes(delimiter)).length;
  const most = Math.max(...DELIMITERS.map(having));
  return most === 0 ? ',' : (DELIMITERS.find((delimiter) => having(delimiter) === most) ?? ',');
}

/** A text of digits, a formula that Excel would calculate, or a text that begins so by chance. */
function formula(field: string): Cell {
  const text = TEXT_FORMULA.exec(field)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return FORMULA.test(field) ? UNCOMPUTED : field;
}

/**
 * By byte order mark; else UTF-8 if the bytes are that, else GB 18030, which
 * Chinese Excel writes and which holds GBK and GB 2312.
 */
function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const utf16 = looksLikeUtf16(head);
  if (utf16) return decodeAs(utf16, bytes);
  try {
    return decodeAs('utf-8', bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return decodeAs('gb18030', bytes);
  }
}

/** @throws WorkbookError unknown-encoding when the bytes are not that */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new WorkbookError('unknown-encoding');
  }
  if (text.includes('\0')) throw new WorkbookError('wrong-type', { found: 'binary' });
  return text;
}

import Papa from 'papaparse';
import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, UNCOMPUTED, type Workbook } from '../model';
import { SheetBuilder } from './sheet-builder';
import { decodeText, withoutEndMark } from './text-encoding';

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
  refuseEndlessLine(bytes, limits);
  const text = withoutEndMark(decodeText(bytes));
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

/** No line of a table is longer: its cells would be taken apart before they could be counted. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** @throws WorkbookError too-many-columns, string-too-long */
function refuseEndlessLine(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length <= LONGEST_LINE) return;
  let start = 0;
  let delimiters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x0a || byte === 0x0d) {
      start = at + 1;
      delimiters = 0;
    } else if (byte === 0x2c || byte === 0x09 || byte === 0x3b || byte === 0x7c) delimiters++;
    if (at - start < LONGEST_LINE) continue;
    const { columns, stringLength } = limits;
    throw delimiters >= columns
      ? new WorkbookError('too-many-columns', { limit: columns })
      : new WorkbookError('string-too-long', { limit: stringLength });
  }
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

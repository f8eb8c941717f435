/// <reference types="office-js" />

import { toAreas } from '../../documents/marked-copy/areas';

import { type CellAddress, cellRef } from '../../workbook/model';
import { serialOf } from '../../workbook/serial-dates';
import { freeSheetName } from '../../workbook/write/sheet-name';
import { sheetPrefix } from './a1';
import { is1904, loadDateSystem } from './date-system';
import type { NewCell, NewSheet } from './host';
import { quietRequest } from './quiet-request';
import { dateNumberFormat, textAsWritten } from './write/written-value';

/** Cells to one message, so that it stays far below what Excel takes. */
const CELLS_PER_MESSAGE = 20_000;
/** Characters of an address that names many areas. */
const ADDRESS_LENGTH = 8000;
/** Units of Excel's column width to a character of its standard font. */
const UNITS_PER_CHARACTER = 5.7;

/**
 * Adds a sheet of values at the end.
 * @returns its id
 * @throws HostError
 */
export const addSheet = ({ name, rows, columnWidths = [] }: NewSheet): Promise<string> =>
  quietRequest(async (context, quietly) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const dateSystem = loadDateSystem(context.workbook);
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    const sheet = await quietly(() => {
      const made = worksheets.add(freeSheetName(name, taken)).load('id');
      columnWidths.forEach((width, column) => {
        made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * UNITS_PER_CHARACTER;
      });
      return made;
    });
    const added = worksheets.getItem(sheet.id);
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 0) return sheet.id;
    const values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => asValue(row[column], is1904(dateSystem))),
    );
    const perMessage = Math.max(1, Math.floor(CELLS_PER_MESSAGE / width));
    for (let top = 0; top < values.length; top += perMessage) {
      const block = values.slice(top, top + perMessage);
      await quietly(() => {
        added.getRangeByIndexes(top, 0, block.length, width).values = block;
        if (top === 0) formatCells(added, rows);
      });
    }
    return sheet.id;
  });

function asValue(cell: NewCell | undefined, is1904: boolean): string | number {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return textAsWritten(cell, 'General');
  if ('heading' in cell) return textAsWritten(cell.heading, 'General');
  if ('date' in cell) return serialOf(cell.date, is1904);
  return linkFormula(cell.link.sheet, cell.link.address, cell.text);
}

const quoted = (text: string): string => `"${text.slice(0, 255).replaceAll('"', '""')}"`;

/** A formula that goes to a cell: ten thousand hyperlinks proper would take minutes. */
export const linkFormula = (sheet: string, { row, column }: CellAddress, text: string): string =>
  `=HYPERLINK(${quoted(`#${sheetPrefix(sheet)}${cellRef(row, column)}`)},${quoted(text)})`;

function formatCells(sheet: Excel.Worksheet, rows: NewSheet['rows']): void {
  const headings: CellAddress[] = [];
  const links: CellAddress[] = [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== 'object' || cell === null) return;
      if ('heading' in cell) headings.push({ row, column });
      if ('link' in cell) links.push({ row, column });
      if ('date' in cell) {
        const format = dateNumberFormat(cell.date, 'General');
        sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
      }
    });
  });
  for (const address of addresses(headings)) {
    const { format } = sheet.getRanges(address);
    format.font.bold = true;
    format.fill.color = '#DDEBF7';
  }
  for (const address of addresses(links)) {
    const { font } = sheet.getRanges(address).format;
    font.color = '#0563C1';
    font.underline = 'Single';
  }
  if (headings.some(({ row }) => row === 0)) sheet.freezePanes.freezeRows(1);
}

/** The areas of cells, in addresses that Excel takes. */
function addresses(cells: readonly CellAddress[]): string[] {
  const texts: string[] = [];
  for (const { top, left, bottom, right } of toAreas(cells)) {
    const ref = `${cellRef(top, left)}:${cellRef(bottom, right)}`;
    const last = texts.at(-1);
    if (last !== undefined && last.length + ref.length < ADDRESS_LENGTH) {
      texts[texts.length - 1] = `${last},${ref}`;
    } else texts.push(ref);
  }
  return texts;
}

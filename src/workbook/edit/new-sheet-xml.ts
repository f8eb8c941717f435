import { isoDate } from '../../core/calendar/civil-date';
import { wrapText } from '../../core/text/text-width';
import { cellRef } from '../model';
import type { NewCell, NewSheet } from '../write/new-sheet';
import { escapeCellText, escapeXml } from './xml-outline';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** In points; Excel's rows are at most 409 high. */
const LINE_HEIGHT = 16.5;
const MOST_LINES = 27;
const DEFAULT_WIDTH = 8.43;

const text = (value: string): string => `<t xml:space="preserve">${escapeCellText(value)}</t>`;

/**
 * The part of a new sheet. Its texts stand in the sheet itself and bring their
 * look along, so that the workbook's own strings and styles stay as they are.
 * @param style the cell format of all cells
 */
export function resultSheetXml({ rows, columnWidths = [] }: NewSheet, style: number): string {
  const links: string[] = [];
  const lines = rows.map((cells, row) => {
    const filled = cells.map((cell, column) => {
      const ref = cellRef(row, column);
      if (typeof cell === 'object' && cell !== null && 'link' in cell) {
        links.push(hyperlink(ref, cell.link));
      }
      return cellXml(ref, cell, style);
    });
    const height = LINE_HEIGHT * linesOf(cells, columnWidths);
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${filled.join('')}</row>`;
  });
  const cols = columnWidths.map(
    (width, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    (cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** Lines that the fullest cell of a row takes: not every program finds the height by itself. */
function linesOf(cells: readonly NewCell[], columnWidths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    const width = Math.max(2, Math.floor(columnWidths[column] ?? DEFAULT_WIDTH) - 1);
    const paragraphs = shownText(cell).split('\n');
    return paragraphs.reduce((sum, line) => sum + wrapText(line, width).length, 0);
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}

function shownText(cell: NewCell): string {
  if (typeof cell !== 'object' || cell === null) return String(cell ?? '');
  if ('heading' in cell) return cell.heading;
  return 'date' in cell ? isoDate(cell.date) : cell.text;
}

function cellXml(ref: string, cell: NewCell, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${content(cell)}</is></c>`;
}

function content(cell: Exclude<NewCell, number | null>): string {
  if (typeof cell === 'string') return text(cell);
  if ('heading' in cell) return `<r><rPr><b/></rPr>${text(cell.heading)}</r>`;
  if ('date' in cell) return text(isoDate(cell.date));
  return `<r><rPr><u/><color rgb="FF0563C1"/></rPr>${text(cell.text)}</r>`;
}

function hyperlink(
  ref: string,
  { sheet, address }: { sheet: string; address: { row: number; column: number } },
): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${cellRef(address.row, address.column)}`;
  return `<hyperlink ref="${ref}" location="${escapeXml(location)}"/>`;
}

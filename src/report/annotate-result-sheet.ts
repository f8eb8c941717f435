import { isoDate } from '../calendar/civil-date';
import { cellRef } from '../workbook/model';
import { escapeXml } from './annotate-xml';
import type { NewCell, NewSheet } from './new-sheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Characters that a cell holds. */
const CELL_LENGTH = 32_767;

/** In a cell's text `_x000D_` stands for a character: what only looks like it is escaped. */
const text = (value: string): string => {
  const literal = value.slice(0, CELL_LENGTH).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<t xml:space="preserve">${escapeXml(literal)}</t>`;
};

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
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  const cols = columnWidths.map(
    (width, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    (cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '</worksheet>'
  );
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

import type ExcelJS from 'exceljs';
import { escapeCellText, escapeXml } from '../../../workbook/edit/xml-outline';
import { columnLetters } from '../../../workbook/model';
import { put } from './layout';
import type { Style } from './styles';

/** A value, or a formula with its value, and its look. */
export interface ListCell {
  readonly value: string | number | null | ExcelJS.CellFormulaValue;
  readonly style: Style;
}

export interface ListRow {
  readonly cells: readonly (ListCell | null)[];
  /** In points; as high as its text needs unless told. */
  readonly height?: number;
}

/** Columns that a list may have. */
const WIDEST = 64;

/** The XML of a sheet with its rows, in pieces. */
export type PutRows = (xml: string) => Generator<string>;

function contents({ value }: ListCell, text: (value: string) => string): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'string') {
    return ` t="inlineStr"><is><t xml:space="preserve">${text(value)}</t></is></c>`;
  }
  const { formula, result } = value;
  const type = typeof result === 'string' ? ' t="str"' : '';
  return `${type}><f>${escapeXml(formula)}</f><v>${escapeXml(String(result ?? ''))}</v></c>`;
}

/**
 * Tens of thousands of rows at the end of a sheet, written at once: exceljs makes several objects
 * of every cell, which takes more time and memory than all the rest of a return. It holds one row,
 * with a cell of each look, in whose place the rows go when it has written the sheet.
 * @param at the first of their rows, counted from 1, and the cells of the whole sheet
 * @param styles all the looks of their cells
 */
export function addLongList(
  sheet: ExcelJS.Worksheet,
  at: { readonly first: number; readonly reach: string },
  styles: readonly Style[],
  rows: () => Iterable<ListRow>,
): PutRows {
  const { first, reach } = at;
  styles.forEach((style, index) => {
    put(sheet, first, index + 1, null, style);
  });
  return function* (xml) {
    const [, before, pattern = '', after] =
      new RegExp(`^(.*)(<row r="${first}".*?</row>)(.*)$`, 's').exec(xml) ?? [];
    if (before === undefined || after === undefined) throw new Error(`no row ${first} in a sheet`);
    const ids = [...pattern.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, id]) => id);
    const looks = new Map(styles.map((style, index) => [style, `" s="${ids[index]}"`]));
    const starts = Array.from({ length: WIDEST }, (_, index) => `<c r="${columnLetters(index)}`);
    const texts = new Map<string, string>();
    const text = (value: string): string => {
      const known = texts.get(value) ?? escapeCellText(value);
      texts.set(value, known);
      return known;
    };
    yield before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${reach}"/>`);
    let number = first;
    for (const { cells, height } of rows()) {
      const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      let row = `<row r="${number}"${high}>`;
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index];
        if (cell) row += `${starts[index]}${number}${looks.get(cell.style)}${contents(cell, text)}`;
      }
      yield `${row}</row>`;
      number++;
    }
    yield after;
  };
}

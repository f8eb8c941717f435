import type ExcelJS from 'exceljs';
import { columnLetters } from '../../workbook/model';
import { escapeCellText, escapeXml } from '../annotate-xml';
import { put } from './layout';
import type { Style } from './styles';

/** A value, or a formula with its value, and its look. */
export interface ListCell {
  readonly value: string | number | null | ExcelJS.CellFormulaValue;
  readonly style: Style;
}

export type ListRow = readonly (ListCell | null)[];

/** Puts rows into the XML of the sheet that they are for. */
export type PutRows = (xml: string) => string;

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
 * @param first the row where they begin, counted from 1
 * @param styles all the looks of their cells
 */
export function addLongList(
  sheet: ExcelJS.Worksheet,
  first: number,
  styles: readonly Style[],
  rows: () => Iterable<ListRow>,
): PutRows {
  styles.forEach((style, index) => {
    put(sheet, first, index + 1, null, style);
  });
  return (xml) => {
    const [, before, pattern = '', after] =
      new RegExp(`^(.*)(<row r="${first}".*?</row>)(.*)$`, 's').exec(xml) ?? [];
    if (before === undefined || after === undefined) throw new Error(`no row ${first} in a sheet`);
    const numbers = [...pattern.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(
      ([, number]) => number,
    );
    const looks = new Map(styles.map((style, index) => [style, numbers[index]]));
    const texts = new Map<string, string>();
    const text = (value: string): string => {
      const known = texts.get(value) ?? escapeCellText(value);
      texts.set(value, known);
      return known;
    };
    const parts: string[] = [];
    let at = first;
    let columns = 0;
    for (const row of rows()) {
      columns = Math.max(columns, row.length);
      const cells = row.map((cell, index) =>
        cell === null
          ? ''
          : `<c r="${columnLetters(index)}${at}" s="${looks.get(cell.style)}"${contents(cell, text)}`,
      );
      parts.push(`<row r="${at}">${cells.join('')}</row>`);
      at++;
    }
    const reach = `<dimension ref="A1:${columnLetters(columns - 1)}${at - 1}"/>`;
    return before.replace(/<dimension ref="[^"]*"\/>/, reach) + parts.join('') + after;
  };
}

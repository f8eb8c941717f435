import type ExcelJS from 'exceljs';

/** A cell of a sheet of the workbook. */
export interface Place {
  readonly sheet: string;
  /** Such as `C5`. */
  readonly cell: string;
}

/** A cell as a formula, or a link, names it. */
export const reference = ({ sheet, cell }: Place): string =>
  `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** A formula with the value that it had when it was written, for readers that do not calculate. */
export const formula = (text: string, result: string | number): ExcelJS.CellFormulaValue => ({
  formula: text,
  result,
});

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

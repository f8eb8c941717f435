import type ExcelJS from 'exceljs';
import { columnLetters } from '../../../workbook/model';
import type { OfficialView } from '../official-view';

/** What was changed by hand shows red on the ministry's pages. */
const CHANGED: Partial<ExcelJS.Style> = { font: { color: { argb: 'FFC00000' }, bold: true } };

/**
 * The figures as they were counted, on a hidden sheet: a cell of a table that somebody has changed
 * since differs from its own there, and shows red on the screen and in print.
 */
export class Originals {
  readonly #rows: (string | number | null)[][] = [];
  readonly #name: string;

  /** @param year of the return */
  constructor(year: number) {
    this.#name = `${year}年统计数`;
  }

  /** Keeps the figures of a table, whose first one stands at `row` and `column` of its sheet. */
  add(
    sheet: ExcelJS.Worksheet,
    row: number,
    column: number,
    { rows, columns }: OfficialView,
  ): void {
    if (rows.length === 0 || columns.length === 0) return;
    const first = `${columnLetters(column - 1)}${row}`;
    const last = `${columnLetters(column + columns.length - 2)}${row + rows.length - 1}`;
    const original = `${columnLetters(column - 1)}${this.#rows.length + 1}`;
    for (const { cells } of rows) {
      this.#rows.push([...new Array<null>(column - 1).fill(null), ...cells]);
    }
    sheet.addConditionalFormatting({
      ref: `${first}:${last}`,
      rules: [
        {
          type: 'expression',
          formulae: [`${first}<>'${this.#name}'!${original}`],
          style: CHANGED,
          priority: 1,
        },
      ],
    });
  }

  /** Adds the hidden sheet. */
  write(workbook: ExcelJS.Workbook): void {
    const sheet = workbook.addWorksheet(this.#name, { state: 'hidden' });
    sheet.addRows(this.#rows);
    // LibreOffice prints every sheet that has a print area, hidden ones too; one without stays out.
    sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 };
  }
}

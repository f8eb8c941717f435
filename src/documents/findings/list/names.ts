import type ExcelJS from 'exceljs';
import type { NameList } from '../../return/names/people-behind';
import { baseName, cellLink, type FindingsListOptions } from './line';
import { ANSWER_FILL, BORDER, FONT, fill, HEAD_FILL } from './styles';
import { LIST_WORDS } from './words';

/** The people of one workbook behind the relations of a return. */
export interface NamesOfList {
  /** The workbook. */
  readonly file: string;
  readonly lists: readonly NameList[];
}

const WIDTHS = [44, 14, 8, 30, 16, 36];
const SPLIT = 3;

/** Adds the sheet with whom a branch is asked to name; it is made for the branch alone. */
export function addNames(
  book: ExcelJS.Workbook,
  { file, lists }: NamesOfList,
  { language, pathOf = baseName }: FindingsListOptions,
): void {
  const words = LIST_WORDS[language];
  const sheet = book.addWorksheet(words.names, {
    views: [{ state: 'frozen', ySplit: SPLIT }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${SPLIT}:${SPLIT}`,
    },
    headerFooter: { oddFooter: `&C${words.page}` },
  });
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  sheet.addRow([words.namesTitle]).getCell(1).font = { name: '黑体', size: 16 };
  const advice = sheet.addRow([words.namesAdvice]);
  sheet.mergeCells(2, 1, 2, WIDTHS.length);
  advice.height = 34;
  advice.getCell(1).font = FONT;
  advice.getCell(1).alignment = { vertical: 'middle', wrapText: true };
  sheet.addRow(words.namesHeads).eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = fill(HEAD_FILL);
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
  });
  const add = (values: readonly ExcelJS.CellValue[], isOpen: boolean): void => {
    const row = sheet.addRow([...values]);
    for (let at = 1; at <= WIDTHS.length; at++) {
      const cell = row.getCell(at);
      cell.font = FONT;
      cell.border = BORDER;
      cell.alignment = { vertical: 'top', wrapText: true };
      if (isOpen && at === WIDTHS.length) cell.fill = fill(ANSWER_FILL);
    }
  };
  for (const { title, asks, byNumber, rows, more } of lists) {
    const note = byNumber ? words.byNumber : rows.length === 0 ? words.nobody : null;
    if (note !== null) add([title, null, null, note, null, null], rows.length === 0);
    for (const { sheet: on, row, subject, difference } of rows) {
      const place = cellLink(pathOf(file), on, `A${row}`);
      const told = asks ? words.asked : words.counted(difference);
      add([title, on, place, subject || null, told, null], true);
    }
    if (more > 0) add([title, null, null, words.more(more), null, null], false);
  }
  const last = Math.max(SPLIT + 1, sheet.rowCount);
  sheet.autoFilter = { from: { row: SPLIT, column: 1 }, to: { row: last, column: WIDTHS.length } };
}

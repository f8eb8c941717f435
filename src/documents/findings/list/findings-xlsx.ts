import ExcelJS from 'exceljs';
import { columnLetters } from '../../../workbook/model';
import { stableWorkbook } from '../../../workbook/write/stable-workbook';
import { isClean } from '../../first-line';
import type { ListedFindings } from '../check-report';
import { listColumns } from './columns';
import { addHead, HEAD_ROW } from './head';
import { addLine, type FindingsListOptions, linesOf } from './line';
import { addNames, type NamesOfList } from './names';
import { FONT } from './styles';
import { LIST_WORDS } from './words';

/**
 * Findings as a list that a secretary works through and sends back: where, what, why, what to do,
 * and columns for the answer, which {@link readAnswers} reads.
 * @param names of a branch, for the relations of a return: they stand on a sheet of their own
 */
export async function findingsXlsx(
  workbooks: readonly ListedFindings[],
  options: FindingsListOptions,
  names: NamesOfList | null = null,
): Promise<Uint8Array> {
  const { language } = options;
  const words = LIST_WORDS[language];
  const files = workbooks.map(({ file }) => file);
  const lines = linesOf(workbooks);
  const { columns, printed } = listColumns(files.length, language);
  const book = new ExcelJS.Workbook();
  // The same findings give the same bytes.
  book.created = book.modified = new Date(0);
  const sheet = book.addWorksheet(words.sheet, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${words.page}` },
  });
  for (const { number, width } of columns) sheet.getColumn(number).width = width;
  addHead(sheet, columns, printed, files, lines, options);
  for (const line of lines) addLine(sheet, line, columns, options);
  if (lines.length === 0) {
    const clean = options.standing && isClean(options.standing);
    sheet.addRow([clean ? words.none : words.noneRead]).font = FONT;
  }
  const last = Math.max(HEAD_ROW + 1, HEAD_ROW + lines.length);
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: last, column: columns.length },
  };
  // exceljs puts a dollar sign before the two references, and so not before the rows.
  sheet.pageSetup.printArea = `A$1:${columnLetters(printed - 1)}$${last}`;
  if (names && names.lists.length > 0) addNames(book, names, options);
  return stableWorkbook(book, options.deflate);
}

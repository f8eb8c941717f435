import type ExcelJS from 'exceljs';
import { columnLetters } from '../../../workbook/model';
import { firstLine } from '../../first-line';
import type { PlacedColumn } from './columns';
import type { FindingsListOptions, Line } from './line';
import { BORDER, FONT, fill, HEAD_FILL } from './styles';
import { LIST_WORDS } from './words';

const TITLE_ROW = 1;
const ADVICE_ROW = 2;
/** The row of the headings. */
export const HEAD_ROW = 3;

/** Title, how much is done, and how to work through the list. */
export function addHead(
  sheet: ExcelJS.Worksheet,
  columns: readonly PlacedColumn[],
  printed: number,
  files: readonly string[],
  lines: readonly Line[],
  { language, standing }: FindingsListOptions,
): void {
  const count = lines.length;
  const answered = lines.filter(({ finding }) => finding?.explanation).length;
  const words = LIST_WORDS[language];
  const [only] = files;
  const name = files.length === 1 && only !== undefined ? `：${only}` : '';
  sheet.addRow([words.title + (language === 'zh-CN' ? name : name.replace('：', ': '))]);
  const line = standing ? `${firstLine(standing, language)}\n` : '';
  sheet.addRow([line + words.advice]);
  sheet.addRow(columns.map(({ heading }) => heading));
  const wide = columns.findIndex(({ id }) => id === 'answer');
  sheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, wide);
  sheet.mergeCells(TITLE_ROW, wide + 1, TITLE_ROW, printed);
  sheet.mergeCells(ADVICE_ROW, 1, ADVICE_ROW, printed);
  const title = sheet.getCell(TITLE_ROW, 1);
  title.font = { name: '黑体', size: 16 };
  title.alignment = { vertical: 'middle' };
  sheet.getRow(TITLE_ROW).height = 30;
  if (count > 0) {
    const answers = `${columnLetters(wide)}${HEAD_ROW + 1}:${columnLetters(wide)}${HEAD_ROW + count}`;
    const progress = sheet.getCell(TITLE_ROW, wide + 1);
    progress.value = {
      formula: `"${words.done}"&COUNTA(${answers})&"${words.of(count)}"`,
      result: `${words.done}${answered}${words.of(count)}`,
    };
    progress.font = FONT;
    progress.alignment = { vertical: 'middle', horizontal: 'right' };
  }
  const advice = sheet.getCell(ADVICE_ROW, 1);
  advice.font = { ...FONT, color: { argb: 'FF595959' } };
  advice.alignment = { vertical: 'middle', wrapText: true };
  sheet.getRow(ADVICE_ROW).height = standing ? 50 : 34;
  const head = sheet.getRow(HEAD_ROW);
  head.height = 24;
  for (const { number, id } of columns) {
    const cell = head.getCell(number);
    const answer = id === 'answer' || id === 'reason' || id === 'by';
    cell.font = { ...FONT, bold: true };
    cell.fill = fill(answer ? 'FFFFF0A8' : HEAD_FILL);
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  }
}

import type ExcelJS from 'exceljs';
import { textWidth } from '../../../core/text/text-width';
import type { ExplanationLine } from '../explanation-lines';
import { line, put, setPage } from './layout';
import { OFFICIAL_STYLES as LOOK } from './official-styles';
import { SHEETS } from './places';

const HEADS = ['序号', '要说明的关系', '说明', '填写人', '日期'] as const;
const WIDTHS = [6, 58, 58, 10, 12] as const;
const FIRST_ROW = 4;
const NONE = '各表没有需要说明的关系。';

/** Adds 整套说明: a document of its own, a line a relation that does not hold. */
export function addExplanations(
  workbook: ExcelJS.Workbook,
  lines: readonly ExplanationLine[],
  title: string,
  reporter: string,
  signatures: string,
): void {
  const sheet = workbook.addWorksheet(SHEETS.explanations, { views: [{ showGridLines: false }] });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, WIDTHS.length, `${title}说明`, LOOK.title);
  sheet.getRow(1).height = 30;
  line(sheet, 2, WIDTHS.length, `填报单位：${reporter}`, LOOK.left);
  HEADS.forEach((text, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, text, LOOK.head);
  });
  lines.forEach(({ problem, state, reason, by, on }, index) => {
    const at = FIRST_ROW + index;
    const said =
      state === '已说明' ? reason : reason === '' ? `（${state}）` : `（${state}）${reason}`;
    const longest = Math.max(textWidth(problem), textWidth(said));
    sheet.getRow(at).height = 14 * Math.ceil(longest / 54) + 6;
    [index + 1, problem, said, by, on].forEach((value, column) => {
      put(sheet, at, column + 1, value, column === 0 || column > 2 ? LOOK.code : LOOK.text);
    });
  });
  let last = FIRST_ROW + lines.length;
  if (lines.length === 0) line(sheet, last++, WIDTHS.length, NONE, LOOK.left);
  sheet.getRow(last).height = 24;
  line(sheet, last, WIDTHS.length, signatures, LOOK.left);
  setPage(sheet, {
    columns: WIDTHS.length,
    rows: last,
    landscape: true,
    onePage: false,
    repeat: '3:3',
  });
}

import type ExcelJS from 'exceljs';
import { addListSheet, line, put, setPage } from './layout';
import { SHEETS } from './places';
import { STYLES } from './styles';

/** 收报情况: who has handed in, and the words to send to the units. */
export interface Situation {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly circular: string;
}

const WIDTHS = [34, 18, 30, 12, 12, 12, 10, 34, 8, 8, 8, 8, 40];
const FIRST_ROW = 4;

const CIRCULAR_WIDTH = 96;
/** So many characters of a circular stand on a line. */
const CIRCULAR_LINE = 44;

/** Adds 通报: the words by themselves, to print or to copy. */
function addCircular(workbook: ExcelJS.Workbook, text: string): void {
  const sheet = addListSheet(workbook, SHEETS.circular, [CIRCULAR_WIDTH], 2);
  put(sheet, 2, 1, text, STYLES.lineLeft);
  sheet.getRow(2).height = 20 * Math.ceil(text.length / CIRCULAR_LINE);
  setPage(sheet, { columns: 1, rows: 2, landscape: false, onePage: true });
}

/** Adds 收报情况 and 通报. */
export function addSituation(workbook: ExcelJS.Workbook, situation: Situation): void {
  const sheet = addListSheet(workbook, SHEETS.situation, WIDTHS, FIRST_ROW);
  line(sheet, 2, WIDTHS.length, situation.circular, STYLES.lineLeft);
  sheet.getRow(2).height = 48;
  situation.heads.forEach((text, index) => {
    put(sheet, 3, index + 1, text, STYLES.head);
  });
  situation.rows.forEach((row, at) => {
    row.forEach((text, index) => {
      put(sheet, FIRST_ROW + at, index + 1, text, STYLES.smallText);
    });
  });
  setPage(sheet, {
    columns: WIDTHS.length,
    rows: Math.max(FIRST_ROW, FIRST_ROW - 1 + situation.rows.length),
    landscape: true,
    onePage: false,
    repeat: '3:3',
  });
  addCircular(workbook, situation.circular);
}

import type ExcelJS from 'exceljs';
import type { LastYear } from '../../../returns';
import type { OfficialBook } from '../official-view';
import { line, put, setPage } from './layout';
import { OFFICIAL_STYLES as LOOK } from './official-styles';
import { SHEETS } from './places';

const HEADS = ['表号', '行次', '项目', '栏', '栏目', '本年', '上年', '增减', '增减%'] as const;
const WIDTHS = [10, 6, 34, 6, 24, 12, 12, 12, 10] as const;
const FIRST_ROW = 4;

const percent = (now: number, before: number): string =>
  before === 0 ? '—' : `${(((now - before) / before) * 100).toFixed(1)}%`;

/** Adds 与上年比较: every figure of the official tables that is or was not 0, with its change. */
export function addChange(
  workbook: ExcelJS.Workbook,
  { form, year, tables }: OfficialBook,
  lastYear: LastYear,
): void {
  const sheet = workbook.addWorksheet(SHEETS.change, { views: [{ showGridLines: false }] });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, WIDTHS.length, `${form.title}（${year}年）与上年比较`, LOOK.title);
  sheet.getRow(1).height = 30;
  line(sheet, 2, WIDTHS.length, form.notice, LOOK.centre);
  HEADS.forEach((text, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, text, LOOK.head);
  });
  let at = FIRST_ROW;
  for (const view of tables) {
    const before = lastYear.find(({ id }) => id === view.id);
    for (const { number, title, cells } of view.rows) {
      const own = before?.rows.find(({ id }) => id === `r${number}`)?.values;
      cells.forEach((now, index) => {
        const column = view.columns[index];
        const then = own?.[column?.letter ?? ''] ?? null;
        if (!column || typeof now !== 'number' || then === null || (now === 0 && then === 0))
          return;
        const texts = [view.sheet, number, title.trim(), column.letter, column.title];
        [...texts, now, then, now - then, percent(now, then)].forEach((value, place) => {
          const look = place > 4 ? LOOK.rows.plain.figure : place === 2 || place === 4;
          put(sheet, at, place + 1, value, look === true ? LOOK.text : look || LOOK.code);
        });
        at++;
      });
    }
  }
  setPage(sheet, {
    columns: WIDTHS.length,
    rows: Math.max(FIRST_ROW, at - 1),
    landscape: false,
    onePage: false,
    repeat: '3:3',
  });
}

import type ExcelJS from 'exceljs';
import type { FigureKind } from '../../../core/templates/return-schema';
import { type Form, kindOf } from '../../../returns';
import { type TableView, tableViews } from '../return-view';
import type { YearReport } from '../returns-report';
import { addListSheet, line, put, setPage } from './layout';
import { SHEETS } from './places';
import { STYLES, smallNumberStyle } from './styles';

const KINDS: Readonly<Record<FigureKind, string>> = {
  stock: '期末数',
  flow: '逐年相加',
  distinct: '不重复数',
  state: '期末状态',
};
const HEADS = ['表', '项目', '栏目', '几年合计的口径'] as const;
const WIDTHS = [24, 30, 22, 14] as const;
const FIRST_ROW = 4;

/** What a year had, in the words of the form. */
const viewsOf = ({ tables }: YearReport, form: Form): TableView[] =>
  tableViews(
    tables.map(({ id, rows }) => ({
      id,
      title: '',
      balances: [],
      rows: rows.map((row) => ({ ...row, title: '' })),
    })),
    form,
    'zh-CN',
  );

/** Adds 历年对照: every figure that is not always 0, year by year and over all of them. */
export function addYearsSheet(
  workbook: ExcelJS.Workbook,
  views: readonly TableView[],
  years: readonly YearReport[],
  form: Form,
): void {
  const widths = [...WIDTHS, ...years.map(() => 13), 14];
  const sheet = addListSheet(workbook, SHEETS.years, widths, FIRST_ROW);
  const books = years.map(({ year, workbooks }) => `${year} 年 ${workbooks} 个`).join('，');
  line(sheet, 2, widths.length, `工作簿：${books}`, STYLES.lineLeft);
  [...HEADS, ...years.map(({ year }) => `${year}年`), '几年合计'].forEach((text, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, text, STYLES.head);
  });
  const ofYears = years.map((year) => viewsOf(year, form));
  let at = FIRST_ROW;
  views.forEach((view, v) => {
    const table = form.tables.find((one) => one.table.id === view.id)?.table;
    if (!table) return;
    view.rows.forEach((row, r) => {
      view.columns.forEach((column, c) => {
        const figures = [...ofYears.map((own) => own[v]?.rows[r]?.figures[c]), row.figures[c]];
        if (!figures.some((one) => one && one.value !== 0)) return;
        const [ownRow, ownColumn] = [table.rows[r], table.columns[c]];
        const kind = ownRow && ownColumn ? kindOf(table, ownRow, ownColumn) : 'stock';
        const texts = [view.title, row.title.trim(), column.title, KINDS[kind]];
        texts.forEach((text, index) => {
          put(sheet, at, index + 1, text, STYLES.smallText);
        });
        figures.forEach((figure, index) => {
          const look = smallNumberStyle(figure?.decimals ?? 0);
          put(sheet, at, texts.length + 1 + index, figure?.value ?? '—', look);
        });
        at++;
      });
    });
  });
  setPage(sheet, {
    columns: widths.length,
    rows: Math.max(FIRST_ROW, at - 1),
    landscape: true,
    onePage: false,
    repeat: '3:3',
  });
}

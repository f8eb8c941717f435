import type ExcelJS from 'exceljs';
import type { OrganisationLine, OrganisationsView } from '../organisations-view';
import { formula } from './cells';
import { line, put, setPage } from './layout';
import { SHEETS } from './places';
import { boldNumberStyle, numberStyle, STYLES } from './styles';

const FIRST_ROW = 4;

function putLine(
  sheet: ExcelJS.Worksheet,
  at: number,
  code: string,
  { title, kind, workbooks, figures }: OrganisationLine,
  below: number,
): void {
  const bold = below > 0;
  const middle = bold ? STYLES.boldMiddle : STYLES.middle;
  const number = bold ? boldNumberStyle : numberStyle;
  put(sheet, at, 1, code, middle);
  put(sheet, at, 2, title, bold ? STYLES.boldText : STYLES.text);
  put(sheet, at, 3, kind, middle);
  /** Of the total, the sum of the lines below it. */
  const sum = (column: number, value: number): ExcelJS.CellValue => {
    if (below === 0) return value;
    const { letter } = sheet.getColumn(column);
    return formula(`ROUND(SUM(${letter}${at + 1}:${letter}${at + below}),2)`, value);
  };
  put(sheet, at, 4, sum(4, workbooks), number(0));
  figures.forEach((figure, index) => {
    if (figure === null) put(sheet, at, 5 + index, '—', middle);
    else put(sheet, at, 5 + index, sum(5 + index, figure.value), number(figure.decimals));
  });
  // Two lines of the name fit.
  sheet.getRow(at).height = title.length > 18 ? 32 : 20;
}

/** Adds 分单位: one line an organisation, and their sum. */
export function addOrganisations(
  workbook: ExcelJS.Workbook,
  { columns, lines, total }: OrganisationsView,
  year: number,
): void {
  const sheet = workbook.addWorksheet(SHEETS.organisations, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: FIRST_ROW - 1, showGridLines: false }],
  });
  const last = 4 + columns.length;
  [6, 38, 10, 10, ...columns.map((title) => (title.length > 6 ? 14 : 11))].forEach(
    (width, index) => {
      sheet.getColumn(index + 1).width = width;
    },
  );
  line(sheet, 1, last, '分单位情况', STYLES.title);
  sheet.getRow(1).height = 34;
  const period = `${year}年1月1日至12月31日；每个单位包括它下面的全部党组织`;
  line(sheet, 2, last, period, STYLES.lineLeft);
  ['序号', '单位', '类别', '工作簿', ...columns].forEach((text, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, text, STYLES.head);
  });
  sheet.getRow(FIRST_ROW - 1).height = 36;
  putLine(sheet, FIRST_ROW, '', total, lines.length);
  lines.forEach((one, index) => {
    putLine(sheet, FIRST_ROW + 1 + index, String(index + 1), one, 0);
  });
  setPage(sheet, {
    columns: last,
    rows: FIRST_ROW + lines.length,
    landscape: true,
    onePage: false,
    repeat: `1:${FIRST_ROW - 1}`,
  });
}

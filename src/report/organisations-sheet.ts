import type ExcelJS from 'exceljs';
import type { OrganisationLine, OrganisationsView } from './organisations-view';

const SONG = '宋体';
const THIN: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const FORMATS = ['#,##0', '#,##0.0', '#,##0.00'];
const HEAD: Partial<ExcelJS.Style> = {
  font: { name: SONG, size: 11, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: THIN,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
};

function putLine(
  sheet: ExcelJS.Worksheet,
  at: number,
  code: string,
  { title, kind, workbooks, figures }: OrganisationLine,
  bold: boolean,
): void {
  const font = { name: SONG, size: 11, bold };
  const put = (column: number, value: ExcelJS.CellValue, style: Partial<ExcelJS.Style>): void => {
    const cell = sheet.getCell(at, column);
    cell.value = value;
    cell.style = { font, border: THIN, ...style };
  };
  const middle: Partial<ExcelJS.Alignment> = { horizontal: 'center', vertical: 'middle' };
  const right: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'middle', indent: 1 };
  put(1, code, { alignment: middle });
  put(2, title, { alignment: { vertical: 'middle', wrapText: true } });
  put(3, kind, { alignment: middle });
  put(4, workbooks, { alignment: right, numFmt: '#,##0' });
  figures.forEach((figure, index) => {
    if (figure === null) put(5 + index, '—', { alignment: middle });
    else {
      const numFmt = FORMATS[figure.decimals] ?? '#,##0';
      put(5 + index, figure.value, { alignment: right, numFmt });
    }
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
  const sheet = workbook.addWorksheet('分单位', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 3, showGridLines: false }],
  });
  const last = 4 + columns.length;
  [6, 38, 10, 10, ...columns.map((title) => (title.length > 6 ? 14 : 11))].forEach(
    (width, index) => {
      sheet.getColumn(index + 1).width = width;
    },
  );
  sheet.mergeCells(1, 1, 1, last);
  const title = sheet.getCell(1, 1);
  title.value = '分单位情况';
  title.font = { name: '黑体', size: 18, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, last);
  const period = sheet.getCell(2, 1);
  period.value = `${year}年1月1日至12月31日；每个单位包括它下面的全部党组织`;
  period.font = { name: SONG, size: 10 };
  ['序号', '单位', '类别', '工作簿', ...columns].forEach((text, index) => {
    const cell = sheet.getCell(3, index + 1);
    cell.value = text;
    cell.style = HEAD;
  });
  sheet.getRow(3).height = 36;
  putLine(sheet, 4, '', total, true);
  lines.forEach((line, index) => {
    putLine(sheet, 5 + index, String(index + 1), line, false);
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    printArea: `A1:${sheet.getColumn(last).letter}${4 + lines.length}`,
    printTitlesRow: '1:3',
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

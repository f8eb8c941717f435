import type ExcelJS from 'exceljs';
import { sheetName } from '../../../core/templates/official';
import type { OfficialForm } from '../../../core/templates/official-schema';
import type { LastYear } from '../../../returns';
import type { ExplanationLine } from '../explanation-lines';
import type { OfficialBook } from '../official-view';
import { addChange } from './change-sheet';
import { addExplanations } from './explanation-sheet';
import { line, put, setPage } from './layout';
import type { Links } from './links';
import { addOfficialTable } from './official-sheet';
import { OFFICIAL_STYLES as LOOK } from './official-styles';
import { Originals } from './originals';
import { SHEETS } from './places';
import { coverLines, type Signed, signatureLine } from './signatures';

const COLUMNS = 3;

/** The sheet that lists the tables of a year's form. */
export const officialContents = ({ year }: OfficialForm): string => `${year}表样目录`;

function addCover(
  workbook: ExcelJS.Workbook,
  { form, year }: OfficialBook,
  name: string,
  signed: Signed,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  [16, 50, 16].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const place = (row: number, height: number): number => {
    sheet.getRow(row).height = height;
    return row;
  };
  place(1, 110);
  line(sheet, place(2, 60), COLUMNS, form.title, LOOK.cover);
  line(sheet, place(3, 40), COLUMNS, `（${year}年）`, LOOK.coverYear);
  place(4, 150);
  coverLines(signed).forEach((text, index) => {
    put(sheet, place(5 + index, 36), 2, text, LOOK.coverLine);
  });
  place(10, 90);
  line(sheet, place(11, 24), COLUMNS, `中共中央组织部制　${form.year}年9月`, LOOK.coverYear);
  line(sheet, place(12, 24), COLUMNS, `（${form.notice}）`, LOOK.centre);
  setPage(sheet, { columns: COLUMNS, rows: 12, landscape: false, onePage: true });
  sheet.headerFooter.oddFooter = `&C${form.notice}`;
}

/** Every table of the form, those too that no branch can fill, with whose data they would need. */
function addContents(
  workbook: ExcelJS.Workbook,
  { form, tables }: OfficialBook,
  name: string,
  links: Links,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  [12, 40, 52].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, COLUMNS, `${form.title}目录`, LOOK.title);
  line(sheet, 2, COLUMNS, form.notice, LOOK.centre);
  ['表号', '表名', '说明'].forEach((text, index) => {
    put(sheet, 3, index + 1, text, LOOK.head);
  });
  const made = tables.map(({ sheet: own, title }) => ({ own, title, needs: null }));
  const others = form.others.map(({ number, title, needs }) => ({
    own: sheetName(number),
    title,
    needs,
  }));
  const numbers = new Map(Array.from({ length: 99 }, (_, n) => [sheetName(n + 1), n]));
  const all = [...made, ...others].sort(
    (a, b) => (numbers.get(a.own) ?? 0) - (numbers.get(b.own) ?? 0),
  );
  all.forEach(({ own, title, needs }, index) => {
    const row = 4 + index;
    sheet.getRow(row).height = 17;
    put(sheet, row, 1, own, LOOK.rows.plain.middle);
    put(sheet, row, 2, title, LOOK.text);
    put(sheet, row, 3, needs === null ? '见本册' : `支部工作簿里没有：${needs}`, LOOK.text);
    if (needs === null) {
      links.add({ sheet: name, cell: `B${row}` }, { sheet: own, cell: 'A1' }, '打开这张表');
    } else if (needs.length > 24) sheet.getRow(row).height = 28;
  });
  const last = 4 + all.length;
  ['—', SHEETS.explanations, '各表要说明的关系和说明'].forEach((text, index) => {
    put(sheet, last, index + 1, text, index === 0 ? LOOK.rows.plain.middle : LOOK.text);
  });
  links.add({ sheet: name, cell: `B${last}` }, { sheet: SHEETS.explanations, cell: 'A1' }, '打开');
  setPage(sheet, { columns: COLUMNS, rows: last, landscape: false, onePage: true });
  sheet.headerFooter.oddFooter = `&C${form.notice}`;
}

/** What stands in a book beside its tables. */
export interface BookExtras {
  /** 整套说明. */
  readonly explanations: readonly ExplanationLine[];
  /** Last year's figures, where they are asked for. */
  readonly lastYear: LastYear | null;
}

/** Adds the book of a year's form: cover, contents, each table on its page, and 整套说明. */
export function addOfficialBook(
  workbook: ExcelJS.Workbook,
  book: OfficialBook,
  signed: Signed,
  { explanations, lastYear }: BookExtras,
  links: Links,
): void {
  const { year } = book.form;
  addCover(workbook, book, `${year}表样封面`, signed);
  addContents(workbook, book, officialContents(book.form), links);
  const originals = new Originals(year);
  for (const view of book.tables) addOfficialTable(workbook, view, book, signed, originals);
  const reporter = signed.reporter ?? '';
  addExplanations(workbook, explanations, book.form.title, reporter, signatureLine(signed));
  if (lastYear) addChange(workbook, book, lastYear);
  originals.write(workbook);
}

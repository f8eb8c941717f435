import type ExcelJS from 'exceljs';
import { textWidth } from '../../../core/text/text-width';
import type { OfficialBook, OfficialView } from '../official-view';
import { line, put, setPage } from './layout';
import { OFFICIAL_STYLES as LOOK } from './official-styles';
import type { Originals } from './originals';
import { type Signed, signatureLine } from './signatures';

const BLANK_REPORTER = '＿＿＿＿＿＿＿＿＿＿';
/** Title, date and unit, then the headings: groups, titles, letters. */
const FIRST_HEADING = 4;
/** Block, title and number stand at the left of the figures. */
const FIRST_COLUMN = 4;
const NARROWEST = 7;
/** Columns from which on a page lies across. */
const WIDE = 5;
/** Characters across an upright page. */
const PAGE = 88;
/** And from which on they stand close, so that the page is not made smaller than it can be read. */
const CROWDED = 18;

/** Runs of the same text beside each other, as places from and to. */
function runs(texts: readonly (string | null)[]): { text: string; from: number; to: number }[] {
  const found: { text: string; from: number; to: number }[] = [];
  texts.forEach((text, at) => {
    const last = found.at(-1);
    if (text === null) return;
    if (last && last.text === text && last.to === at - 1) last.to = at;
    else found.push({ text, from: at, to: at });
  });
  return found;
}

function head(sheet: ExcelJS.Worksheet, { columns }: OfficialView): void {
  const letters = FIRST_HEADING + 2;
  sheet.mergeCells(FIRST_HEADING, 1, FIRST_HEADING + 1, 2);
  put(sheet, FIRST_HEADING, 1, '项　　目', LOOK.head);
  sheet.mergeCells(FIRST_HEADING, 3, FIRST_HEADING + 1, 3);
  put(sheet, FIRST_HEADING, 3, '行次', LOOK.head);
  columns.forEach(({ title, group, letter }, index) => {
    const at = FIRST_COLUMN + index;
    if (group === null) sheet.mergeCells(FIRST_HEADING, at, FIRST_HEADING + 1, at);
    put(sheet, group === null ? FIRST_HEADING : FIRST_HEADING + 1, at, title, LOOK.head);
    put(sheet, letters, at, letter, LOOK.code);
  });
  for (const { text, from, to } of runs(columns.map(({ group }) => group))) {
    if (to > from) {
      sheet.mergeCells(FIRST_HEADING, FIRST_COLUMN + from, FIRST_HEADING, FIRST_COLUMN + to);
    }
    put(sheet, FIRST_HEADING, FIRST_COLUMN + from, text, LOOK.head);
  }
  sheet.mergeCells(letters, 1, letters, 2);
  put(sheet, letters, 1, '甲', LOOK.code);
  put(sheet, letters, 3, null, LOOK.code);
  const width = sheet.getColumn(FIRST_COLUMN).width ?? NARROWEST;
  const longest = Math.max(
    ...columns.map(({ title, group }) => textWidth(title) / (group === null ? 2 : 1)),
  );
  sheet.getRow(FIRST_HEADING).height = 18;
  sheet.getRow(FIRST_HEADING + 1).height = Math.max(18, 13 * Math.ceil(longest / (width - 1)) + 4);
  sheet.getRow(letters).height = 15;
}

function body(sheet: ExcelJS.Worksheet, { rows, columns }: OfficialView): number {
  const first = FIRST_HEADING + 3;
  const blocks = runs(rows.map(({ block }) => block));
  // The label of a block stands upright and is as high as it has characters.
  const tallest = blocks.map(({ text, from, to }) => (12 * text.length) / (to - from + 1));
  const height = Math.ceil(Math.max(rows.length > 15 ? 17 : 22, ...tallest));
  rows.forEach(({ number, title, style, block, cells }, r) => {
    const at = first + r;
    const look = LOOK.rows[style ?? 'plain'];
    sheet.getRow(at).height = height;
    if (block === null) sheet.mergeCells(at, 1, at, 2);
    put(sheet, at, block === null ? 1 : 2, title, look.title);
    put(sheet, at, 3, number, look.code);
    cells.forEach((cell, c) => {
      put(sheet, at, FIRST_COLUMN + c, cell, cell === '--' ? look.middle : look.figure);
    });
  });
  for (const { text, from, to } of blocks) {
    if (to > from) sheet.mergeCells(first + from, 1, first + to, 1);
    put(sheet, first + from, 1, text, LOOK.block);
  }
  // Merged cells keep their frame on every side.
  for (let at = FIRST_HEADING; at < first + rows.length; at++) {
    for (let column = 1; column < FIRST_COLUMN + columns.length; column++) {
      sheet.getCell(at, column).border = LOOK.code.border ?? {};
    }
  }
  return first + rows.length;
}

/** Gives a narrow table the width of the page, so that the lines over and under it are not broken. */
function fillPage(sheet: ExcelJS.Worksheet, columns: number): void {
  const widthOf = (at: number): number => sheet.getColumn(at).width ?? 0;
  const used = Array.from({ length: columns }, (_, at) => widthOf(at + 1));
  const more = PAGE - used.reduce((sum, one) => sum + one, 0);
  if (more > 0) sheet.getColumn(2).width = widthOf(2) + more;
}

/** Adds one table of the ministry's form as its page looks. */
export function addOfficialTable(
  workbook: ExcelJS.Workbook,
  view: OfficialView,
  { until }: OfficialBook,
  signed: Signed,
  originals: Originals,
): void {
  const landscape = view.columns.length >= WIDE;
  const columns = FIRST_COLUMN - 1 + view.columns.length;
  const sheet = workbook.addWorksheet(view.sheet, {
    views: [
      {
        state: 'frozen',
        xSplit: FIRST_COLUMN - 1,
        ySplit: FIRST_HEADING + 2,
        showGridLines: false,
      },
    ],
  });
  const longest = Math.max(...view.rows.map(({ title }) => textWidth(title)));
  const hasBlocks = view.rows.some(({ block }) => block !== null);
  sheet.getColumn(1).width = hasBlocks ? 5 : 2;
  const isCrowded = view.columns.length > CROWDED;
  sheet.getColumn(2).width = Math.max(isCrowded ? 14 : 24, Math.min(40, longest + 4));
  sheet.getColumn(3).width = 5;
  const digits = Math.max(
    ...view.rows.flatMap(({ cells }) => cells.map((cell) => String(cell ?? '').length)),
  );
  const room = landscape ? 100 : 52;
  const least = isCrowded ? Math.max(NARROWEST - 1, digits + 2) : Math.max(NARROWEST, digits + 4);
  const width = Math.max(least, Math.min(18, room / view.columns.length));
  for (let at = FIRST_COLUMN; at <= columns; at++) sheet.getColumn(at).width = width;
  if (!landscape) fillPage(sheet, columns);
  line(sheet, 1, columns, view.title, LOOK.title);
  sheet.getRow(1).height = 30;
  line(sheet, 2, columns, `截至日期：${until}`, LOOK.centre);
  const middle = Math.max(3, columns - 1);
  sheet.mergeCells(3, 1, 3, middle);
  const unit = `计量单位：${view.unit}`;
  const reporter = `填报单位：${signed.reporter ?? BLANK_REPORTER}`;
  const across = Array.from({ length: middle }, (_, at) => sheet.getColumn(at + 1).width ?? 0);
  const available = across.reduce((sum, one) => sum + one, 0);
  const gap =
    textWidth(`${reporter}　　　${unit}　　　（${view.notice}）`) + 2 > available ? '\n' : '　　　';
  const of = `${reporter}${gap}${unit}　　　（${view.notice}）`;
  put(sheet, 3, 1, of, LOOK.left);
  const lines = of
    .split('\n')
    .reduce((sum, one) => sum + Math.ceil((textWidth(one) + 2) / available), 0);
  put(sheet, 3, middle + 1, view.sheet, LOOK.right);
  sheet.getRow(3).height = 13 * lines + 5;
  head(sheet, view);
  let at = body(sheet, view);
  const wide = view.columns.length * width + 36;
  const under = (text: string, look: typeof LOOK.left): void => {
    sheet.getRow(at).height = 14 * Math.ceil(textWidth(text) / wide) + 3;
    line(sheet, at++, columns, text, look);
  };
  originals.add(sheet, FIRST_HEADING + 3, FIRST_COLUMN, view);
  view.supplement.forEach((text, index) => {
    under(index === 0 ? `补充资料：${text}` : `　　　　　${text}`, LOOK.left);
  });
  if (view.note !== null) under(`说明：${view.note}`, LOOK.left);
  if (view.lacks !== null) under(`注：${view.lacks}`, LOOK.hint);
  sheet.getRow(at).height = 24;
  line(sheet, at, columns, signatureLine(signed), LOOK.left);
  setPage(sheet, { columns, rows: at, landscape, onePage: true });
  sheet.headerFooter.oddFooter = `&C${view.notice}`;
}

import type ExcelJS from 'exceljs';
import { textWidth } from '../../../core/text/text-width';
import type { CommuniqueParagraph, CommuniqueText } from '../communique';
import { put, setPage } from './layout';
import type { Links } from './links';
import type { SourceCells } from './source-sheet';
import { STYLES, type Style } from './styles';

/** In characters: A4 without scaling, so that the text prints in its own size. */
const WIDTH = 78;
/** From so many columns of text on the title takes two lines, a Chinese character taking two. */
const LONG_TITLE = 44;
const INDENT = '　　';
/** The first column beside the page. */
const BESIDE = 3;
const TIP = '看这个数由哪些党组织计得';
const HINT = '段落右边的数可以点开，看它由哪些党组织计得。';
/** Columns of text in a line, at the narrowest; programs leave rows as low as they are told. */
const LINE = 70;
const LINE_HEIGHT = 20;

const heightOf = (text: string): number =>
  Math.ceil((textWidth(text) + 2) / LINE) * LINE_HEIGHT + 4;

/** Adds 公报, or another text with figures, as a page; each figure leads to the organisations that it counts. */
export function addCommunique(
  workbook: ExcelJS.Workbook,
  communique: CommuniqueText,
  name: string,
  sources: SourceCells,
  links: Links,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = WIDTH;
  let row = 0;
  const add = (value: ExcelJS.CellValue, style: Style, height: number): void => {
    row++;
    put(sheet, row, 1, value, style);
    sheet.getRow(row).height = height;
  };
  /** A cell leads to one place: the figures of a paragraph stand once more beside it, where nothing is printed. */
  const addFigures = (pieces: CommuniqueParagraph['parts']): void => {
    let column = BESIDE;
    for (const { text, ref } of pieces) {
      const to = ref === null ? null : sources(ref);
      if (!to) continue;
      put(sheet, row, column, text, STYLES.plainLink);
      links.add({ sheet: name, cell: sheet.getCell(row, column).address }, to, TIP);
      if (column === BESIDE) put(sheet, 1, BESIDE, HINT, STYLES.hint);
      column++;
    }
  };
  const paragraphs = (list: readonly CommuniqueParagraph[]): void => {
    for (const { lead, text, parts: pieces } of list) {
      const { font } = STYLES.paragraph;
      const parts = [
        ...(lead === '' ? [] : [{ font: STYLES.paragraphLead, text: INDENT + lead }]),
        { font, text: lead === '' ? INDENT + text : text },
      ];
      add({ richText: parts }, STYLES.paragraph, heightOf(INDENT + lead + text));
      addFigures(pieces);
    }
  };
  add(communique.title, STYLES.title, textWidth(communique.title) > LONG_TITLE ? 64 : 40);
  paragraphs(communique.opening);
  for (const section of communique.sections) {
    add(section.title, STYLES.heading, 32);
    paragraphs(section.paragraphs);
  }
  if (communique.note !== null) add(communique.note, STYLES.note, heightOf(communique.note));
  setPage(sheet, { columns: 1, rows: row, landscape: false, onePage: true });
}

import type ExcelJS from 'exceljs';
import type { Form } from '../../returns';
import type { FigureSources } from '../figure-sources';
import { type FigureView, shownFigure, type TableView } from '../return-view';
import { formula, type Place, quoted, reference } from './cells';
import { addListSheet, colourResults, FAILS, HOLDS, line, put, setPage } from './layout';
import type { Links } from './links';
import { type Places, SHEETS } from './places';
import { blockNumberStyle, STYLES, smallNumberStyle } from './styles';

/** The cell where a figure is taken apart, or none. */
export type SourceCells = (ref: string) => Place | undefined;

/** A figure, and the organisations that it counts. */
export interface SourceBlock {
  readonly ref: string;
  readonly title: string;
  readonly sources: FigureSources;
  /** Its first row, counted from 1. */
  readonly row: number;
}

const HEAD = ['党组织', '上级党组织', '工作簿', '计入', '核对', '逐行查看：表、行、列的代号'];
const WIDTHS = [46, 34, 9, 14, 16, 36];
const FIRST_ROW = 6;
/** What is printed: how to read the sheet. The lists are for the screen. */
const PRINTED_ROWS = 5;

const rowsOf = ({ lines, more, twice }: FigureSources): number =>
  1 + lines.length + (more ? 1 : 0) + (twice === 0 ? 0 : 1);

/** Lays the blocks out, one below the other, in the order of the form. */
export function sourceBlocks(
  views: readonly TableView[],
  find: (ref: string) => FigureSources | null,
): { readonly blocks: readonly SourceBlock[]; readonly cells: SourceCells } {
  const blocks: SourceBlock[] = [];
  const own = new Map<string, SourceBlock>();
  const shared = new Map<string, string>();
  let row = FIRST_ROW;
  for (const view of views) {
    for (const part of view.rows) {
      view.columns.forEach((column, c) => {
        const ref = `${view.id}.${part.id}.${column.id}`;
        const sources = part.figures[c] ? find(ref) : null;
        if (!sources) return;
        shared.set(ref, sources.ref);
        if (sources.ref !== ref) return;
        const title = `${view.title} › ${part.title} › ${column.title}`;
        const block = { ref, title, sources, row };
        blocks.push(block);
        own.set(ref, block);
        row += rowsOf(sources);
      });
    }
  }
  const cells: SourceCells = (ref) => {
    const block = own.get(shared.get(ref) ?? '');
    return block && { sheet: SHEETS.sources, cell: `A${block.row}` };
  };
  return { blocks, cells };
}

/** Adds 数字来源: for every figure the organisations that it counts, with what each adds. */
export function addSources(
  workbook: ExcelJS.Workbook,
  blocks: readonly SourceBlock[],
  form: Form,
  places: Places,
  links: Links,
): void {
  if (blocks.length === 0) return;
  const sheet = addListSheet(workbook, SHEETS.sources, WIDTHS, FIRST_ROW);
  const hints = [
    '每个数由哪些党组织计得：各行之和就是表中的数。党组织按隶属关系排列，不是排名。党组织多的，列到下一级单位；列不完的合为一行，全部见 report.html。',
    '要看到工作簿里的每一行，运行 npm run explain -- 汇总文件夹 表 行 列（代号在右边一栏）。本表供查看，只打印这几行说明；要打印全部，请先取消打印区域。',
  ];
  hints.forEach((hint, index) => {
    line(sheet, 2 + index, HEAD.length, hint, STYLES.lineLeft);
    sheet.getRow(2 + index).height = 30;
  });
  HEAD.forEach((title, index) => {
    put(sheet, FIRST_ROW - 1, index + 1, title, STYLES.head);
  });
  const tables = new Map(form.tables.map(({ table }) => [table.id, table]));
  let last = FIRST_ROW;
  for (const block of blocks) {
    const { ref, row } = block;
    const table = tables.get(ref.split('.')[0] ?? '');
    const shown = (value: number): FigureView =>
      (table && shownFigure(table, ref, value)) ?? { value, decimals: 0 };
    last = addBlock(sheet, block, shown, places.figure(ref));
    const to = places.figure(ref);
    if (to) links.add({ sheet: SHEETS.sources, cell: `A${row}` }, to, '回到表中的这个数');
  }
  colourResults(sheet, `E${FIRST_ROW}:E${last}`);
  setPage(sheet, {
    columns: HEAD.length,
    rows: PRINTED_ROWS,
    landscape: true,
    onePage: false,
    repeat: `${FIRST_ROW - 1}:${FIRST_ROW - 1}`,
  });
}

function addBlock(
  sheet: ExcelJS.Worksheet,
  { ref, title, sources, row }: SourceBlock,
  shown: (value: number) => FigureView,
  figure: Place | undefined,
): number {
  const { lines, more, twice } = sources;
  let at = row + 1;
  const add = (
    name: string,
    above: string,
    workbooks: number | null,
    { value, decimals }: FigureView,
  ): void => {
    put(sheet, at, 1, name, STYLES.smallText);
    put(sheet, at, 2, above, STYLES.smallText);
    put(sheet, at, 3, workbooks, smallNumberStyle(0));
    put(sheet, at, 4, value, smallNumberStyle(decimals));
    at++;
  };
  for (const { name, above, workbooks, value } of lines) {
    add(name, above ?? '', workbooks, shown(value));
  }
  if (more)
    add(`另有 ${more.organisations} 个党组织（见 report.html）`, '', null, shown(more.value));
  if (twice !== 0) add('减：联合活动重复部分', '', null, shown(-twice));
  const sum = lines.reduce((total, { value }) => total + value, 0) + (more?.value ?? 0) - twice;
  const { value, decimals } = shown(Math.round(sum * 100) / 100);
  put(sheet, row, 1, title, STYLES.block);
  put(sheet, row, 2, '', STYLES.blockText);
  put(sheet, row, 3, '', STYLES.blockText);
  put(sheet, row, 4, formula(`SUM(D${row + 1}:D${at - 1})`, value), blockNumberStyle(decimals));
  const same = `${HOLDS} 与表相符`;
  if (figure) {
    const test = `IF(ROUND(D${row}-${reference(figure)},2)=0,${quoted(same)},${quoted(`${FAILS} 与表不符`)})`;
    put(sheet, row, 5, formula(test, same), STYLES.blockText);
  }
  put(sheet, row, 6, ref.replaceAll('.', ' '), STYLES.blockText);
  return at - 1;
}

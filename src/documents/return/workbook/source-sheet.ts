import type ExcelJS from 'exceljs';
import type { Form } from '../../../returns';
import type { FigureSources } from '../figure-sources';
import { type FigureView, figureShower, type TableView } from '../return-view';
import { formula, type Place, quoted, reference } from './cells';
import { addListSheet, colourResults, FAILS, HOLDS, line, put, setPage } from './layout';
import type { Links } from './links';
import { addLongList, type ListCell, type ListRow, type PutRows } from './long-list';
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
const BLOCK_STYLES = [
  STYLES.block,
  STYLES.blockText,
  STYLES.smallText,
  ...[0, 1, 2].flatMap((decimals) => [blockNumberStyle(decimals), smallNumberStyle(decimals)]),
];
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

/** A figure as its block shows it. */
interface Shown {
  readonly block: SourceBlock;
  readonly value: (value: number) => FigureView;
  /** Where it stands in its table. */
  readonly at: Place | undefined;
}

/**
 * Adds 数字来源: for every figure the organisations that it counts, with what each adds.
 * @returns what puts its rows into the sheet when that is written
 */
export function addSources(
  workbook: ExcelJS.Workbook,
  blocks: readonly SourceBlock[],
  form: Form,
  places: Places,
  links: Links,
): PutRows | null {
  const [end] = blocks.slice(-1);
  if (!end) return null;
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
  const shown = blocks.map((block): Shown => {
    const { ref, row } = block;
    const table = form.tables.find((one) => ref.startsWith(`${one.table.id}.`))?.table;
    const view = table && figureShower(table, ref);
    const at = places.figure(ref);
    if (at) links.add({ sheet: SHEETS.sources, cell: `A${row}` }, at, '回到表中的这个数');
    return { block, value: (value) => view?.(value) ?? { value, decimals: 0 }, at };
  });
  const last = end.row + rowsOf(end.sources) - 1;
  colourResults(sheet, `E${FIRST_ROW}:E${last}`);
  setPage(sheet, {
    columns: HEAD.length,
    rows: PRINTED_ROWS,
    landscape: true,
    onePage: false,
    repeat: `${FIRST_ROW - 1}:${FIRST_ROW - 1}`,
  });
  return addLongList(sheet, { first: FIRST_ROW, reach: `A1:F${last}` }, BLOCK_STYLES, function* () {
    for (const one of shown) yield* blockRows(one);
  });
}

function* blockRows({ block, value: show, at }: Shown): Generator<ListRow> {
  const { ref, title, sources, row } = block;
  const { lines, more, twice } = sources;
  const last = row + rowsOf(sources) - 1;
  const sum = lines.reduce((total, { value }) => total + value, 0) + (more?.value ?? 0) - twice;
  const { value, decimals } = show(Math.round(sum * 100) / 100);
  const head = (value: ListCell['value']): ListCell => ({ value, style: STYLES.blockText });
  const same = `${HOLDS} 与表相符`;
  const test = at
    ? `IF(ROUND(D${row}-${reference(at)},2)=0,${quoted(same)},${quoted(`${FAILS} 与表不符`)})`
    : null;
  const cells = [
    { value: title, style: STYLES.block },
    head(null),
    head(null),
    { value: formula(`SUM(D${row + 1}:D${last})`, value), style: blockNumberStyle(decimals) },
    test === null ? null : head(formula(test, same)),
    head(ref.replaceAll('.', ' ')),
  ];
  yield { cells };
  const line = (name: string, above: string | null, count: number | null, own: number): ListRow => {
    const view = show(own);
    return {
      cells: [
        { value: name, style: STYLES.smallText },
        { value: above, style: STYLES.smallText },
        { value: count, style: smallNumberStyle(0) },
        { value: view.value, style: smallNumberStyle(view.decimals) },
      ],
    };
  };
  for (const one of lines) yield line(one.name, one.above, one.workbooks, one.value);
  if (more) {
    yield line(`另有 ${more.organisations} 个党组织（见 report.html）`, null, null, more.value);
  }
  if (twice !== 0) yield line('减：联合活动重复部分', null, null, -twice);
}

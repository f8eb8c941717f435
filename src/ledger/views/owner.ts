import type { HeaderIndex } from '../headers/header-index';
import { headerKey } from '../headers/header-key';
import { isBlankCell, squeeze, trim } from '../text';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

/** The label stands within so many rows. */
const DEPTH = 6;
/** More headers in a row are those of a table. */
const MOST_LABELS = 2;
const LABEL = /^(?:党员|交[款费]人|缴[款费]人)?(?:姓名|名字)$/;
const BOTH = /^((?:党员|[交缴][款费]人)?(?:姓名|名字))[:：]\s*(.+)$/;
const NAME = /^[\u4e00-\u9fff\u3400-\u4dbf]{1,8}(?:·[\u4e00-\u9fff]{1,8})*$/;
/** Headers beside 姓名 that look like names. */
const PERIOD = /季度?$|月份?$|半年|年度?$|合计|金额/;

const textOf = (placed: PlacedCell | undefined): string =>
  placed && !isBlankCell(placed.cell) ? trim(textOfCell(placed.cell)) : '';

/** The name that a row gives behind its label, or null: beside 姓名 as a header stand other headers. */
function nameIn({ cells }: GridRow, index: HeaderIndex): PlacedCell | null {
  const labels = cells.flatMap((placed, at) => (index.resembles(placed?.cell) ? [at] : []));
  // Several labels in a row are a form's where each has a value beside it.
  const valued = labels.every((at) => textOf(cells[at + 1]) !== '' && !labels.includes(at + 1));
  if (labels.length > MOST_LABELS && !valued) return null;
  for (let column = 0; column < cells.length; column++) {
    const text = textOf(cells[column]);
    const at = cells[column]?.at ?? null;
    const inside = BOTH.exec(text)?.[2];
    if (inside && NAME.test(squeeze(inside))) return { cell: squeeze(inside), at };
    if (!LABEL.test(headerKey(text).base)) continue;
    const beside = cells.slice(column + 1).find((placed) => textOf(placed) !== '');
    if (!beside || index.resembles(beside.cell)) return null;
    const name = squeeze(textOf(beside));
    if (NAME.test(name) && !PERIOD.test(name)) return beside;
  }
  return null;
}

/** A row of headers: at least three texts, none of them a number and none with a label's value. */
const isHeaders = ({ cells }: GridRow): boolean => {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => !/\d{3}/.test(text) && !/[:：]./.test(text));
};

/**
 * What one person paid or did, with the name in a label above the table, as a table that has the
 * name in a column; null where no such label stands above headers.
 */
export function underItsOwner(grid: Grid, index: HeaderIndex): Grid | null {
  const label = grid.rows.slice(0, DEPTH).findIndex((row) => nameIn(row, index) !== null);
  const labelled = grid.rows[label];
  const name = labelled && nameIn(labelled, index);
  if (!name) return null;
  const at = grid.rows.findIndex((row, position) => position > label && isHeaders(row));
  const header = grid.rows[at];
  if (!header || at > DEPTH + 2) return null;
  if (header.cells.some((placed) => LABEL.test(headerKey(textOf(placed)).base))) return null;
  const cells = new Map<number, PlacedCell>();
  for (const { index: row, cells: own } of grid.rows.slice(at + 1)) {
    if (own.filter((placed) => textOf(placed) !== '').length >= 2) cells.set(row, name);
  }
  return grid.with(header.index, { header: { cell: '姓名', at: name.at }, cells }).grid;
}

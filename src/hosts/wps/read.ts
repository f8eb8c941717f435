import type { MergedArea, Row, Sheet } from '../../workbook/model';
import type { SerialDates } from '../../workbook/serial-dates';
import { HostError, type HostSheet, type ReadOptions } from '../excel/host';
import { nextTask } from '../excel/next-task';
import type { WpsRange, WpsSheet } from './object-model';
import type { OpenBook } from './open-book';
import { datesOf, halves, rangeOf, readSpan, type Span, spanOf } from './values';

/** Rows that are read at once: a larger area freezes WPS. */
const BLOCK = 300;

/** Questions after merged areas, a sheet: a sheet of thousands of them is read without the rest. */
const MOST_QUESTIONS = 3000;

/** Reads sheets in blocks, between which the pane and WPS itself go on. */
export async function readSheets(
  open: OpenBook,
  { sheetIds, onProgress, signal }: ReadOptions = {},
): Promise<HostSheet[]> {
  const chosen = open.sheets().filter(({ id }) => sheetIds?.includes(id) ?? true);
  const dates = datesOf(open.book);
  const read: HostSheet[] = [];
  const total = chosen.reduce((sum, { sheet }) => sum + spanOf(sheet.UsedRange).rows, 0);
  let done = 0;
  for (const { id, sheet } of chosen) {
    const span = spanOf(sheet.UsedRange);
    const rows: Row[] = [];
    for (let from = 0; from < span.rows; from += BLOCK) {
      if (signal?.aborted) throw new HostError('cancelled');
      const block = { ...span, top: span.top + from, rows: Math.min(BLOCK, span.rows - from) };
      rows.push(...readSpan(sheet.Cells, block, dates));
      done += block.rows;
      onProgress?.(done, total);
      await nextTask();
    }
    read.push({ id, sheet: { ...about(sheet), merged: mergedAreas(sheet.Cells, span), rows } });
  }
  return read;
}

/** Reads some rows of a sheet, without its merged areas. */
export function readRows(
  sheet: WpsSheet,
  { first, count }: { readonly first: number; readonly count: number },
  dates: SerialDates,
): Sheet {
  const used = spanOf(sheet.UsedRange);
  const top = Math.max(first, used.top);
  const bottom = Math.min(first + count, used.top + used.rows);
  const rows =
    bottom <= top ? [] : readSpan(sheet.Cells, { ...used, top, rows: bottom - top }, dates);
  return { ...about(sheet), merged: [], rows };
}

const about = ({ Name, Visible }: WpsSheet) => ({
  name: Name,
  hidden: Visible !== -1,
});

/** The merged areas of a sheet: an area is asked whether it has some, and halved where it has. */
function mergedAreas(cells: WpsRange, whole: Span): MergedArea[] {
  const found = new Map<string, MergedArea>();
  const open = [whole];
  for (let asked = 0; open.length > 0 && asked < MOST_QUESTIONS; asked++) {
    const span = open.pop() as Span;
    const range = rangeOf(cells, span);
    if (range.MergeCells === false) continue;
    if (span.rows > 1 || span.columns > 1) open.push(...halves(span));
    else {
      const { top, left, rows, columns } = spanOf(range.MergeArea);
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      found.set(`${top},${left}`, area);
    }
  }
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

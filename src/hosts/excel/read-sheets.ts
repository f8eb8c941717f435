/// <reference types="office-js" />
import type { MergedArea, Row } from '../../workbook/model';
import { SerialDates } from '../../workbook/serial-dates';
import { mayBeDate, rowsFromValues } from './cell-values';
import { is1904, loadDateSystem } from './date-system';
import { HostError, type HostSheet, type ReadOptions } from './host';
import { loadMerged, syncBut } from './merged-areas';
import { nextTask } from './next-task';
import { type Block, readBlocks } from './read-blocks';
import { request } from './requests';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly is1904: boolean;
}

interface SheetValues {
  readonly listed: Listed;
  readonly used: Block | null;
  readonly merged: readonly MergedArea[];
  readonly values: { top: number; left: number; lines: readonly (readonly unknown[])[] }[];
  /** By column: the row of the first number format, and the formats down from there. */
  readonly formats: Map<number, { top: number; lines: string[] }>;
}

/** Bytes of a cell of a roster and of a number format, as guesses before the first answer. */
const VALUE_BYTES = 25;
const FORMAT_BYTES = 16;

/** Reads sheets whole: what they hold, and of numbers that may be dates the format. */
export async function readSheets({
  sheetIds,
  onProgress,
  signal,
}: ReadOptions = {}): Promise<HostSheet[]> {
  const listed = (await listSheets()).filter(({ id }) => sheetIds?.includes(id) ?? true);
  if (signal?.aborted) throw new HostError('cancelled');
  const sheets = await usedAreas(listed);
  const byId = new Map(sheets.map((sheet) => [sheet.listed.id, sheet]));
  const blocks = sheets.map(({ used }) => used).filter((used) => used !== null);
  const total = blocks.reduce((cells, { rows, columns }) => cells + rows * columns, 0);
  let done = 0;
  await readBlocks('values', blocks, {
    bytesPerCell: VALUE_BYTES,
    signal,
    onBlock: ({ sheetId, top, left, rows, columns }, lines) => {
      byId.get(sheetId)?.values.push({ top, left, lines });
      done += rows * columns;
      onProgress?.(done, total);
    },
  });
  await readBlocks('numberFormat', sheets.flatMap(formatBlocks), {
    bytesPerCell: FORMAT_BYTES,
    signal,
    onBlock: ({ sheetId, top, left }, lines) => {
      const formats = byId.get(sheetId)?.formats;
      const texts = lines.map(([format]) => String(format));
      const known = formats?.get(left);
      if (known) known.lines.push(...texts);
      else formats?.set(left, { top, lines: texts });
    },
  });
  const read: HostSheet[] = [];
  for (const sheet of sheets) read.push(await toHostSheet(sheet));
  return read;
}

const listSheets = (): Promise<Listed[]> =>
  request(async (context) => {
    const { workbook } = context;
    const dateSystem = loadDateSystem(workbook);
    workbook.worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    return workbook.worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      hidden: visibility !== 'Visible',
      is1904: is1904(dateSystem),
    }));
  });

/** The used and the merged areas of sheets. */
const usedAreas = (listed: readonly Listed[]): Promise<SheetValues[]> =>
  request(async (context) => {
    const sheets = listed.map(({ id }) => context.workbook.worksheets.getItem(id));
    const ranges = sheets.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    const merged = loadMerged(sheets);
    await syncBut(context, ranges);
    return listed.map((sheet, index): SheetValues => {
      const range = ranges[index];
      return {
        listed: sheet,
        used: range && !range.isNullObject ? blockOf(sheet.id, range) : null,
        merged: merged[index]?.() ?? [],
        values: [],
        formats: new Map(),
      };
    });
  });

const blockOf = (sheetId: string, range: Excel.Range): Block => ({
  sheetId,
  top: range.rowIndex,
  left: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** Of each column, the rows from the first to the last number that may be a date. */
function formatBlocks({ listed, values }: SheetValues): Block[] {
  const spans = new Map<number, { first: number; last: number }>();
  for (const { top, left, lines } of values) {
    lines.forEach((line, down) => {
      line.forEach((value, right) => {
        if (!mayBeDate(value)) return;
        const span = spans.get(left + right);
        if (span) span.last = top + down;
        else spans.set(left + right, { first: top + down, last: top + down });
      });
    });
  }
  return [...spans].map(([left, { first, last }]) => ({
    sheetId: listed.id,
    top: first,
    left,
    rows: last - first + 1,
    columns: 1,
  }));
}

async function toHostSheet({ listed, merged, values, formats }: SheetValues): Promise<HostSheet> {
  const dates = new SerialDates(listed.is1904);
  const formatOf = (row: number, column: number) => {
    const known = formats.get(column);
    return known?.lines[row - known.top];
  };
  const rows: Row[] = [];
  for (const { top, left, lines } of values) {
    await nextTask();
    for (const row of rowsFromValues(lines, top, left, formatOf, dates)) rows.push(row);
  }
  const { id, name, hidden, is1904 } = listed;
  return { id, sheet: { name, hidden, ...(is1904 ? { is1904 } : {}), rows, merged } };
}

import { hasDay } from '../../core/calendar/civil-date';
import type { CodeList } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import { isBlankCell, squeeze } from '../text';
import { monthNumber } from '../values/date';
import { parseDateText } from '../values/date-forms';
import { wordIn, yearIn } from './given';
import type { Grid, GridRow, PlacedCell } from './grid';
import { textOfCell } from './grid';
import { timesIn } from './kind-months';
import { monthsApart, monthsOf } from './periods';

const DEPTH = 8;
const TOTAL = /合计|总计|小计|共计/;
/** 第一季度（3次）. */
const COUNTED = /^(.+?)[(（]?(?:共|计|召开)?(\d{1,2})次[)）]?$/;

/** 4月、5月、6月: one in each. */
const EACH = /^(?:\d{1,2}月[、，,和及]){1,11}\d{1,2}月$/;

/** The months that a cell names one by one. */
const eachIn = (text: string): readonly number[] =>
  EACH.test(text) ? [...text.matchAll(/\d{1,2}/g)].map(([month]) => Number(month)) : [];

/** The months that a cell names: one, those of a quarter, or none. */
function periodIn(text: string): readonly number[] {
  const said = squeeze(text);
  const each = eachIn(said);
  if (each.length > 0) return each;
  const month = monthNumber(said.replace(/^(?:19|20)\d{2}年/, ''));
  return month === null ? monthsOf(said) : [month];
}

const textAt = ({ cells }: GridRow, column: number): string => textOfCell(cells[column]?.cell);

/** The column under a header row in which most cells are of a kind; -1 where none is. */
function columnOf(
  header: GridRow,
  below: readonly GridRow[],
  isOne: (text: string) => boolean,
): number {
  const others = below.length / 3;
  return header.cells.findIndex((placed, column) => {
    if (!placed || isBlankCell(placed.cell)) return false;
    let filled = 0;
    let unlike = 0;
    for (const row of below) {
      const text = textAt(row, column);
      if (text === '') continue;
      filled += 1;
      if (!isOne(text)) unlike += 1;
      if (unlike > others) return false;
    }
    return filled > 0 && unlike * 3 <= filled;
  });
}

function isDay(text: string): boolean {
  const date = parseDateText(squeeze(text));
  return typeof date === 'number' && hasDay(date);
}

interface Columns {
  readonly kind: number;
  readonly period: number;
  /** -1 where the period says how often, or each row is one meeting. */
  readonly times: number;
}

function columnsUnder(
  header: GridRow,
  below: readonly GridRow[],
  list: CodeList | undefined,
  words: readonly string[],
): Columns | null {
  const kind = columnOf(header, below, (text) => wordIn(list, text) !== null);
  const bare = (text: string): string => COUNTED.exec(squeeze(text))?.[1] ?? text;
  const period = columnOf(header, below, (text) => periodIn(bare(text)).length > 0);
  if (kind < 0 || period < 0 || kind === period) return null;
  // Beside the days of meetings a quarter is what they were about.
  if (columnOf(header, below, isDay) >= 0) return null;
  const times = header.cells.findIndex((placed, column) => {
    const text = squeeze(textOfCell(placed?.cell));
    if (!words.some((word) => text.includes(word))) return false;
    return below.every(
      (row) => timesIn(row.cells[column]?.cell, 12) !== null || textAt(row, column) === '',
    );
  });
  const spans = below.some((row) => periodIn(bare(textAt(row, period))).length > 1);
  return spans || times >= 0 ? { kind, period, times } : null;
}

/**
 * A register that says how often a kind of meeting was held in a quarter or a month, as a line for each
 * meeting; null where it is none.
 * @param list the kinds of meeting
 * @param year of the periods, where something says it
 */
export function linesOfCounts(
  grid: Grid,
  list: CodeList | undefined,
  { meetings: { counts } }: Understanding,
  year: number | null,
): Grid | null {
  for (const [at, header] of grid.rows.slice(0, DEPTH).entries()) {
    if (header.cells.filter((placed) => placed && !isBlankCell(placed.cell)).length < 2) continue;
    const below = grid.rows.slice(at + 1);
    const columns = columnsUnder(header, below, list, counts.words);
    if (columns) return asLines(grid, header, below, columns, list, year);
  }
  return null;
}

function asLines(
  grid: Grid,
  header: GridRow,
  below: readonly GridRow[],
  { kind, period, times }: Columns,
  list: CodeList | undefined,
  year: number | null,
): Grid | null {
  const others = header.cells.flatMap((placed, column) =>
    placed && ![kind, period, times].includes(column) ? column : [],
  );
  const lines: (PlacedCell | undefined)[][] = [
    [
      { cell: '会议类型', at: header.cells[kind]?.at ?? null },
      { cell: '日期', at: header.cells[period]?.at ?? null },
      ...others.map((column) => header.cells[column]),
    ],
  ];
  let lastKind: PlacedCell | undefined;
  let lastPeriod: PlacedCell | undefined;
  for (const { cells } of below) {
    const written = [cells[kind], cells[period]].filter((one) => one && !isBlankCell(one.cell));
    if (written.length === 0) continue;
    if (written.some((one) => TOTAL.test(squeeze(textOfCell(one?.cell))))) continue;
    // One cell may stand for the rows below it.
    lastKind = isBlankCell(cells[kind]?.cell) ? lastKind : cells[kind];
    lastPeriod = isBlankCell(cells[period]?.cell) ? lastPeriod : cells[period];
    if (!lastKind || !lastPeriod) continue;
    const said = squeeze(textOfCell(lastPeriod.cell));
    const counted = COUNTED.exec(said);
    const months = periodIn(counted?.[1] ?? said);
    const whole = counted?.[2] ?? Math.max(1, eachIn(said).length);
    const count = times < 0 ? Number(whole) : timesIn(cells[times]?.cell, 12);
    // A day among the periods is nothing that this view understands.
    if (months.length === 0 || count === null) return null;
    const named = wordIn(list, textOfCell(lastKind.cell)) ?? textOfCell(lastKind.cell);
    for (const text of monthsApart(count, months, yearIn(said) ?? year)) {
      lines.push([
        { cell: named, at: lastKind.at },
        { cell: text, at: lastPeriod.at },
        // What is told of several together is told of none of them.
        ...others.map((column) => (count === 1 ? cells[column] : undefined)),
      ]);
    }
  }
  return lines.length > 1 ? grid.rewritten(lines) : null;
}

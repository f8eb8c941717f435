import type { Understanding } from '../../core/templates/understanding-schema';
import type { Row } from '../../workbook/model';
import type { HeaderPath } from '../headers/header-block';
import type { MatchedColumn } from '../headers/match-headers';
import type { MonthColumn } from '../layouts/find-months';
import type { Reading } from '../reading';
import { isBlankCell, squeeze } from '../text';
import { monthIn } from './given';
import { type Grid, type PlacedCell, textOfCell } from './grid';
import { findPeriods, type PeriodColumn } from './periods';

const MARK = /^[√✓✔☑●]|^已[交缴]/;
const DUE_ROW = /^应[交缴]/;
const PAID_ROW = /^(?:实|已)[交缴]/;

/** Amounts in 分, so that thirds of a quarter add up. */
export const fenOf = (placed: PlacedCell | undefined): number | null => {
  if (!placed || isBlankCell(placed.cell)) return null;
  const number =
    typeof placed.cell === 'number'
      ? placed.cell
      : Number(squeeze(textOfCell(placed.cell)).replace(/元$|,/g, '') || Number.NaN);
  return Number.isFinite(number) ? Math.round(number * 100) : null;
};

interface Line {
  readonly month: number;
  readonly year: number | null;
  readonly header: PlacedCell;
  readonly due: PlacedCell | undefined;
  readonly paid: PlacedCell | undefined;
}

/** What a member's cells of a period come to for each of its months. */
function linesOfPeriod(
  { months, path }: PeriodColumn,
  placed: PlacedCell | undefined,
  due: PlacedCell | undefined,
  year: number | null,
  row: number | null,
): Line[] {
  const part = path.parts.at(-1);
  const header = {
    cell: part?.text ?? '',
    at: { row: part?.row ?? 0, column: path.column },
  };
  const monthly = fenOf(due);
  const at0 = row === null ? null : { row, column: path.column };
  const ticked = placed && MARK.test(squeeze(textOfCell(placed.cell)));
  let left = ticked ? (monthly ?? 0) * months.length : fenOf(placed);
  return months.map((month, at): Line => {
    const rest = months.length - at;
    const own =
      left === null
        ? null
        : rest === 1
          ? left
          : monthly === null
            ? Math.round(left / rest)
            : Math.min(left, monthly);
    if (left !== null && own !== null) left -= own;
    const place = placed?.at ?? at0;
    const paid = { cell: own === null ? undefined : own / 100, at: place };
    return { month, year, header, due, paid };
  });
}

/**
 * Dues across months or longer periods as a line a member and month: with what is due every
 * month in one column, ticks for what is paid, or a row for 应交 and one for 实交. Null where
 * the wide form says it all, each month its own amounts.
 * @param rows the rows of members
 * @param year of months that say none
 * @param words of who has left, or has not yet
 */
export function duesLines(
  grid: Grid,
  reading: Reading,
  rows: readonly Row[],
  year: number | null,
  words: Understanding['rows'],
): { grid: Grid; columns: ReadonlyMap<string, number> } | null {
  const periods = reading.months.length > 0 ? [] : findPeriods(reading.paths);
  const monthly = reading.columns.get('due');
  // 应交 under a period is of that period, and not of every month.
  const due = periods.some(({ column }) => column === monthly?.column) ? undefined : monthly;
  const pairs = pairOf(reading, rows);
  if (pairs === null && reading.months.some(({ field }) => field === 'due')) return null;
  if (periods.length < 2 && (reading.months.length < 2 || (!due && pairs === null))) return null;
  const kept = [...reading.columns].filter(([key]) => !['due', 'paid', 'month'].includes(key));
  const columns = new Map(kept.map(([key], at) => [key, at]));
  const extra = columns.size;
  columns
    .set('month', extra)
    .set('due', extra + 1)
    .set('paid', extra + 2);
  const headerAt = (matched: MatchedColumn | undefined) =>
    matched ? { row: reading.bottom, column: matched.column } : null;
  const first = periods[0]?.column ?? reading.months[0]?.column ?? 0;
  const out: (PlacedCell | undefined)[][] = [
    [
      ...kept.map(([, matched]) => ({ cell: matched.header, at: headerAt(matched) })),
      { cell: '年月', at: { row: reading.bottom, column: first } },
      // Rows for 应交 have it under the months.
      { cell: '应交', at: headerAt(due) ?? { row: reading.bottom, column: first } },
      { cell: '实交', at: { row: reading.bottom, column: first } },
    ],
  ];
  const name = reading.columns.get('name')?.column ?? 0;
  const members = pairs === null ? rows.map((row) => [row]) : groupsOf(rows, name);
  const placed = (row: Row | undefined, column: number) =>
    row ? grid.cell(row.index, column) : undefined;
  const all = members.map((own) => {
    const [head] = own;
    if (!head) return [];
    const lines =
      pairs === null
        ? linesOfRow(head, reading, periods, due, year, placed)
        : linesOfPair(own, pairs, reading, year, placed);
    return untilExit(lines, own, words);
  });
  const last = lastPaid(all);
  all.forEach((lines, at) => {
    const head = members[at]?.[0];
    for (const { month, year: of, header, due: owed, paid } of closed(lines, last)) {
      const text = of === null ? `${month}月` : `${of}-${String(month).padStart(2, '0')}`;
      out.push([
        ...kept.map(([, matched]) => placed(head, matched.column)),
        { cell: text, at: header.at },
        owed,
        paid,
      ]);
    }
  });
  return { grid: grid.rewritten(out), columns };
}

/** Lines without the unpaid months after somebody has left, as a note in their row says: 7月转出. */
function untilExit(
  lines: readonly Line[],
  rows: readonly Row[],
  { departed, notYet }: Understanding['rows'],
): readonly Line[] {
  const notes = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const text = typeof cell === 'string' ? squeeze(cell) : '';
      const has = ({ words }: typeof departed) => words.some((word) => text.includes(word));
      return has(departed) && !has(notYet) ? text : [];
    }),
  );
  const [note] = notes;
  if (note === undefined) return lines;
  const isPaid = ({ paid }: Line): boolean => (fenOf(paid) ?? 0) > 0;
  const from = monthIn(note) ?? 1;
  const last = lines.findLastIndex(isPaid);
  return lines.filter((line, at) => at <= last || line.month < from);
}

type Look = (row: Row | undefined, column: number) => PlacedCell | undefined;

function linesOfRow(
  row: Row,
  reading: Reading,
  periods: readonly PeriodColumn[],
  due: MatchedColumn | undefined,
  year: number | null,
  look: Look,
): Line[] {
  // A grid of another shape has places of its own, which its cells know.
  const owed = due ? look(row, due.column) : undefined;
  const months: Line[] =
    periods.length > 0
      ? periods
          .filter(({ field }) => field === 'paid')
          .flatMap((period) => {
            const lines = linesOfPeriod(period, look(row, period.column), owed, year, row.index);
            const same = periods.find(
              (one) => one.field === 'due' && one.months.join() === period.months.join(),
            );
            return same ? withDue(lines, look(row, same.column)) : lines;
          })
      : reading.months.flatMap((month) => {
          const path = {
            column: month.column,
            parts: [headerPart(month)],
          } as unknown as HeaderPath;
          const field = 'paid' as const;
          const period = { column: month.column, months: [month.month], path, field };
          return linesOfPeriod(
            period,
            look(row, month.column),
            owed,
            month.year ?? year,
            row.index,
          );
        });
  // Before the first payment nothing was due here; a gap after it is one.
  const from = months.findIndex(({ paid }) => paid?.cell !== undefined);
  return from < 0 ? [] : months.slice(from);
}

/** Lines of a period with what is due in all of it parted among its months. */
function withDue(lines: readonly Line[], placed: PlacedCell | undefined): Line[] {
  const whole = fenOf(placed);
  if (whole === null || !placed) return [...lines];
  const each = Math.floor(whole / lines.length);
  return lines.map((line, at) => {
    const last = at === lines.length - 1;
    const own = last ? whole - each * (lines.length - 1) : each;
    return { ...line, due: { cell: own / 100, at: placed.at } };
  });
}

/** A month that is left empty though somebody has paid for it, or a later one, is not paid. */
function closed(lines: readonly Line[], last: number): Line[] {
  return lines
    .filter(({ month }) => month <= last)
    .map((line) =>
      line.due?.cell !== undefined && line.paid && line.paid.cell === undefined
        ? { ...line, paid: { ...line.paid, cell: 0 } }
        : line,
    );
}

const lastPaid = (lines: readonly (readonly Line[])[]): number =>
  lines.flat().reduce((last, { month, paid }) => {
    return paid?.cell === undefined ? last : Math.max(last, month);
  }, 0);

const headerPart = ({ header }: MonthColumn) => ({ text: '', row: header.row });

interface Pair {
  readonly column: number;
}

/** The column that says 应交 or 实交 of each row, or null. */
function pairOf({ leftover, months }: Reading, rows: readonly Row[]): Pair | null {
  if (months.length < 2) return null;
  for (const { column } of leftover) {
    let due = 0;
    let paid = 0;
    for (const { cells } of rows) {
      const cell = cells[column];
      const text = typeof cell === 'string' ? squeeze(cell) : '';
      if (DUE_ROW.test(text)) due++;
      else if (PAID_ROW.test(text)) paid++;
    }
    // A third row may have the days of payment, or signatures.
    if (due > 0 && paid > 0 && (due + paid) * 10 >= rows.length * 6) return { column };
  }
  return null;
}

/** The rows of each member: the first has the name. */
function groupsOf(rows: readonly Row[], name: number): Row[][] {
  const groups: Row[][] = [];
  let before: string | null = null;
  for (const row of rows) {
    const cell = row.cells[name];
    const own = isBlankCell(cell) ? null : squeeze(textOfCell(cell));
    // A name merged over its rows stands in the first, or in each of them.
    if ((own !== null && own !== before) || groups.length === 0) groups.push([]);
    before = own ?? before;
    groups.at(-1)?.push(row);
  }
  return groups;
}

function linesOfPair(
  rows: readonly Row[],
  { column }: Pair,
  { months }: Reading,
  year: number | null,
  look: Look,
): Line[] {
  const kind = (pattern: RegExp) =>
    rows.find(({ cells }) => pattern.test(squeeze(textOfCell(cells[column]))));
  const dueRow = kind(DUE_ROW);
  const paidRow = kind(PAID_ROW);
  return months.flatMap((month): Line[] => {
    const due = look(dueRow, month.column);
    const place = paidRow ? { row: paidRow.index, column: month.column } : null;
    const paid = look(paidRow, month.column) ?? { cell: undefined, at: place };
    if (!due && paid.cell === undefined) return [];
    const header = { cell: '', at: month.header };
    return [{ month: month.month, year: month.year ?? year, header, due, paid }];
  });
}

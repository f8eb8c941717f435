import type { CodeList } from '../../core/templates/schema';
import { isDateCell } from '../../workbook/model';
import { isBlankCell, squeeze } from '../text';
import { monthNumber } from '../values/date';
import { wordIn } from './given';
import { type Grid, type PlacedCell, textOfCell } from './grid';
import { monthsApart, monthsOf } from './periods';

const DEPTH = 8;
/** More meetings of a kind in a month are no number of meetings. */
const MOST = 10;
const TIMES = /^(?:共|计|召开|开展)?(\d{1,2})(?:次|场)?$/;
const NONE = /^(?:[×✗✘xX/0-]|无|未开|未召开|—+)$/;
const DAY = /(?<!\d)(\d{1,2})[月./-](\d{1,2})(?:日|号)?|(?<!\d)(\d{1,2})[日号]/g;

interface Held {
  readonly text: string;
  readonly theme: PlacedCell | null;
}

const pad = (number: number | string): string => String(number).padStart(2, '0');

/**
 * How often a cell says that meetings were held, or null where it says it not.
 * @param months that it is of
 */
export function timesIn(cell: PlacedCell['cell'], months: number): number | null {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 0 && cell <= MOST * months ? cell : null;
  }
  const text = squeeze(textOfCell(cell));
  if (NONE.test(text)) return 0;
  const times = TIMES.exec(text)?.[1];
  return times && Number(times) <= MOST * months ? Number(times) : null;
}

/** The meetings that a cell of a quarter or half a year says were held; null where it says no number. */
function heldInSpan(
  { cell }: PlacedCell,
  year: number | null,
  months: readonly number[],
): Held[] | null {
  const times = timesIn(cell, months.length);
  if (times === null) return null;
  return monthsApart(times, months, year).map((text) => ({ text, theme: null }));
}

/** The meetings that a cell of a month says were held. */
function heldIn(placed: PlacedCell, year: number | null, month: number): Held[] {
  const { cell } = placed;
  const start = year === null ? '' : `${year}-`;
  const alone = { text: year === null ? `${month}月` : `${year}-${pad(month)}`, theme: null };
  if (isDateCell(cell)) return [{ text: textOfCell(cell), theme: null }];
  if (typeof cell === 'number') {
    const whole = Number.isInteger(cell) && cell >= 0 && cell <= MOST;
    return whole ? Array.from({ length: cell }, () => alone) : [];
  }
  const text = squeeze(textOfCell(cell));
  if (NONE.test(text)) return [];
  const days = [...text.matchAll(DAY)].map((match) => Number(match[2] ?? match[3]));
  if (days.length > 0) {
    return days.map((day) => ({
      text: year === null ? `${month}月${day}日` : `${start}${pad(month)}-${pad(day)}`,
      theme: null,
    }));
  }
  const times = TIMES.exec(text)?.[1];
  if (times) return Array.from({ length: Math.min(MOST, Number(times)) }, () => alone);
  return [/^[√✓✔☑●○有是]$|已/.test(text) ? alone : { ...alone, theme: placed }];
}

/**
 * Kinds of meeting down and months across as a line for each meeting; null where the grid is not
 * laid out so.
 * @param list the kinds of meeting
 * @param year of the months, where something says it
 */
export function meetingsOfMonths(
  grid: Grid,
  list: CodeList | undefined,
  year: number | null,
): Grid | null {
  for (const [at, header] of grid.rows.slice(0, DEPTH).entries()) {
    const months = header.cells.flatMap((placed, column) => {
      if (!placed || isBlankCell(placed.cell)) return [];
      const text = squeeze(textOfCell(placed.cell));
      const month = monthNumber(text);
      const spanned = month === null ? monthsOf(text) : [month];
      return spanned.length === 0 ? [] : [{ column, spanned, placed }];
    });
    const isWhole = new Set(months.flatMap(({ spanned }) => spanned)).size === 12;
    if (months.length < 2 || (months.length < 3 && !isWhole)) continue;
    const first = months[0]?.column ?? 0;
    const below = grid.rows.slice(at + 1).flatMap((row) => {
      const label = row.cells
        .slice(0, first)
        .find((placed) => placed && wordIn(list, textOfCell(placed.cell)) !== null);
      return label ? [{ row, label }] : [];
    });
    if (below.length < 2) continue;
    const corner = header.cells.slice(0, first).find((placed) => placed !== undefined);
    const lines: (PlacedCell | undefined)[][] = [
      [
        { cell: '会议类型', at: corner?.at ?? below[0]?.label.at ?? null },
        { cell: '日期', at: months[0]?.placed.at ?? null },
        { cell: '主题', at: null },
      ],
    ];
    for (const { row, label } of below) {
      const kind = { cell: wordIn(list, textOfCell(label.cell)) ?? '', at: label.at };
      for (const { column, spanned } of months) {
        const placed = row.cells[column];
        if (!placed || isBlankCell(placed.cell)) continue;
        const [month = 1] = spanned;
        const held =
          spanned.length > 1 ? heldInSpan(placed, year, spanned) : heldIn(placed, year, month);
        // What is written of a quarter and is no number may be of one meeting or of many.
        if (held === null) return null;
        for (const { text, theme } of held) {
          lines.push([kind, { cell: text, at: placed.at }, theme ?? undefined]);
        }
      }
    }
    return lines.length > 1 ? grid.rewritten(lines) : null;
  }
  return null;
}

import type { CodeList } from '../../core/templates/schema';
import { isDateCell } from '../../workbook/model';
import { isBlankCell, squeeze } from '../text';
import { monthNumber } from '../values/date';
import { wordIn } from './given';
import { type Grid, type PlacedCell, textOfCell } from './grid';

const DEPTH = 8;
/** More meetings of a kind in a month are no number of meetings. */
const MOST = 10;
const NONE = /^(?:[×✗✘xX/0-]|无|未开|未召开|—+)$/;
const DAY = /(?<!\d)(\d{1,2})[月./-](\d{1,2})(?:日|号)?|(?<!\d)(\d{1,2})[日号]/g;

interface Held {
  readonly text: string;
  readonly theme: PlacedCell | null;
}

const pad = (number: number | string): string => String(number).padStart(2, '0');

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
  if (days.length > 0 && year !== null) {
    return days.map((day) => ({ text: `${start}${pad(month)}-${pad(day)}`, theme: null }));
  }
  const times = /^(\d{1,2})次$/.exec(text)?.[1];
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
      const month = monthNumber(squeeze(textOfCell(placed.cell)));
      return month === null ? [] : [{ column, month, placed }];
    });
    if (months.length < 3) continue;
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
      for (const { column, month } of months) {
        const placed = row.cells[column];
        if (!placed || isBlankCell(placed.cell)) continue;
        for (const { text, theme } of heldIn(placed, year, month)) {
          lines.push([kind, { cell: text, at: placed.at }, theme ?? undefined]);
        }
      }
    }
    return lines.length > 1 ? grid.rewritten(lines) : null;
  }
  return null;
}

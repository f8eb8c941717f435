import type { Row } from '../../workbook/model';
import type { Reading } from '../reading';
import { squeeze } from '../text';
import { fenOf } from './dues-lines';
import { type Grid, type PlacedCell, textOfCell } from './grid';
import { monthsOf } from './periods';

/** What is due every month, and not in all of a span. */
const MONTHLY = /月(?!份)|标准/;

/** Parts an amount among months; the last has what is left. */
function share(placed: PlacedCell | undefined, months: number, at: number): PlacedCell | undefined {
  const whole = fenOf(placed);
  if (!placed || whole === null) return placed;
  const each = Math.floor(whole / months);
  return {
    cell: (at === months - 1 ? whole - each * (months - 1) : each) / 100,
    at: placed.at,
  };
}

/**
 * Lines of dues that are of several months together (1-3月, 一季度) as a line for each; null where none is.
 * @param rows those of members
 * @param year of months that say none
 */
export function linesOfSpans(
  grid: Grid,
  reading: Reading,
  rows: readonly Row[],
  year: number | null,
): { grid: Grid; columns: ReadonlyMap<string, number> } | null {
  const { columns, bottom } = reading;
  const month = columns.get('month');
  if (!month || !columns.has('name')) return null;
  const spanOf = (row: Row): readonly number[] =>
    monthsOf(textOfCell(row.cells[month.column])).slice();
  if (!rows.some((row) => spanOf(row).length > 1)) return null;
  const kept = [...columns];
  const out: (PlacedCell | undefined)[][] = [
    kept.map(([, matched]) => ({
      cell: matched.header,
      at: { row: bottom, column: matched.column },
    })),
  ];
  const monthly = MONTHLY.test(columns.get('due')?.header ?? '');
  for (const row of rows) {
    const months = spanOf(row);
    const own = kept.map(([, { column }]) => grid.cell(row.index, column));
    if (months.length < 2) {
      out.push(own);
      continue;
    }
    const said = /^\d{4}(?=年)/.exec(squeeze(textOfCell(row.cells[month.column])))?.[0] ?? year;
    months.forEach((one, at) => {
      const text = said === null ? `${one}月` : `${said}-${String(one).padStart(2, '0')}`;
      out.push(
        kept.map(([key], position) => {
          const placed = own[position];
          if (key === 'month') return placed && { cell: text, at: placed.at };
          const parted = key === 'paid' || (key === 'due' && !monthly);
          return parted ? share(placed, months.length, at) : placed;
        }),
      );
    });
  }
  return { grid: grid.rewritten(out), columns: new Map(kept.map(([key], at) => [key, at])) };
}

/// <reference types="office-js" />
import type { CellChange } from '../host';

/** Cells of one column that stand under each other, and what becomes of them. */
export interface CellRun {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly changes: CellChange[];
}

/**
 * Joins the changes of cells that stand under each other; the last of each cell counts.
 * @param isAlone changes that go by themselves
 */
export function toRuns(
  changes: readonly CellChange[],
  isAlone: (change: CellChange) => boolean = () => false,
): CellRun[] {
  const last = new Map(changes.map((one) => [keyOf(one), one]));
  const sorted = [...last.values()].sort(
    (a, b) =>
      (a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : 0) ||
      a.address.column - b.address.column ||
      a.address.row - b.address.row,
  );
  const runs: CellRun[] = [];
  for (const change of sorted) {
    const { sheetId, address } = change;
    const run = runs.at(-1);
    const [before] = run?.changes ?? [];
    if (
      run?.sheetId === sheetId &&
      run.column === address.column &&
      run.top + run.changes.length === address.row &&
      !(isAlone(change) || (before && isAlone(before)))
    ) {
      run.changes.push(change);
    } else {
      runs.push({ sheetId, column: address.column, top: address.row, changes: [change] });
    }
  }
  return runs;
}

const keyOf = ({ sheetId, address }: CellChange): string =>
  `${sheetId}:${address.column}:${address.row}`;

/** Runs to one message: a run is some 600 bytes of request, and as much of answer. */
const RUNS_PER_MESSAGE = 1500;

/** Runs in as many parts as there must be messages. */
export const messagesOf = <T>(runs: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(runs.length / RUNS_PER_MESSAGE) }, (_, n) =>
    runs.slice(n * RUNS_PER_MESSAGE, (n + 1) * RUNS_PER_MESSAGE),
  );

/** The ranges of runs, each sheet named but once. */
export function rangesOf(
  { workbook }: Excel.RequestContext,
  runs: readonly CellRun[],
): Excel.Range[] {
  const sheets = new Map<string, Excel.Worksheet>();
  return runs.map(({ sheetId, top, column, changes }) => {
    const sheet = sheets.get(sheetId) ?? workbook.worksheets.getItem(sheetId);
    sheets.set(sheetId, sheet);
    return sheet.getRangeByIndexes(top, column, changes.length, 1);
  });
}

/**
 * The changes of runs that must go by themselves: where rows or columns are out of sight, Excel
 * gives the first value of a range to all of its cells in sight, and none to the others.
 */
export const alone = (
  runs: readonly CellRun[],
  ranges: readonly Excel.Range[],
): ReadonlySet<CellChange> =>
  new Set(
    runs.flatMap(({ changes }, index) => {
      const range = ranges[index];
      const isInSight = range?.rowHidden === false && range.columnHidden === false;
      return isInSight ? [] : changes;
    }),
  );

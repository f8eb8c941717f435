/// <reference types="office-js" />
import { SerialDates, serialOf } from '../../workbook/serial-dates';
import { guardsOf, isRowAsShown, leftBecause, rowAt, rowsOf } from './as-shown';
import { is1904, loadDateSystem } from './date-system';
import type { CellChange, UndoReport, WriteReport } from './host';
import { quietRequest } from './quiet-request';
import { dateNumberFormat, textAsWritten } from './written-value';

/** Cells of one column that stand under each other, and what becomes of them. */
interface Run {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly changes: CellChange[];
}

interface CellState {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/** A cell as it was, and as it was left. */
interface WrittenCell {
  readonly change: CellChange;
  readonly before: CellState;
  readonly after: CellState;
}

/** A write that can be taken back. */
export type WrittenCells = readonly WrittenCell[];

export interface Written {
  readonly cells: WrittenCells;
  readonly left: WriteReport['left'];
}

const STATE = 'values,formulas,numberFormat';

function toRuns(changes: readonly CellChange[]): Run[] {
  const last = new Map(changes.map((one) => [keyOf(one), one]));
  const sorted = [...last.values()].sort(
    (a, b) =>
      (a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : 0) ||
      a.address.column - b.address.column ||
      a.address.row - b.address.row,
  );
  const runs: Run[] = [];
  for (const change of sorted) {
    const { sheetId, address } = change;
    const run = runs.at(-1);
    if (
      run?.sheetId === sheetId &&
      run.column === address.column &&
      run.top + run.changes.length === address.row
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

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / RUNS_PER_MESSAGE) }, (_, n) =>
    list.slice(n * RUNS_PER_MESSAGE, (n + 1) * RUNS_PER_MESSAGE),
  );

/** The ranges of runs, each sheet named but once. */
function rangesOf({ workbook }: Excel.RequestContext, runs: readonly Run[]): Excel.Range[] {
  const sheets = new Map<string, Excel.Worksheet>();
  return runs.map(({ sheetId, top, column, changes }) => {
    const sheet = sheets.get(sheetId) ?? workbook.worksheets.getItem(sheetId);
    sheets.set(sheetId, sheet);
    return sheet.getRangeByIndexes(top, column, changes.length, 1);
  });
}

const stateOf = (range: Excel.Range | undefined): CellState[] =>
  (range?.values ?? []).map(([value], at) => ({
    value,
    formula: range?.formulas[at]?.[0],
    numberFormat: String(range?.numberFormat[at]?.[0] ?? 'General'),
  }));

const putBack = (range: Excel.Range, cells: readonly NewState[], before: readonly CellState[]) => {
  // The format first: a value is taken as the format has it.
  if (cells.some(({ numberFormat }, at) => numberFormat !== before[at]?.numberFormat)) {
    range.numberFormat = cells.map(({ numberFormat }) => [numberFormat]);
  }
  range.formulas = cells.map(({ formula }) => [formula]);
  return range.load(STATE);
};

/**
 * Writes cells: in two round trips, the first of which tells what may be written, and the second
 * of which is one step of Excel's undo. Number formats stay, but for a date in a cell whose format
 * shows none.
 * @throws HostError
 */
export async function writeCells(changes: readonly CellChange[]): Promise<Written> {
  const cells: WrittenCell[] = [];
  const left: WriteReport['left'][number][] = [];
  for (const runs of chunks(toRuns(changes))) {
    const done = await writeRuns(runs);
    cells.push(...done.cells);
    left.push(...done.left);
  }
  return { cells, left };
}

const writeRuns = (runs: readonly Run[]): Promise<Written> =>
  quietRequest(async (context, quietly) => {
    const dateSystem = loadDateSystem(context.workbook);
    const ranges = rangesOf(context, runs).map((range) => range.load(STATE));
    const rows = rowsOf(context, runs);
    const guards = guardsOf(context, runs);
    await context.sync();
    const dates = new SerialDates(is1904(dateSystem));
    const states = new Map<CellChange, CellState>();
    const left: WriteReport['left'][number][] = [];
    runs.forEach(({ changes, top, sheetId }, index) => {
      const cells = stateOf(ranges[index]);
      const block = rows[index];
      changes.forEach((change, at) => {
        const state = cells[at];
        if (!state) return;
        const because = guards.get(sheetId)?.protected
          ? 'protected'
          : leftBecause(change, state, block ? rowAt(block, top + at, dates) : null, dates);
        if (because) left.push({ change, because });
        else states.set(change, state);
      });
    });
    const accepted = toRuns([...states.keys()]);
    if (accepted.length === 0) return { cells: [], left };
    const before = ({ changes }: Run): CellState[] =>
      changes.flatMap((change) => states.get(change) ?? []);
    const after = await quietly(() =>
      rangesOf(context, accepted).map((range, index) => {
        const run = accepted[index];
        const was = run ? before(run) : [];
        const cells = (run?.changes ?? []).map((change, at) =>
          asWritten(change, was[at]?.numberFormat ?? 'General', is1904(dateSystem)),
        );
        return putBack(range, cells, was);
      }),
    );
    const cells = accepted.flatMap((run, index) => {
      const now = stateOf(after[index]);
      return before(run).flatMap((was, at) => {
        const [change, is] = [run.changes[at], now[at]];
        return change && is ? [{ change, before: was, after: is }] : [];
      });
    });
    return { cells, left };
  });

interface NewState {
  readonly formula: unknown;
  readonly numberFormat: string;
}

function asWritten({ value }: CellChange, numberFormat: string, is1904: boolean): NewState {
  if (value === null) return { formula: '', numberFormat };
  if (typeof value === 'string') {
    return { formula: textAsWritten(value, numberFormat), numberFormat };
  }
  if (typeof value !== 'object') {
    // In a cell of format text, Excel would keep a number as text.
    const text = typeof value === 'number' && numberFormat === '@';
    return { formula: value, numberFormat: text ? 'General' : numberFormat };
  }
  return {
    formula: serialOf(value.date, is1904),
    numberFormat: dateNumberFormat(value.date, numberFormat),
  };
}

/**
 * Takes a write back. A cell that somebody changed since stays as it is, and so does all that
 * stands where a row has moved.
 * @throws HostError
 */
export async function undoWrite(cells: WrittenCells): Promise<UndoReport> {
  const byChange = new Map(cells.map((cell) => [cell.change, cell]));
  let undone = 0;
  for (const runs of chunks(toRuns([...byChange.keys()]))) undone += await undoRuns(runs, byChange);
  return { undone, left: cells.length - undone };
}

const undoRuns = (
  runs: readonly Run[],
  written: ReadonlyMap<CellChange, WrittenCell>,
): Promise<number> =>
  quietRequest(async (context, quietly) => {
    const dateSystem = loadDateSystem(context.workbook);
    const ranges = rangesOf(context, runs).map((range) => range.load(STATE));
    const rows = rowsOf(context, runs);
    await context.sync();
    const dates = new SerialDates(is1904(dateSystem));
    const kept = new Map<CellChange, CellState>();
    runs.forEach(({ changes, top }, index) => {
      const now = stateOf(ranges[index]);
      const block = rows[index];
      changes.forEach((change, at) => {
        const [state, after] = [now[at], written.get(change)?.after];
        const untouched = state?.formula === after?.formula && state?.value === after?.value;
        const row = block ? rowAt(block, top + at, dates) : null;
        if (state && untouched && isRowAsShown(change, row)) kept.set(change, state);
      });
    });
    const back = toRuns([...kept.keys()]);
    if (back.length === 0) return 0;
    await quietly(() => {
      rangesOf(context, back).forEach((range, index) => {
        const changes = back[index]?.changes ?? [];
        const was = changes.flatMap((change) => written.get(change)?.before ?? []);
        putBack(
          range,
          was.map(restored),
          changes.flatMap((change) => kept.get(change) ?? []),
        );
      });
    });
    return kept.size;
  });

/** A formula as it was, or a text that nothing else is made of. */
const restored = ({ value, formula, numberFormat }: CellState): NewState => ({
  formula:
    typeof value === 'string' && value === formula ? textAsWritten(value, numberFormat) : formula,
  numberFormat,
});

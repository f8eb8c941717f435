/// <reference types="office-js" />
import { serialOf } from '../../workbook/serial-dates';
import { is1904, loadDateSystem } from './date-system';
import type { CellChange } from './host';
import { quietRequest } from './quiet-request';
import { dateNumberFormat, textAsWritten } from './written-value';

/** Cells of one column that stand under each other, and what becomes of them. */
interface Run {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly changes: CellChange[];
}

/** A run as it was, and as it was left. */
interface WrittenRun {
  readonly run: Run;
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
}

interface CellState {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/** A write that can be taken back. */
export type WrittenCells = readonly WrittenRun[];

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
const RUNS_PER_MESSAGE = 2000;

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

const stateOf = ({ values, formulas, numberFormat }: Excel.Range): CellState[] =>
  values.map(([value], at) => ({
    value,
    formula: formulas[at]?.[0],
    numberFormat: String(numberFormat[at]?.[0] ?? 'General'),
  }));

const written = (range: Excel.Range, cells: readonly NewState[], before: readonly CellState[]) => {
  // The format first: a value is taken as the format has it.
  if (cells.some(({ numberFormat }, at) => numberFormat !== before[at]?.numberFormat)) {
    range.numberFormat = cells.map(({ numberFormat }) => [numberFormat]);
  }
  range.formulas = cells.map(({ formula }) => [formula]);
  return range.load(STATE);
};

/**
 * Writes cells: in two round trips, the second of which is one step of Excel's
 * undo. Number formats stay, but for a date in a cell whose format shows none.
 * @throws HostError
 */
export async function writeCells(changes: readonly CellChange[]): Promise<WrittenCells> {
  const done: WrittenRun[] = [];
  for (const runs of chunks(toRuns(changes))) done.push(...(await writeRuns(runs)));
  return done;
}

const writeRuns = (runs: readonly Run[]): Promise<WrittenRun[]> =>
  quietRequest(async (context, quietly) => {
    const dateSystem = loadDateSystem(context.workbook);
    const ranges = rangesOf(context, runs).map((range) => range.load(STATE));
    await context.sync();
    const before = ranges.map(stateOf);
    const after = await quietly(() =>
      rangesOf(context, runs).map((range, index) => {
        const states = before[index] ?? [];
        const cells = (runs[index]?.changes ?? []).map((change, at) =>
          asWritten(change, states[at]?.numberFormat ?? 'General', is1904(dateSystem)),
        );
        return written(range, cells, states);
      }),
    );
    return runs.map((run, index) => ({
      run,
      before: before[index] ?? [],
      after: after[index] ? stateOf(after[index]) : [],
    }));
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
 * Takes a write back. A cell that somebody changed since stays as it is.
 * @throws HostError
 */
export async function undoWrite(cells: WrittenCells): Promise<void> {
  for (const runs of chunks(cells)) await undoRuns(runs);
}

const undoRuns = (undone: readonly WrittenRun[]): Promise<void> =>
  quietRequest(async (context, quietly) => {
    const runs = undone.map(({ run }) => run);
    const ranges = rangesOf(context, runs).map((range) => range.load(STATE));
    await context.sync();
    const now = ranges.map(stateOf);
    await quietly(() => {
      rangesOf(context, runs).forEach((range, index) => {
        const { before = [], after = [] } = undone[index] ?? {};
        const current = now[index] ?? [];
        const cells = current.map((state, at) => {
          const left = after[at];
          const untouched = state.formula === left?.formula && state.value === left?.value;
          return restored(untouched ? (before[at] ?? state) : state);
        });
        written(range, cells, current);
      });
    });
  });

/** A formula as it was, or a text that nothing else is made of. */
const restored = ({ value, formula, numberFormat }: CellState): NewState => ({
  formula:
    typeof value === 'string' && value === formula ? textAsWritten(value, numberFormat) : formula,
  numberFormat,
});

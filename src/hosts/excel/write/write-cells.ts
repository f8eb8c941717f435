/// <reference types="office-js" />
import { SerialDates, serialOf } from '../../../workbook/serial-dates';
import { is1904, loadDateSystem } from '../date-system';
import type { CellChange, UndoReport, WriteReport } from '../host';
import { syncBut } from '../merged-areas';
import { quietRequest } from '../quiet-request';
import { guardsOf, isRowAsShown, leftBecause, rowAt, rowsOf } from './as-shown';
import { alone, type CellRun, messagesOf, rangesOf, toRuns } from './cell-runs';
import { dateNumberFormat, textAsWritten } from './written-value';

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
/** With whether all of it is in sight. */
const SEEN_STATE = `${STATE},rowHidden,columnHidden`;

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
  for (const runs of messagesOf(toRuns(changes))) {
    const done = await writeRuns(runs);
    cells.push(...done.cells);
    left.push(...done.left);
  }
  return { cells, left };
}

const writeRuns = (runs: readonly CellRun[]): Promise<Written> =>
  quietRequest(async (context, quietly) => {
    const dateSystem = loadDateSystem(context.workbook);
    const ranges = rangesOf(context, runs).map((range) => range.load(SEEN_STATE));
    const rows = rowsOf(context, runs);
    const guards = guardsOf(context, runs);
    await syncBut(context, ranges);
    const dates = new SerialDates(is1904(dateSystem));
    const states = new Map<CellChange, CellState>();
    const left: WriteReport['left'][number][] = [];
    runs.forEach(({ changes, top, sheetId }, index) => {
      const cells = stateOf(ranges[index]);
      const block = rows[index];
      const refusal = guards.get(sheetId);
      changes.forEach((change, at) => {
        const state = cells[at];
        if (!state) return;
        const row = block ? rowAt(block, top + at, dates) : null;
        const because = refusal?.(change) ?? leftBecause(change, state, row, dates);
        if (because) left.push({ change, because });
        else states.set(change, state);
      });
    });
    const single = alone(runs, ranges);
    const written: WrittenCell[] = [];
    for (const accepted of messagesOf(toRuns([...states.keys()], (one) => single.has(one)))) {
      const before = ({ changes }: CellRun): CellState[] =>
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
      accepted.forEach((run, index) => {
        const now = stateOf(after[index]);
        before(run).forEach((was, at) => {
          const [change, is] = [run.changes[at], now[at]];
          if (change && is) written.push({ change, before: was, after: is });
        });
      });
    }
    const refused = written.filter((cell) => !isTaken(cell, is1904(dateSystem)));
    if (refused.length > 0) {
      await quietly(() => {
        for (const { change, before, after } of refused) {
          const [range] = rangesOf(context, toRuns([change]));
          if (range) putBack(range, [restored(before)], [after]);
        }
      });
      left.push(...refused.map(({ change }) => ({ change, because: 'refused' as const })));
    }
    return { cells: written.filter((cell) => !refused.includes(cell)), left };
  });

/** Whether a cell holds just what was written into it. */
function isTaken({ change: { value }, after }: WrittenCell, is1904: boolean): boolean {
  if (value === null) return after.value === '';
  return after.value === (typeof value === 'object' ? serialOf(value.date, is1904) : value);
}

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
  for (const runs of messagesOf(toRuns([...byChange.keys()])))
    undone += await undoRuns(runs, byChange);
  return { undone, left: cells.length - undone };
}

const undoRuns = (
  runs: readonly CellRun[],
  written: ReadonlyMap<CellChange, WrittenCell>,
): Promise<number> =>
  quietRequest(async (context, quietly) => {
    const dateSystem = loadDateSystem(context.workbook);
    const ranges = rangesOf(context, runs).map((range) => range.load(SEEN_STATE));
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
    const single = alone(runs, ranges);
    for (const back of messagesOf(toRuns([...kept.keys()], (one) => single.has(one)))) {
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
    }
    return kept.size;
  });

/** A formula as it was, or a text that nothing else is made of. */
const restored = ({ value, formula, numberFormat }: CellState): NewState => ({
  formula:
    typeof value === 'string' && value === formula ? textAsWritten(value, numberFormat) : formula,
  numberFormat,
});

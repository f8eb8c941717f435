import type { AnyRecord } from './field';
import type { CountFigure } from './figure';
import type { Block } from './forms/form';
import type { LedgerFacts } from './ledger-facts';
import type { LackReason } from './open-fields';
import { both, type IsOpen, type Tri, type TriTest } from './tri';
import type { Unknown } from './unknown-fields';

/** What one figure of a block lacks in one workbook. */
export interface BlockLack {
  readonly index: number;
  readonly reason: LackReason;
  readonly persons: number;
  /** Whether of all who may be in its row nobody is known to be in its column or not. */
  readonly unknown: boolean;
}

/** The figures of a block that records with some fields open may leave open, by row. */
type Suspects = readonly { readonly row: number; readonly columns: readonly number[] }[];

const readsOfMeasure = ({ measure: { sum, by } }: CountFigure): readonly string[] =>
  [sum, by].filter((key) => key !== undefined);

/** What records with the same fields open are to be tried against. */
interface Trial {
  readonly suspects: Suspects;
  /** The rows among them. */
  readonly rows: ReadonlySet<number>;
}

/** The trials of a block met so far: most workbooks leave the same fields open. */
const trialsOfBlocks = new WeakMap<Block, Map<Unknown, Trial>>();

function trialOf(block: Block, unknown: Unknown): Trial {
  const trials = trialsOfBlocks.get(block) ?? new Map<Unknown, Trial>();
  trialsOfBlocks.set(block, trials);
  let trial = trials.get(unknown);
  if (!trial) {
    const suspects = suspectsOf(block, unknown.isOpen);
    trial = { suspects, rows: new Set(suspects.map(({ row }) => row)) };
    trials.set(unknown, trial);
  }
  return trial;
}

/** Most records leave nothing open: what need not be tried is not. */
function suspectsOf({ open, figures }: Block, isOpen: IsOpen): Suspects {
  const mayBeOpen = ({ reads, isVague }: TriTest): boolean => isVague || reads.some(isOpen);
  const isWhole = mayBeOpen(open.where);
  const columns = open.columns.map(mayBeOpen);
  return open.rows.flatMap((test, row) => {
    const isRow = isWhole || mayBeOpen(test);
    const suspect = (figures[row] ?? []).flatMap((figure, column) =>
      figure && (isRow || columns[column] || readsOfMeasure(figure).some(isOpen)) ? column : [],
    );
    return suspect.length === 0 ? [] : { row, columns: suspect };
  });
}

/**
 * What the figures of a block of an official table lack. They are stricter than those of a summary
 * table: whoever cannot be put into one of its rows or columns is told, also where nobody was asked
 * for what it takes.
 * @param unknownOf what is not known of a record
 */
export function officialLacks(
  block: Block,
  facts: LedgerFacts,
  unknownOf: (record: AnyRecord) => Unknown,
): BlockLack[] {
  const { sheet, open, figures } = block;
  /** By figure: its lack so far. */
  const lacks = new Map<number, { reason: LackReason; persons: number; row: number }>();
  /** How many may be in each row that was tried. */
  const inRow = figures.map(() => 0);
  const records = facts.recordsOf(sheet);
  for (const record of records) {
    const unknown = unknownOf(record);
    const { suspects } = trialOf(block, unknown);
    if (suspects.length === 0) continue;
    const { isOpen } = unknown;
    const where = open.where(record, facts, isOpen);
    if (where === false) continue;
    const columns: (Tri | undefined)[] = [];
    for (const { row: r, columns: suspect } of suspects) {
      const row = open.rows[r]?.(record, facts, isOpen) ?? null;
      if (row === false) continue;
      inRow[r] = (inRow[r] ?? 0) + 1;
      for (const c of suspect) {
        const figure = figures[r]?.[c];
        let column = columns[c];
        if (column === undefined) {
          column = open.columns[c]?.(record, facts, isOpen) ?? null;
          columns[c] = column;
        }
        if (!figure || !lacksOne(figure, both(where, row, column), isOpen)) continue;
        const before = lacks.get(figure.index);
        if (before) before.persons++;
        else lacks.set(figure.index, { reason: unknown.reason, persons: 1, row: r });
      }
    }
  }
  if (lacks.size === 0) return [];
  const lacking = new Set([...lacks.values()].map(({ row }) => row));
  for (const record of records) {
    const unknown = unknownOf(record);
    const { rows } = trialOf(block, unknown);
    const untried = [...lacking].filter((r) => !rows.has(r));
    const { isOpen } = unknown;
    if (untried.length === 0 || open.where(record, facts, isOpen) === false) continue;
    for (const r of untried) {
      if (open.rows[r]?.(record, facts, isOpen) !== false) inRow[r] = (inRow[r] ?? 0) + 1;
    }
  }
  return [...lacks].map(([index, { reason, persons, row }]) => ({
    index,
    reason,
    persons,
    unknown: persons === inRow[row],
  }));
}

/** Whether a record is missing in a figure, or what it adds to it. */
const lacksOne = ({ measure: { sum, by } }: CountFigure, meets: Tri, isOpen: IsOpen): boolean =>
  meets === null ||
  (meets && ((sum !== undefined && isOpen(sum)) || (by !== undefined && isOpen(by))));

import type { AnyRecord } from '../field';
import type { CountFigure } from '../figure';
import type { Block } from '../forms/form';
import type { LedgerFacts } from '../ledger-facts';
import type { LackReason } from '../open-fields';
import { both, type IsOpen, type Tri, type TriTest } from '../tri';
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

/** Finds what the figures of one block lack, record by record. */
class BlockFinder {
  /** By figure: its lack so far. */
  readonly #lacks = new Map<number, { reason: LackReason; persons: number; row: number }>();
  /** How many may be in each row that was tried. */
  readonly #inRow: number[];
  /** By what is not known of a record: the rows that lack somebody and were not tried for it. */
  readonly #untried = new Map<Unknown, readonly number[]>();

  constructor(
    private readonly block: Block,
    private readonly facts: LedgerFacts,
  ) {
    this.#inRow = block.figures.map(() => 0);
  }

  get isLacking(): boolean {
    return this.#lacks.size > 0;
  }

  add(record: AnyRecord, { isOpen, reason }: Unknown, suspects: Suspects): void {
    const { open, figures } = this.block;
    const { facts } = this;
    const where = open.where(record, facts, isOpen);
    if (where === false) return;
    for (const { row: r, columns } of suspects) {
      const row = open.rows[r]?.(record, facts, isOpen) ?? null;
      if (row === false) continue;
      this.#inRow[r] = (this.#inRow[r] ?? 0) + 1;
      for (const c of columns) {
        const figure = figures[r]?.[c];
        const column = open.columns[c]?.(record, facts, isOpen) ?? null;
        if (!figure || !lacksOne(figure, both(where, row, column), isOpen)) continue;
        const before = this.#lacks.get(figure.index);
        if (before) before.persons++;
        else this.#lacks.set(figure.index, { reason, persons: 1, row: r });
      }
    }
  }

  /** Counts a record in the rows that lack somebody and for which it was not tried. */
  countUntried(record: AnyRecord, unknown: Unknown): void {
    const untried = this.#untriedOf(unknown);
    const { open } = this.block;
    const { facts } = this;
    const { isOpen } = unknown;
    if (untried.length === 0 || open.where(record, facts, isOpen) === false) return;
    for (const r of untried) {
      if (open.rows[r]?.(record, facts, isOpen) !== false)
        this.#inRow[r] = (this.#inRow[r] ?? 0) + 1;
    }
  }

  get lacks(): BlockLack[] {
    return [...this.#lacks].map(([index, { reason, persons, row }]) => ({
      index,
      reason,
      persons,
      unknown: persons === this.#inRow[row],
    }));
  }

  #untriedOf(unknown: Unknown): readonly number[] {
    let untried = this.#untried.get(unknown);
    if (!untried) {
      const lacking = new Set([...this.#lacks.values()].map(({ row }) => row));
      const { rows } = trialOf(this.block, unknown);
      untried = [...lacking].filter((r) => !rows.has(r));
      this.#untried.set(unknown, untried);
    }
    return untried;
  }
}

/**
 * What the figures of blocks of official tables lack. They are stricter than those of a summary
 * table: whoever cannot be put into one of its rows or columns is told, also where nobody was asked
 * for what it takes.
 * @param blocks of one kind of sheet
 * @param unknownOf what is not known of a record
 */
export function officialLacks(
  blocks: readonly Block[],
  facts: LedgerFacts,
  records: readonly AnyRecord[],
  unknownOf: (record: AnyRecord) => Unknown,
): BlockLack[] {
  const finders = blocks.map((block) => ({ block, finder: new BlockFinder(block, facts) }));
  /** By what is not known of a record: where it may be missing. */
  const suspected = new Map<Unknown, { finder: BlockFinder; suspects: Suspects }[]>();
  const suspectedOf = (unknown: Unknown) => {
    let found = suspected.get(unknown);
    if (!found) {
      found = finders.flatMap(({ block, finder }) => {
        const { suspects } = trialOf(block, unknown);
        return suspects.length === 0 ? [] : { finder, suspects };
      });
      suspected.set(unknown, found);
    }
    return found;
  };
  for (const record of records) {
    const unknown = unknownOf(record);
    for (const { finder, suspects } of suspectedOf(unknown)) finder.add(record, unknown, suspects);
  }
  const lacking = finders.flatMap(({ finder }) => (finder.isLacking ? finder : []));
  if (lacking.length === 0) return [];
  for (const record of records) {
    const unknown = unknownOf(record);
    for (const finder of lacking) finder.countUntried(record, unknown);
  }
  return lacking.flatMap((finder) => finder.lacks);
}

/** Whether a record is missing in a figure, or what it adds to it. */
const lacksOne = ({ measure: { sum, by } }: CountFigure, meets: Tri, isOpen: IsOpen): boolean =>
  meets === null ||
  (meets && ((sum !== undefined && isOpen(sum)) || (by !== undefined && isOpen(by))));

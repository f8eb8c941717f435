import type { KnownFields } from '../core/templates/official-schema';
import { hasColumn, type Placed } from '../ledger/model';
import { type AnyRecord, type Getter, getterOf } from './field';
import type { CountFigure } from './figure';
import type { Block } from './forms/form';
import type { LedgerFacts } from './ledger-facts';
import { columnsOf, type LackReason, type OpenFields } from './open-fields';
import { both, type IsOpen, type Tri, type TriTest } from './tri';

/** What one figure of a block lacks in one workbook. */
export interface BlockLack {
  readonly index: number;
  readonly reason: LackReason;
  readonly persons: number;
  /** Whether of all who may be in its row nobody is known to be in its column or not. */
  readonly unknown: boolean;
}

/** The columns that the sheet of a record does not have and that no branch is asked for. */
function absentOf(known: KnownFields): (record: AnyRecord) => ReadonlySet<string> {
  const bySheet = new Map<Placed['on'], ReadonlySet<string>>();
  return (record) => {
    let absent = bySheet.get(record.on);
    if (!absent) {
      absent = new Set(known.ifAsked.filter((key) => !hasColumn(record, key)));
      bySheet.set(record.on, absent);
    }
    return absent;
  };
}

/** The figures of a block that records with some fields open may leave open, by row. */
type Suspects = readonly { readonly row: number; readonly columns: readonly number[] }[];

const readsOfMeasure = ({ measure: { sum, by } }: CountFigure): readonly string[] =>
  [sum, by].filter((key) => key !== undefined);

/** What records with the same fields open are to be tried against. */
interface Trial {
  readonly suspects: Suspects;
  readonly isOpen: IsOpen;
}

/** Of a block: the fields on which its figures rest, and the trials met so far, by their open fields. */
interface BlockFields {
  readonly fields: readonly string[];
  readonly trials: Map<string, Trial>;
}

const fieldsOfBlocks = new WeakMap<Block, BlockFields>();

function fieldsOf(block: Block): BlockFields {
  let own = fieldsOfBlocks.get(block);
  if (!own) {
    const { where, rows, columns } = block.open;
    const tests = [where, ...rows, ...columns].flatMap(({ reads }) => reads);
    const measured = block.figures
      .flat()
      .flatMap((figure) => (figure ? readsOfMeasure(figure) : []));
    own = { fields: [...new Set([...tests, ...measured])], trials: new Map() };
    fieldsOfBlocks.set(block, own);
  }
  return own;
}

/** Most records leave nothing open: what need not be tried is not. */
function suspectsOf({ open, figures }: Block, fields: ReadonlySet<string>): Suspects {
  const mayBeOpen = ({ reads, isVague }: TriTest): boolean =>
    isVague || reads.some((key) => fields.has(key));
  const isWhole = mayBeOpen(open.where);
  const columns = open.columns.map(mayBeOpen);
  return open.rows.flatMap((test, row) => {
    const isRow = isWhole || mayBeOpen(test);
    const suspect = (figures[row] ?? []).flatMap((figure, column) =>
      figure && (isRow || columns[column] || readsOfMeasure(figure).some((key) => fields.has(key)))
        ? column
        : [],
    );
    return suspect.length === 0 ? [] : { row, columns: suspect };
  });
}

/**
 * What the figures of a block of an official table lack. They are stricter than those of a summary
 * table: whoever cannot be put into one of its rows or columns is told, also where nobody was asked
 * for what it takes.
 * @param openOf the fields of a record that cannot be read, or must be filled in and are not
 */
export function officialLacks(
  block: Block,
  known: KnownFields,
  facts: LedgerFacts,
  openOf: ReadonlyMap<AnyRecord, OpenFields>,
): BlockLack[] {
  const { sheet, open, figures } = block;
  const needed = new Map(
    known.everybody.map((key): [string, Getter] => [key, getterOf(sheet, key)]),
  );
  const absentIn = absentOf(known);
  const { fields, trials } = fieldsOf(block);
  const trialOf = (record: AnyRecord): Trial => {
    const absent = absentIn(record);
    const own = openOf.get(record);
    const unknown = fields.filter((key) => {
      if (absent.has(key)) return true;
      const get = needed.get(key);
      if (get && (get(record, facts) ?? null) === null) return true;
      return own !== undefined && columnsOf(sheet, key).some((column) => own.has(column));
    });
    const signature = unknown.join();
    let trial = trials.get(signature);
    if (!trial) {
      const set = new Set(unknown);
      trial = { suspects: suspectsOf(block, set), isOpen: (key) => set.has(key) };
      trials.set(signature, trial);
    }
    return trial;
  };
  /** By figure: its lack so far. */
  const lacks = new Map<number, { reason: LackReason; persons: number; row: number }>();
  const records = facts.recordsOf(sheet);
  for (const record of records) {
    const { suspects, isOpen } = trialOf(record);
    if (suspects.length === 0) continue;
    const where = open.where(record, facts, isOpen);
    if (where === false) continue;
    const columns: (Tri | undefined)[] = [];
    for (const { row: r, columns: suspect } of suspects) {
      const row = open.rows[r]?.(record, facts, isOpen) ?? null;
      if (row === false) continue;
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
        else {
          const absent = absentIn(record).size > 0;
          const reason = openOf.has(record) ? 'blank' : absent ? 'not-asked' : 'vague';
          lacks.set(figure.index, { reason, persons: 1, row: r });
        }
      }
    }
  }
  if (lacks.size === 0) return [];
  /** How many may be in each row of a figure that lacks something. */
  const inRow = new Map([...lacks.values()].map(({ row }): [number, number] => [row, 0]));
  for (const record of records) {
    const { isOpen } = trialOf(record);
    if (open.where(record, facts, isOpen) === false) continue;
    for (const [r, count] of inRow) {
      if (open.rows[r]?.(record, facts, isOpen) !== false) inRow.set(r, count + 1);
    }
  }
  return [...lacks].map(([index, { reason, persons, row }]) => ({
    index,
    reason,
    persons,
    unknown: persons === inRow.get(row),
  }));
}

/** Whether a record is missing in a figure, or what it adds to it. */
const lacksOne = (figure: CountFigure, meets: Tri, isOpen: IsOpen): boolean =>
  meets === null || (meets && readsOfMeasure(figure).some(isOpen));

import type { KnownFields } from '../core/templates/official-schema';
import { hasColumn, type Placed } from '../ledger/model';
import { type AnyRecord, type Getter, getterOf } from './field';
import type { CountFigure } from './figure';
import type { Block } from './forms/form';
import type { LedgerFacts } from './ledger-facts';
import { columnsOf, type LackReason, type OpenFields } from './open-fields';
import { both, type IsOpen, type Tri } from './tri';

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
  const needed = known.everybody.map((key): [string, Getter] => [key, getterOf(sheet, key)]);
  const absentIn = absentOf(known);
  /** By figure: its lack so far. */
  const lacks = new Map<number, { reason: LackReason; persons: number; row: number }>();
  /** How many may be in each row. */
  const inRow = figures.map(() => 0);
  for (const record of facts.recordsOf(sheet)) {
    const absent = absentIn(record);
    const own = openOf.get(record);
    const isOpen: IsOpen = (key) =>
      absent.has(key) ||
      needed.some(([one, get]) => one === key && (get(record, facts) ?? null) === null) ||
      (own !== undefined && columnsOf(sheet, key).some((column) => own.has(column)));
    if (open.where(record, facts, isOpen) === false) continue;
    const where = open.where(record, facts, isOpen);
    const columns = open.columns.map((one) => one(record, facts, isOpen));
    open.rows.forEach((test, r) => {
      const row = test(record, facts, isOpen);
      if (row === false) return;
      inRow[r] = (inRow[r] ?? 0) + 1;
      columns.forEach((column, c) => {
        const figure = figures[r]?.[c];
        if (!figure || !lacksOne(figure, both(where, row, column), isOpen)) return;
        const before = lacks.get(figure.index);
        if (before) before.persons++;
        else {
          const reason = own ? 'blank' : absent.size > 0 ? 'not-asked' : 'vague';
          lacks.set(figure.index, { reason, persons: 1, row: r });
        }
      });
    });
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

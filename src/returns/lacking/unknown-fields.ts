import type { KnownFields } from '../../core/templates/official-schema';
import { hasColumn, type Placed } from '../../ledger/model';
import { type AnyRecord, getterOf } from '../field';
import type { LedgerFacts } from '../ledger-facts';
import { columnsOf, type LackReason, type OpenFields } from '../open-fields';
import type { IsOpen } from '../tri';

/** What nobody knows of a record, as the tables of the ministry's form ask. The same one stands for the same fields. */
export interface Unknown {
  readonly isOpen: IsOpen;
  /** Why figures lack the record, if they do. */
  readonly reason: LackReason;
}

/** By what a form asks, each that was met: two records lack the same fields more often than not. */
const met = new WeakMap<KnownFields, Map<string, Unknown>>();

function unknownOfFields(
  known: KnownFields,
  sheet: string,
  fields: readonly string[],
  isAnyAbsent: boolean,
  own: OpenFields | undefined,
): Unknown {
  const columns = own ? [...own.keys()] : [];
  const signature = `${sheet} ${fields.join()} ${isAnyAbsent} ${columns.join()}`;
  const all = met.get(known) ?? new Map<string, Unknown>();
  met.set(known, all);
  let unknown = all.get(signature);
  if (!unknown) {
    const open = new Set(fields);
    unknown = {
      isOpen: (key) =>
        open.has(key) || (own !== undefined && columnsOf(sheet, key).some((one) => own.has(one))),
      reason: own ? 'blank' : isAnyAbsent ? 'not-asked' : 'vague',
    };
    all.set(signature, unknown);
  }
  return unknown;
}

/**
 * What is not known of the records of one kind of sheet: fields that everybody has and that are
 * blank, columns that the sheet does not have and that no branch is asked for, and what cannot be read.
 * @param openOf the fields of a record that cannot be read, or must be filled in and are not
 */
export function unknownFields(
  known: KnownFields,
  sheet: string,
  facts: LedgerFacts,
  openOf: ReadonlyMap<AnyRecord, OpenFields>,
): (record: AnyRecord) => Unknown {
  const needed = known.everybody.map((key) => ({ key, get: getterOf(sheet, key) }));
  /** By sheet: the columns that it does not have, and what was met of records that can be read. */
  const bySheet = new Map<
    Placed['on'],
    { readonly absent: readonly string[]; readonly byBlanks: Map<string, Unknown> }
  >();
  const found = new Map<AnyRecord, Unknown>();
  return (record) => {
    let unknown = found.get(record);
    if (unknown) return unknown;
    let onSheet = bySheet.get(record.on);
    if (!onSheet) {
      const absent = known.ifAsked.filter((key) => !hasColumn(record, key));
      onSheet = { absent, byBlanks: new Map() };
      bySheet.set(record.on, onSheet);
    }
    const { absent, byBlanks } = onSheet;
    const blanks = needed.flatMap(({ key, get }) =>
      (get(record, facts) ?? null) === null ? key : [],
    );
    const own = openOf.get(record);
    const make = (): Unknown =>
      unknownOfFields(known, sheet, [...absent, ...blanks], absent.length > 0, own);
    const signature = blanks.join();
    unknown = own ? make() : (byBlanks.get(signature) ?? make());
    if (!own) byBlanks.set(signature, unknown);
    found.set(record, unknown);
    return unknown;
  };
}

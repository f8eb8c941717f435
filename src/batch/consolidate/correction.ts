import type { Ledger, Placed } from '../../ledger/model';
import { type Form, type Others, tallyLedger } from '../../returns';
import { LedgerFacts } from '../../returns/ledger-facts';
import { type PackedTally, packed } from './contribution';
import { hashId } from './people';

/** Keyed hashes of people of whom other workbooks tell. */
export interface ToldOf {
  /** Another workbook has received them. */
  readonly received: readonly string[];
  /** They are on another roster, too, and count there. */
  readonly elsewhere: readonly string[];
}

/** The rows of a workbook, such as `党员名册!7`, that count otherwise because of other workbooks. */
export interface CorrectedRows {
  /** Transfers out that another workbook has received. */
  readonly received: readonly string[];
  /** Members who count in another workbook. */
  readonly elsewhere: readonly string[];
}

/** How a workbook counts when what the others say is known, too. */
export interface Correction {
  readonly tally: PackedTally;
  readonly rows: CorrectedRows;
  /** Rows of rosters that do not count any more because of a transfer out. */
  readonly gone: readonly string[];
}

/** A row as it is named in {@link CorrectedRows}. */
const rowName = ({ on, row }: Placed): string => `${on.sheet.name}!${row + 1}`;

/** What is known of a workbook from the others, by its rows. */
export function othersOf({ received, elsewhere }: CorrectedRows): Others {
  const [out, away] = [new Set(received), new Set(elsewhere)];
  return {
    received: (movement) => out.has(rowName(movement)),
    elsewhere: (member) => away.has(rowName(member)),
  };
}

/** Counts a workbook anew, knowing what the others say of its people. */
export function correctLedger(
  ledger: Ledger,
  form: Form,
  toldOf: ToldOf,
  key: Uint8Array,
): Correction {
  const [out, away] = [new Set(toldOf.received), new Set(toldOf.elsewhere)];
  const rowsOf = (
    records: readonly (Placed & { readonly idNumber: string | null })[],
    hashes: ReadonlySet<string>,
  ): string[] =>
    records.flatMap((record) => {
      const hash = hashId(record.idNumber, key)?.toString('base64');
      return hash !== undefined && hashes.has(hash) ? rowName(record) : [];
    });
  const rows = {
    received: rowsOf(
      ledger.movements.records.filter(({ kind }) => kind === 'transferred-out'),
      out,
    ),
    elsewhere: rowsOf(ledger.members.records, away),
  };
  const before = new LedgerFacts(ledger, form.period).standings;
  const after = new LedgerFacts(ledger, form.period, othersOf({ ...rows, elsewhere: [] }))
    .standings;
  const gone = [...after].flatMap(([member, standing]) =>
    standing !== 'counted' && before.get(member) === 'counted' ? rowName(member) : [],
  );
  return { tally: packed(tallyLedger(ledger, form, othersOf(rows))), rows, gone };
}

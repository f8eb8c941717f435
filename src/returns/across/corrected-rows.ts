import type { Others } from '../../branch-life/others';
import { personId } from '../../branch-life/person';
import type { Ledger, Placed } from '../../ledger/model';
import type { Form } from '../forms/form';
import { LedgerFacts } from '../ledger-facts';
import type { Identify } from './moves';

/** People of whom other workbooks tell. */
export interface ToldOf {
  /** Another workbook has received them. */
  readonly received: readonly string[];
  /** They are on another roster, too, and count there. */
  readonly elsewhere: readonly string[];
  /** Rows of 发展党员 whose people count in another workbook. */
  readonly recruits: readonly string[];
}

/** The rows of a workbook, such as `党员名册!7`, that count otherwise because of other workbooks. */
export interface CorrectedRows {
  /** Transfers out that another workbook has received. */
  readonly received: readonly string[];
  /** Rows of 党员名册, 发展党员 and 党员增减 whose people count in another workbook. */
  readonly elsewhere: readonly string[];
}

/** A row as it is named in {@link CorrectedRows}. */
const rowName = ({ on, row }: Placed): string => `${on.sheet.name}!${row + 1}`;

/** What is known of a workbook from the others, by its rows. */
export function othersOf({ received, elsewhere }: CorrectedRows): Others {
  const [out, away] = [new Set(received), new Set(elsewhere)];
  return {
    received: (movement) => out.has(rowName(movement)),
    elsewhere: (record) => away.has(rowName(record)),
  };
}

/** What 党员增减 says of the admission of people in 发展党员. */
function admissionsOf(ledger: Ledger, recruits: ReadonlySet<string>): string[] {
  const people = new Set(
    ledger.recruits.records.flatMap((recruit) =>
      recruits.has(rowName(recruit)) && recruit.idNumber !== null ? personId(recruit.idNumber) : [],
    ),
  );
  return ledger.movements.records.flatMap((movement) => {
    const { kind, idNumber } = movement;
    const isTheirs = kind === 'admitted' && idNumber !== null && people.has(personId(idNumber));
    return isTheirs ? rowName(movement) : [];
  });
}

/**
 * Finds the rows of a workbook that count otherwise by what the others say of its people.
 * @returns besides, rows of rosters that do not count any more because of a transfer out
 */
export function correctedRows(
  ledger: Ledger,
  form: Form,
  toldOf: ToldOf,
  identify: Identify,
): { readonly rows: CorrectedRows; readonly gone: readonly string[] } {
  const [out, away] = [new Set(toldOf.received), new Set(toldOf.elsewhere)];
  const rowsOf = (
    records: readonly (Placed & { readonly idNumber: string | null })[],
    people: ReadonlySet<string>,
  ): string[] =>
    records.flatMap((record) => {
      const person = identify(record.idNumber);
      return person !== null && people.has(person) ? rowName(record) : [];
    });
  const rows = {
    received: rowsOf(
      ledger.movements.records.filter(({ kind }) => kind === 'transferred-out'),
      out,
    ),
    elsewhere: [
      ...rowsOf(ledger.members.records, away),
      ...toldOf.recruits,
      ...admissionsOf(ledger, new Set(toldOf.recruits)),
    ],
  };
  const before = new LedgerFacts(ledger, form.period).standings;
  const after = new LedgerFacts(ledger, form.period, othersOf({ ...rows, elsewhere: [] }))
    .standings;
  const gone = [...after].flatMap(([member, standing]) =>
    standing !== 'counted' && before.get(member) === 'counted' ? rowName(member) : [],
  );
  return { rows, gone };
}

import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { isSameNumber, keyOfPerson, personName } from '../../../branch-life/person';
import { identityOf } from '../../../core/text/id-number';
import type { Ledger, Placed } from '../../../ledger/model';
import type { MembersRecord, TableId } from '../../../ledger/records.generated';

/** A row with a name and an identity number. */
export type Row = Placed & { readonly name: string | null; readonly idNumber: string | null };

/** What differs: the number of a known name, the name of a known number, or the number of somebody else. */
export type Difference = 'number' | 'name' | 'other';

/** The rows that say something else of a member than the roster does, and all say the same. */
export interface Account {
  readonly member: MembersRecord;
  readonly what: Difference;
  /** The name that the rows write. */
  readonly written: string;
  readonly rows: Row[];
  readonly tables: Set<TableId>;
}

/** What the registers with names and numbers say of the members of the roster. */
export interface Accounts {
  readonly agreed: number;
  /** Rows of people who are not on the roster, or of whom number or name is not known. */
  readonly others: number;
  readonly differing: readonly Account[];
  /** Which registers say of a member what the roster says. */
  readonly agreeing: ReadonlyMap<MembersRecord, ReadonlySet<TableId>>;
}

/** Rows of movements of another number are of a namesake, who came or went, unless it is a slip. */
const differsHere = (row: Row, member: MembersRecord): boolean =>
  row.on.table !== 'movements' || isSameNumber(row.idNumber ?? '', member.idNumber ?? '');

function judge(
  row: Row,
  { life }: LedgerIndex,
): 'unknown' | MembersRecord | [MembersRecord, Difference] {
  const id = keyOfPerson(row);
  if (id === null || row.name === null) return 'unknown';
  const name = personName(row.name);
  const [named, second] = life.people.namesakes(row.name);
  const [owner, twin] = life.people.byId.get(id) ?? [];
  if (owner) {
    if (twin || owner.name === null) return 'unknown';
    if (personName(owner.name) === name) return owner;
    return named && !second ? [named, 'other'] : [owner, 'name'];
  }
  // Of a number that is none the roster's own rule tells.
  if (!named || second || identityOf(named.idNumber) === null) return 'unknown';
  return differsHere(row, named) ? [named, 'number'] : 'unknown';
}

/** Hears what each register says. */
export function accountsOf(ledger: Ledger, index: LedgerIndex): Accounts {
  const agreeing = new Map<MembersRecord, Set<TableId>>();
  const differing = new Map<string, Account>();
  const numbers = new Map<MembersRecord, number>();
  let agreed = 0;
  let others = 0;
  for (const { records } of [ledger.dues, ledger.movements]) {
    for (const row of records as readonly Row[]) {
      const said = judge(row, index);
      if (said === 'unknown') {
        others++;
      } else if (!Array.isArray(said)) {
        agreed++;
        const tables = agreeing.get(said) ?? new Set<TableId>();
        agreeing.set(said, tables.add(row.on.table));
      } else {
        const [member, what] = said;
        const number = numbers.get(member) ?? numbers.size;
        numbers.set(member, number);
        const written = what === 'name' ? row.name : row.idNumber;
        const key = `${number}\n${what}\n${written}`;
        const known = differing.get(key);
        if (known) known.rows.push(row);
        else {
          const tables = new Set<TableId>();
          differing.set(key, { member, what, written: row.name ?? '', rows: [row], tables });
        }
        differing.get(key)?.tables.add(row.on.table);
      }
    }
  }
  return { agreed, others, differing: [...differing.values()], agreeing };
}

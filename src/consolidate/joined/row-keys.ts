import { personId, personName } from '../../branch-life/person';
import type { Ledger } from '../../ledger/model';
import type { TableId } from '../../ledger/records.generated';
import { plainName } from '../../returns';

type Fields = Readonly<Record<string, unknown>>;

/** Forms that say how things stand now: of two only one can be right. */
export const FORMS: ReadonlySet<TableId> = new Set(['branch', 'officers']);

/** Fields that tell the rows of one person apart, where the person alone does not. */
const BESIDE_PERSON: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  members: [],
  recruits: [],
  dues: ['month'],
  movements: ['kind'],
};

/** Fields of what is no list of persons, where not all that is required tells rows apart. */
const OF_ROW: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  meetings: ['heldOn', 'kinds'],
};

/** A word of a code list or an amount may be corrected, and it is the same row. */
const CORRECTED = new Set(['code', 'codes', 'yesNo', 'number', 'money']);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? plainName(value) : value == null ? '' : JSON.stringify(value);

const joined = (record: Fields, keys: readonly string[]): string =>
  keys.map((key) => textOf(record[key])).join('|');

/** How a row is found again in another file; several ways where persons have names and numbers. */
export interface RowKeys {
  /** By 公民身份号码, or by the fields of what is no list of persons; null for a row that lacks them. */
  readonly exact: string | null;
  /** By the name; null in what is no list of persons. */
  readonly named: string | null;
}

/** Tells the rows of a table apart by person, person and month, or meeting; else by what is required. */
export function rowKeysOf(ledger: Ledger, table: TableId): ReadonlyMap<Fields, RowKeys> {
  const { sheets, records } = ledger[table];
  const columns = sheets[0]?.template.columns ?? [];
  const person = BESIDE_PERSON[table];
  const required = columns
    .filter(({ required, type }) => required === true && !CORRECTED.has(type))
    .map(({ key }) => key);
  const own = OF_ROW[table] ?? (required.length > 0 ? required : columns.map(({ key }) => key));
  return new Map(
    (records as readonly unknown[] as readonly Fields[]).map((record) => {
      if (!person) {
        const key = joined(record, own);
        return [record, { exact: /[^|]/.test(key) ? key : null, named: null }];
      }
      const { idNumber, name } = record;
      const rest = joined(record, person);
      return [
        record,
        {
          exact: typeof idNumber === 'string' ? `${personId(idNumber)}|${rest}` : null,
          named: typeof name === 'string' ? `${personName(name)}|${rest}` : null,
        },
      ];
    }),
  );
}

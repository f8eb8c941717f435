import type { Ledger, LedgerSheet } from '../../src/ledger/model';
import type { Layout } from './layout';

/** How a sheet was read, against what it says. `wrong` would become a figure; `lost` is withheld. */
export interface Verdict {
  readonly wrong: readonly string[];
  readonly lost: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a record is found by: who, and of which month or day. */
const keyOf = (table: string, record: Readonly<Record<string, unknown>>): string =>
  table === 'meetings'
    ? `${record.heldOn} ${JSON.stringify(record.kinds)}`
    : `${record.name} ${table === 'dues' ? record.month : ''}`;

/**
 * Holds a ledger against a layout.
 * @param without fields that a move has taken away
 */
export function judge(
  ledger: Ledger,
  { table, columns, truth }: Layout,
  without: readonly string[] = [],
): Verdict {
  const wrong: string[] = [];
  const lost: string[] = [];
  const others = ledger.sheets.filter((one) => one.table !== table && one.aside === null);
  for (const one of others) wrong.push(`read as ${one.table}`);
  const own = ledger.sheets.filter((one) => one.table === table);
  if (own.length === 0) return { wrong, lost: ['not recognised'] };
  const fields = [...new Set(truth.flatMap((row) => Object.keys(row)))].filter(
    (key) => !without.includes(key),
  );
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  const records = ledger[table].records as unknown as Readonly<Record<string, unknown>>[];
  for (const record of records) found.set(keyOf(table, record), record);
  const unsaid = ledger.doubts.length === 0;
  const expected = new Set(truth.map((row) => keyOf(table, row)));
  for (const row of truth) {
    const record = found.get(keyOf(table, row));
    if (!record) {
      (unsaid ? wrong : lost).push(`no record ${keyOf(table, row)}`);
      continue;
    }
    for (const key of fields) {
      const [is, should] = [record[key] ?? null, row[key] ?? null];
      if (same(is, should)) continue;
      (is === null ? lost : wrong).push(
        `${key} is ${JSON.stringify(is)}, not ${JSON.stringify(should)}`,
      );
    }
  }
  for (const record of records) {
    const key = keyOf(table, record);
    if (!expected.has(key)) wrong.push(`record more: ${key}`);
  }
  if (records.length > truth.length && wrong.length === 0)
    wrong.push(`${records.length} records, not ${truth.length}`);
  for (const one of own) wrong.push(...strangersOf(one, columns));
  return { wrong: [...new Set(wrong)], lost: [...new Set(lost)] };
}

/** Fields that were given a column that is none of ours. */
function strangersOf({ headers }: LedgerSheet, columns: Layout['columns']): string[] {
  const strange = new Set(
    columns.filter(({ key }) => key === null).map(({ header }) => header.replace(/\s+/g, '')),
  );
  const ours = new Set(
    columns.filter(({ key }) => key !== null).map(({ header }) => header.replace(/\s+/g, '')),
  );
  return Object.entries(headers).flatMap(([key, header]) =>
    key !== 'note' && strange.has(header) && !ours.has(header)
      ? [`${header} taken for ${key}`]
      : [],
  );
}

import { ALONE, type Others } from '../branch-life/others';
import { hasColumn, type Ledger, type Placed } from '../ledger/model';
import { countsOf, explainBalance } from './explain';
import { type AnyRecord, getterOf } from './field';
import type { Balance } from './figure';
import { unmetBy } from './finish';
import type { Form } from './forms/form';
import { LedgerFacts } from './ledger-facts';
import { columnsOf } from './open-fields';
import type { Tally } from './tally';

/** A row that is in a total and in none of its parts, or in two of them. */
export interface Gap {
  readonly table: string;
  /** The first equation that it breaks. */
  readonly balance: string;
  readonly record: Placed;
  /** The fields that are blank or unreadable and decide where the row belongs. */
  readonly fields: readonly string[];
  /** Above zero: in the total and in too few parts. */
  readonly surplus: number;
}

/** An equation over one kind of sheet: its rows can be to blame. */
interface Equation {
  readonly table: string;
  readonly balance: Balance;
  /** The fields that it reads. */
  readonly fields: readonly string[];
}

const known = new WeakMap<Form, readonly Equation[]>();

/** Worked out once a form. */
function equationsOf(form: Form): readonly Equation[] {
  const found = known.get(form);
  if (found) return found;
  // What breaks a relation of the ministry's form breaks one of a summary table, or stands in none.
  const own = form.tables.filter(({ table }) => !table.official);
  const equations = own.flatMap(({ table, balances }) =>
    balances.flatMap((balance): Equation[] => {
      const figures = [...countsOf([...balance.left, ...balance.right]).keys()];
      const sheets = new Set(figures.map((figure) => figure.sheet));
      if (balance.relation !== '=' || sheets.size !== 1) return [];
      const fields = figures.flatMap((figure) => form.fields[figure.index] ?? []);
      return [{ table: table.id, balance, fields }];
    }),
  );
  known.set(form, equations);
  return equations;
}

/**
 * The rows because of which the parts of a total do not add up to it: a member whose education
 * cannot be read still counts in the total, and so the education bands are one short.
 * Only equations over one kind of sheet are looked at: between sheets no single row is to blame.
 * @param tally of this ledger alone
 * @returns each row once a table
 */
export function gapsOf(
  ledger: Ledger,
  form: Form,
  tally: Tally,
  others: Others = ALONE,
): readonly Gap[] {
  const unmet = unmetBy(tally, form, equationsOf(form));
  if (unmet.length === 0) return [];
  const facts = new LedgerFacts(ledger, form.period, others);
  const gaps = new Map<string, Map<Placed, Gap>>();
  for (const { table, balance, fields } of unmet) {
    const ofTable = gaps.get(table) ?? new Map<Placed, Gap>();
    gaps.set(table, ofTable);
    const { rows, scale } = explainBalance(ledger, form, balance, others);
    for (const { record, contribution, sheet } of rows) {
      const before = ofTable.get(record);
      // A column that the form never had is one lack of the figure, and not one of each row.
      const asked = fields.filter((key) =>
        columnsOf(sheet, key).some((one) => hasColumn(record, one)),
      );
      const isBlank = (key: string): boolean =>
        getterOf(sheet, key)(record as AnyRecord, facts) === null;
      const blank = asked.filter(isBlank);
      if (blank.length === 0 && fields.some((key) => !asked.includes(key) && isBlank(key)))
        continue;
      ofTable.set(record, {
        table,
        balance: before?.balance ?? balance.id,
        record,
        fields: [...new Set([...(before?.fields ?? []), ...blank])],
        surplus: before?.surplus ?? contribution / scale,
      });
    }
  }
  return [...gaps.values()].flatMap((ofTable) => [...ofTable.values()]);
}

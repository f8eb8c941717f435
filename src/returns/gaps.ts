import type { Ledger, Placed } from '../ledger/model';
import { countsOf, explainBalance } from './explain';
import { type AnyRecord, getterOf } from './field';
import type { Balance } from './figure';
import { finishReturn } from './finish';
import type { Form } from './form';
import { LedgerFacts } from './ledger-facts';
import type { Others } from './standing';
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
  others: Others = {},
): readonly Gap[] {
  const finished = finishReturn(tally, form);
  const facts = new LedgerFacts(ledger, form.period, others);
  return form.tables.flatMap(({ table, balances }, index) => {
    const gaps = new Map<Placed, Gap>();
    for (const balance of balances) {
      const result = finished.tables[index]?.balances.find(({ id }) => id === balance.id);
      const figures = figuresOf(balance);
      const sheets = new Set(figures.map((figure) => figure.sheet));
      if (balance.relation !== '=' || !result || result.ok || sheets.size !== 1) continue;
      const read = figures.flatMap((figure) => form.fields[figure.index] ?? []);
      const { rows, scale } = explainBalance(ledger, form, balance, others);
      for (const { record, contribution, sheet } of rows) {
        const known = gaps.get(record);
        const blank = read.filter((key) => {
          return getterOf(sheet, key)(record as AnyRecord, facts) === null;
        });
        gaps.set(record, {
          table: table.id,
          balance: known?.balance ?? balance.id,
          record,
          fields: [...new Set([...(known?.fields ?? []), ...blank])],
          surplus: known?.surplus ?? contribution / scale,
        });
      }
    }
    return [...gaps.values()];
  });
}

const figuresOf = ({ left, right }: Balance) => [...countsOf([...left, ...right]).keys()];

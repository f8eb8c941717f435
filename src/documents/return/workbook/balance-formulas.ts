import type { Form } from '../../../returns';
import type { FormTable } from '../../../returns/forms/form';
import { type BalanceView, figureShower, figureText, type TableView } from '../return-view';
import { reference } from './cells';
import type { Places } from './places';

/** One equation as the sheet of balances has it. */
export interface BalanceLine {
  readonly table: string;
  readonly title: string;
  readonly relation: '=' | '≤' | '≥';
  readonly left: Side;
  readonly right: Side;
  /** Null where a figure lacks something: it is not judged. */
  readonly ok: boolean | null;
  readonly imbalance: number;
}

/** A side as a formula, and its value in the unit that the cells show. */
export interface Side {
  readonly formula: string;
  readonly value: number;
}

type Balance = FormTable['balances'][number];
type Term = Balance['left'][number];

/** The signs of those that a formula can hold; what is only asked about stands among the findings. */
const RELATIONS: Partial<Record<Balance['relation'], BalanceLine['relation']>> = {
  '=': '=',
  '<=': '≤',
  '>=': '≥',
};

/** A number without thousands separators, for a formula. */
const plain = (value: number): string => String(Math.round(value * 100) / 100);

/** What the cells show of a figure of a value. */
function shown(form: Form, ref: string, value: number): number {
  const table = form.tables.find(({ table: { id } }) => ref.startsWith(`${id}.`))?.table;
  return (table && figureShower(table, ref)?.(value)?.value) ?? value;
}

/**
 * A side as a sum of cells. What stands in no cell, last year’s figures above all, goes in as the
 * number that is left when the cells are taken away.
 */
function sideOf(
  terms: readonly Term[],
  value: number,
  form: Form,
  places: Places,
  cellValue: (ref: string) => number,
): Side {
  const [first] = terms;
  const total = first ? shown(form, first.figure.ref, value) : value;
  let rest = total;
  let formula = '';
  for (const { sign, lastYear, figure } of terms) {
    const place = lastYear ? undefined : places.figure(figure.ref);
    if (!place) continue;
    rest -= sign * cellValue(figure.ref);
    formula += `${sign < 0 ? '-' : formula && '+'}${reference(place)}`;
  }
  rest = Math.round(rest * 100) / 100;
  if (rest !== 0 || formula === '') {
    formula += `${rest < 0 || formula === '' ? '' : '+'}${plain(rest)}`;
  }
  return { formula, value: total };
}

/** The equations of all tables, in their order. */
export function balanceLines(
  views: readonly TableView[],
  form: Form,
  places: Places,
): BalanceLine[] {
  const values = new Map<string, number>();
  for (const { id, rows, columns } of views) {
    for (const row of rows) {
      row.figures.forEach((figure, c) => {
        if (figure) values.set(`${id}.${row.id}.${columns[c]?.id}`, figure.value);
      });
    }
  }
  const cellValue = (ref: string): number => values.get(ref) ?? 0;
  return views.flatMap((view) => {
    const balances = form.tables.find(({ table }) => table.id === view.id)?.balances ?? [];
    return view.balances.flatMap((own: BalanceView): BalanceLine[] => {
      const balance = balances.find(({ id }) => id === own.id);
      const relation = balance && RELATIONS[balance.relation];
      if (!relation) return [];
      const left = sideOf(balance.left, own.left ?? 0, form, places, cellValue);
      const right = sideOf(balance.right, own.right ?? 0, form, places, cellValue);
      return [
        {
          table: view.id,
          title: own.title,
          relation,
          left,
          right,
          ok: own.ok,
          imbalance: own.ok !== false ? 0 : Math.round((left.value - right.value) * 100) / 100,
        },
      ];
    });
  });
}

/** A number as a sentence has it. */
export const inWords = (value: number): string =>
  figureText({ value, decimals: Number.isInteger(value) ? 0 : 2 });

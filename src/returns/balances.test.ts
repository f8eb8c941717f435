import { describe, expect, it } from 'vitest';
import { templates } from '../rules/testing';
import { countsOf } from './explain';
import type { Balance } from './figure';
import {
  compileForm,
  emptyTally,
  type FinishedBalance,
  type Form,
  finishReturn,
  type LastYear,
} from './index';

const form = compileForm(templates, { year: 2025 });
const nothing = emptyTally(form);

/** Last year's return, all of its figures zero. */
const lastYear: LastYear = finishReturn(nothing, form).tables;

/** The balances of a return in which some figures have been raised. */
function balancesWith(
  raised: ReadonlyMap<number, number>,
  used: Form = form,
): Map<string, FinishedBalance> {
  const numbers = nothing.numbers.map((zero, index) => zero + (raised.get(index) ?? 0));
  const { tables } = finishReturn({ ...nothing, form: used.id, numbers }, used, { lastYear });
  return new Map(
    tables.flatMap((table) =>
      table.balances.map((balance): [string, FinishedBalance] => [
        `${table.id} ${balance.id}`,
        balance,
      ]),
    ),
  );
}

/** Raises one of the figures of an equation until it fails. */
function breakIt(name: string, balance: Balance) {
  for (const [figure] of countsOf([...balance.left, ...balance.right])) {
    const broken = balancesWith(new Map([[figure.index, 700]])).get(name);
    if (broken && !broken.ok) return broken;
  }
  return null;
}

const ALL = form.tables.flatMap(({ table, balances }) =>
  balances.map((balance) => ({ name: `${table.id} ${balance.id}`, balance })),
);

/** Both sides are computed from the same figures: only a mistake in the form can break them. */
const COMPUTED = ['change r13:total', 'change r15:total'];

describe('balances', () => {
  it('hold in a return of nothing', () => {
    const failed = [...balancesWith(new Map())].filter(([, balance]) => !balance.ok);
    expect(failed).toEqual([]);
    expect(balancesWith(new Map()).size).toBe(ALL.length);
  });

  it.each(ALL.filter(({ name }) => !COMPUTED.includes(name)))(
    '$name can fail',
    ({ name, balance }) => {
      const broken = breakIt(name, balance);
      expect(broken).not.toBeNull();
      expect(broken?.imbalance).toBe((broken?.left ?? 0) - (broken?.right ?? 0));
      expect(broken?.imbalance).not.toBe(0);
    },
  );

  it.each([
    ['change r13:total', 'r13', ['r1', 'r2'], 'change.r7.total'],
    ['change r15:total', 'r15', ['r14'], 'change.r1.total'],
  ])('%s fails when the form computes the row otherwise', (name, row, formula, raise) => {
    const returns = templates.returns.map((file) => ({
      ...file,
      table: {
        ...file.table,
        rows: file.table.rows.map((one) =>
          file.table.id === 'change' && one.id === row ? { ...one, formula } : one,
        ),
      },
    }));
    const other = compileForm({ ...templates, returns }, { year: 2025 });
    const ok = (used: Form) => {
      const figure = used.figures.get(raise);
      const index = figure?.kind === 'count' ? figure.index : -1;
      return balancesWith(new Map([[index, 700]]), used).get(name)?.ok;
    };
    expect([ok(form), ok(other)]).toEqual([true, false]);
  });

  it('is written for every equation of the form', () => {
    const equations = form.tables.flatMap(({ table }) =>
      table.balances.map((equation) => `${table.id} ${equation.id}`),
    );
    for (const equation of equations) {
      expect(ALL.some(({ name }) => name === equation || name.startsWith(`${equation}:`))).toBe(
        true,
      );
    }
  });

  it('asks for last year only where it is given', () => {
    const alone = finishReturn(nothing, form).tables[0]?.balances.map(({ id }) => id);
    expect(alone).not.toContain('r1-is-last-r14:total');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../ledger/read';
import { templates } from '../rules/testing';
import { asWorkbook } from '../samples/as-workbook';
import { ExpectedReturn } from '../samples/expected';
import type { FigureTable } from '../samples/expected-figures';
import { layOut, PLAIN } from '../samples/layout';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { compileForm, emptyTally, finishReturn, gapsOf, TallySum, tallyLedger } from './index';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

interface Figures {
  readonly id: string;
  readonly rows: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
}

/** Figures by `table.row.column`; a cell that is not there is 0. */
const nonZero = (tables: readonly Figures[]): Record<string, number> =>
  Object.fromEntries(
    tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).flatMap(([column, value]) =>
          value === 0 ? [] : [[`${id}.${row.id}.${column}`, value]],
        ),
      ),
    ),
  );

const tablesOf = (figures: FigureTable): Figures[] =>
  Object.entries(figures).map(([id, rows]) => ({
    id,
    rows: Object.entries(rows).map(([row, values]) => ({ id: row, values })),
  }));

/** The samples count their people by code of their own: two counts that must agree. */
describe.each([
  [2024, 1],
  [2025, 2],
])('the return of the samples of %i', (year, seed) => {
  const form = compileForm(templates, { year });
  const sum = new TallySum(emptyTally(form));
  const expected = new ExpectedReturn(year);
  const gaps: unknown[] = [];
  for (const branch of makeSociety(headcounts(shares, 80), 80, year, seed)) {
    expected.count(branch);
    const ledger = readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, {
      file: branch.stem,
    });
    const tally = tallyLedger(ledger, form);
    gaps.push(...gapsOf(ledger, form, tally));
    sum.add(tally);
  }
  const { tables } = finishReturn(sum.value(), form);

  it('is what the samples expect: every figure of every table', () => {
    expect(nonZero(tables)).toEqual(nonZero(tablesOf(expected.figures)));
  });

  it('has something in every table', () => {
    const empty = tables.filter(
      ({ rows }) => Object.keys(nonZero([{ id: '', rows }])).length === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('balances, with nothing missing', () => {
    const failed = tables.flatMap((table) => table.balances.filter((balance) => !balance.ok));
    expect(failed).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

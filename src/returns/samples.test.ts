import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../ledger/read';
import { templates } from '../rules/testing';
import { asWorkbook } from '../samples/as-workbook';
import { ExpectedReturn } from '../samples/expected';
import { layOut, PLAIN } from '../samples/layout';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { compileForm, emptyTally, finishReturn, gapsOf, TallySum, tallyLedger } from './index';

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

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

  it('is what the samples expect, figure by figure', () => {
    const figures: typeof expected.figures = {};
    for (const [id, rows] of Object.entries(expected.figures)) {
      figures[id] = {};
      for (const [row, columns] of Object.entries(rows)) {
        const values = tables
          .find((table) => table.id === id)
          ?.rows.find((one) => one.id === row)?.values;
        figures[id][row] = Object.fromEntries(
          Object.keys(columns).map((column) => [column, values?.[column] ?? Number.NaN]),
        );
      }
    }
    expect(figures).toEqual(expected.figures);
  });

  it('balances, with nothing missing', () => {
    const failed = tables.flatMap((table) => table.balances.filter((balance) => !balance.ok));
    expect(failed).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

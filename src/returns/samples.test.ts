import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOfficial } from '../core/templates/official';
import { readReturnTemplates } from '../hosts/cli/files/template-files';
import { readLedger } from '../ledger/read';
import { asWorkbook } from '../samples/as-workbook';
import { COUNTED_TABLES, expectedCells, returnedCells } from '../samples/cells';
import { ExpectedReturn } from '../samples/expected';
import { layOut, PLAIN } from '../samples/layout';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { compileForm, emptyTally, finishReturn, gapsOf, TallySum, tallyLedger } from './index';

/** How many branches; `BRANCHES=500` for a large set. */
const BRANCHES = Number(process.env.BRANCHES ?? 80);

const root = join(import.meta.dirname, '../../templates');
const path = join(root, 'shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const templates = readReturnTemplates(root);

/** The samples count their people by code of their own: two counts that must agree. */
describe.each([
  [2024, 1],
  [2025, 2],
])('the return of the samples of %i', (year, seed) => {
  const form = compileForm(templates, { year });
  const sum = new TallySum(emptyTally(form));
  const expected = new ExpectedReturn(year);
  const gaps: unknown[] = [];
  /** What each branch must add, and what it adds. */
  const wanted: Record<string, unknown> = {};
  const found: Record<string, unknown> = {};
  for (const branch of makeSociety(headcounts(shares, BRANCHES), BRANCHES, year, seed)) {
    expected.count(branch);
    const ledger = readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, {
      file: branch.stem,
    });
    const tally = tallyLedger(ledger, form);
    gaps.push(...gapsOf(ledger, form, tally));
    sum.add(tally);
    const own = new ExpectedReturn(year);
    own.count(branch);
    wanted[branch.stem] = expectedCells(own.figures);
    found[branch.stem] = returnedCells(finishReturn(tally, form).tables);
  }
  const { tables } = finishReturn(sum.value(), form);

  it('is what the samples expect: every figure of every table', () => {
    expect(returnedCells(tables)).toEqual(expectedCells(expected.figures));
  });

  it('is what the samples expect of every branch', () => {
    expect(found).toEqual(wanted);
  });

  it('has something in every table', () => {
    const empty = tables.filter(
      ({ id, rows }) =>
        COUNTED_TABLES.has(id) &&
        !isOfficial(id) &&
        Object.keys(returnedCells([{ id, rows }])).length === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('balances, with nothing missing', () => {
    const failed = tables.flatMap((table) =>
      table.balances.filter(({ ok }) => (isOfficial(table.id) ? ok === false : !ok)),
    );
    expect(failed).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

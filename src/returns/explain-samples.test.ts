import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressOf, type Ledger } from '../ledger/model';
import { readLedger } from '../ledger/read';
import { templates } from '../rules/testing';
import { asWorkbook } from '../samples/as-workbook';
import { layOut, PLAIN } from '../samples/layout';
import type { SampleBranch } from '../samples/model';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { planSuperiors, superiorBranch } from '../samples/superiors';
import type { Figure } from './figure';
import {
  addedBy,
  compileForm,
  type ExplainedRow,
  emptyTally,
  explainFigure,
  finishReturn,
  type KeptRow,
  keptRowsOf,
  RowKeeper,
  TallySum,
  tallyLedger,
} from './index';

const YEAR = 2025;
/** How many branches; `BRANCHES=500` for a large set. */
const BRANCHES = Number(process.env.BRANCHES ?? 30);

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

function* samples(): Generator<SampleBranch> {
  const { all, ofBranch } = planSuperiors(shares, BRANCHES);
  yield* makeSociety(headcounts(shares, BRANCHES), BRANCHES, YEAR, 1, ofBranch);
  for (const [index, superior] of all.entries()) yield superiorBranch(superior, index, YEAR, 0);
}

const ledgerOf = (branch: SampleBranch): Ledger =>
  readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, { file: branch.stem });

/** Whether what a tally kept of its rows is what is explained, whatever the order. */
function sameRows(kept: readonly KeptRow[], rows: readonly ExplainedRow[]): boolean {
  const told = rows
    .filter(({ contribution }) => contribution !== 0)
    .map(({ record, contribution }) => {
      const id = record.on.template.confidential ? null : addressOf(record, 'idNumber');
      const at = id && [id.row, id.column];
      return [record.on.sheet.name, record.row, at, contribution].join();
    });
  const known = kept.map((one) => [one.sheet, one.row, one.idNumber, one.contribution].join());
  return known.sort().join(';') === told.sort().join(';');
}

it(`lists rows whose count or sum is the figure: each that is not 0, of ${BRANCHES} branches`, () => {
  const form = compileForm(templates, { year: YEAR });
  const sum = new TallySum(emptyTally(form));
  const differing = new Set<string>();
  const explained = new Map<Figure, { sum: number; joint: Set<string>; scale: number }>();
  for (const branch of samples()) {
    const ledger = ledgerOf(branch);
    const keeper = new RowKeeper((name) => name);
    sum.add(tallyLedger(ledger, form, undefined, undefined, keeper));
    const kept = keeper.value();
    for (const figure of form.figures.values()) {
      const { rows, scale } = explainFigure(ledger, form, figure.ref);
      if (rows.every(({ joint }) => joint === null)) {
        const factors = [...addedBy(figure)].map(
          ([one, factor]) => [one.index, factor * (scale / one.scale)] as const,
        );
        if (!sameRows(keptRowsOf(kept, new Map(factors)), rows)) differing.add(figure.ref);
      }
      const known = explained.get(figure) ?? { sum: 0, joint: new Set<string>(), scale };
      for (const { contribution, joint } of rows) {
        if (contribution === 0 || (joint !== null && known.joint.has(joint))) continue;
        if (joint !== null) known.joint.add(joint);
        known.sum += contribution;
      }
      explained.set(figure, known);
    }
  }
  const { tables } = finishReturn(sum.value(), form);
  const found: Record<string, number> = {};
  const wanted: Record<string, number> = {};
  for (const { table, figures } of form.tables) {
    const finished = tables.find(({ id }) => id === table.id);
    figures.flat().forEach((figure) => {
      if (!figure) return;
      const [, row = '', column = ''] = figure.ref.split('.');
      const values = finished?.rows.find(({ id }) => id === row)?.values;
      if (!values?.[column]) return;
      // Of a share, the rows are those of its part.
      wanted[figure.ref] = values[figure.kind === 'percent' ? 'count' : column] ?? Number.NaN;
      const own = explained.get(figure);
      found[figure.ref] = own ? own.sum / own.scale : Number.NaN;
    });
  }
  expect(Object.keys(wanted).length).toBeGreaterThan(300);
  expect(found).toEqual(wanted);
  expect([...differing]).toEqual([]);
}, 600_000);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, yearEnd } from '../core/calendar/civil-date';
import { isOfficial } from '../core/templates/official';
import { readReturnTemplates } from '../hosts/cli/files/template-files';
import { readLedger } from '../ledger/read';
import { asWorkbook } from '../samples/as-workbook';
import { COUNTED_TABLES, expectedCells, returnedCells } from '../samples/cells';
import { ExpectedReturn } from '../samples/expected';
import { layOut, PLAIN } from '../samples/layout';
import { membersOn, type SampleBranch, type SampleRow } from '../samples/model';
import { fillOptional } from '../samples/official/optional';
import { headcounts, sharesSchema } from '../samples/shares';
import { makeSociety } from '../samples/society';
import { compileForm, emptyTally, finishReturn, TallySum, tallyLedger } from './index';

/** How many branches; `BRANCHES=500` for a large set. */
const BRANCHES = Number(process.env.BRANCHES ?? 60);
const YEAR = 2025;

const root = join(import.meta.dirname, '../../templates');
const templates = readReturnTemplates(root);
const shares = sharesSchema.parse(
  JSON.parse(readFileSync(join(root, 'shares/communique-2024.json'), 'utf8')),
);

/** Words of official exports, by the short word, so that every row of the stub has somebody. */
const EXACT: Readonly<Record<string, readonly string[]>> = {
  official: ['civil-servant', 'managed-as-servant', 'official'],
  manager: ['institution-manager', 'public-manager', 'private-manager', 'nonprofit-manager'],
  professional: [
    'institution-professional',
    'public-professional',
    'private-professional',
    'nonprofit-professional',
    'professional',
  ],
  worker: ['public-worker', 'private-worker', 'organ-worker', 'nonprofit-worker', 'labour-migrant'],
  farmer: ['farm-producer', 'away-farmer', 'village-doctor', 'farmer'],
  student: ['pg-last', 'ug-first', 'ac-other', 'sec-student', 'hs-student', 'ug-last', 'student'],
  other: ['military', 'community-worker', 'talent-centre', 'other'],
  retired: ['retiree', 'retired-cadre', 'resigned', 'retired'],
};
const UNITS: Readonly<Record<string, readonly string[]>> = {
  enterprise: ['state-enterprise', 'private-enterprise', 'collective-enterprise', 'enterprise'],
  village: ['village', 'township'],
  community: ['community', 'street', 'rural-community'],
  government: ['government', 'mass-organisation'],
};
const KINDS: Readonly<Record<string, readonly string[]>> = {
  admitted: ['admitted', 'readmitted', 'admitted'],
  'probation-cancelled': ['probation-cancelled', 'not-recognised'],
  'self-withdrawn': ['self-withdrawn', 'unreachable'],
  removed: ['withdrawn', 'refused-persuasion', 'removed'],
  restored: ['restored', 'restored-after-suspension'],
};
const pick = (words: Readonly<Record<string, readonly string[]>>, word: string, at: number) => {
  const own = words[word] ?? [word];
  return own[at % own.length] ?? word;
};

/** Writes into a branch what samples leave in short words, and some who are lost. */
function written(branch: SampleBranch, at: number): SampleBranch {
  const { rows } = branch;
  const exactly = (row: SampleRow, index: number): void => {
    row.occupation = pick(EXACT, String(row.occupation), index + at);
  };
  rows.members.forEach(exactly);
  rows.recruits.forEach(exactly);
  for (const row of rows.branch) row.unitKind = pick(UNITS, String(row.unitKind), at);
  rows.members.forEach((row, index) => {
    if (row.status !== 'normal' || (index + at) % 29 !== 3) return;
    row.lost = true;
    row.lostSince = [20_250_301, 20_220_405, 20_181_101, 20_090_601, 20_251_101][index % 5] ?? null;
  });
  for (const [index, row] of rows.movements.entries()) {
    row.kind = pick(KINDS, String(row.kind), index + at);
  }
  // As exports of the system have it; the others have no such columns.
  if (at % 3 !== 2) fillOptional(branch, at);
  else unknown.push(branch);
  return branch;
}

/** Figures of columns that a branch is not asked for. */
const FROM_EXPORTS =
  'T1.r4.A T2.r1.E T2.r10.A T2.S6.A T2.S12.A T3.S1.A T3.S4.A T10.r2.A T11.r5.A T15.r1.E T16.S1.A T16.S2.A T14.r2.B T14.S3.A T17.r3.A T17.r6.A T17.r14.A T21.r1.A T21.r19.A T19.r1.H T19.r1.I T19.r1.J T20.r1.H T24.r12.A T43.r1.U T43.r1.AA'.split(
    ' ',
  );
/** Branches whose workbooks have no such columns. */
const unknown: SampleBranch[] = [];

const form = compileForm(templates, { year: YEAR });
const sum = new TallySum(emptyTally(form));
const expected = new ExpectedReturn(YEAR);
const wanted: Record<string, unknown> = {};
const found: Record<string, unknown> = {};
let at = 0;
for (const made of makeSociety(headcounts(shares, BRANCHES), BRANCHES, YEAR, 3)) {
  const branch = written(made, at++);
  expected.count(branch);
  const workbook = asWorkbook(layOut(branch, templates, PLAIN));
  const tally = tallyLedger(readLedger(workbook, templates, { file: branch.stem }), form);
  sum.add(tally);
  const own = new ExpectedReturn(YEAR);
  own.count(branch);
  wanted[branch.stem] = official(expectedCells(own.figures));
  found[branch.stem] = official(returnedCells(finishReturn(tally, form).tables));
}
const finished = finishReturn(sum.value(), form);
const tables = finished.tables.filter(({ id }) => isOfficial(id));

function official(cells: Record<string, number | null>) {
  return Object.fromEntries(Object.entries(cells).filter(([ref]) => isOfficial(ref)));
}

describe('the ministry’s tables of the samples', () => {
  it('are what the samples expect, cell by cell', () => {
    expect(official(returnedCells(finished.tables))).toEqual(
      official(expectedCells(expected.figures)),
    );
  });

  it('are what the samples expect of every branch', () => {
    expect(found).toEqual(wanted);
  });

  it('break no relation', () => {
    const failed = tables.flatMap(({ id, balances }) =>
      balances.flatMap((one) => (one.ok === false ? [`${id} ${one.id}`] : [])),
    );
    expect(failed).toEqual([]);
    expect(tables.flatMap(({ balances }) => balances).length).toBeGreaterThan(500);
  });

  it('have rows with people in every table', () => {
    const counted = [...COUNTED_TABLES].filter(isOfficial);
    const full = tables.filter((one) => Object.keys(returnedCells([one])).length > 0);
    expect(full.map(({ id }) => id)).toEqual(counted);
  });

  it('have people in what only exports of a system tell', () => {
    const cells = returnedCells(finished.tables);
    const none = FROM_EXPORTS.filter((ref) => !cells[`2017/${ref}`]);
    expect(none).toEqual([]);
  });

  it('lack in the sum the people of whom no export tells', () => {
    const short = unknown.map(
      ({ members }) => membersOn(members, addDays(yearEnd(YEAR), 1)).length,
    );
    expect(finished.incomplete.find(({ figure }) => figure === '2017/T2.r1.E')).toEqual({
      figure: '2017/T2.r1.E',
      workbooks: unknown.length,
      persons: short.reduce((sum, n) => sum + n, 0),
    });
  });
});

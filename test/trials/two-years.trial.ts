import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CivilDate, yearStart } from '../../src/core/calendar/civil-date';
import { readReturnTemplates } from '../../src/hosts/cli/files/template-files';
import { readShares } from '../../src/hosts/cli/samples';
import { expectedCells, returnedCells } from '../../src/samples/cells';
import { ExpectedReturn } from '../../src/samples/expected';
import { ExpectedOrganisations } from '../../src/samples/expected-organisations';
import { layOut, PLAIN } from '../../src/samples/layout';
import { membersOn, type SampleBranch } from '../../src/samples/model';
import { IdNumbers } from '../../src/samples/person';
import { headcounts } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import { planSuperiors, superiorBranch } from '../../src/samples/superiors';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { returnsContract } from '../../src/tools/contract';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli/branch-ledger.mjs');
const BRANCHES = Number(process.env.BRANCHES ?? 500);
const YEARS = [2024, 2025] as const;
const templates = readReturnTemplates(join(ROOT, 'templates'));
const shares = readShares(join(ROOT, 'templates'), 'communique-2024');
const folder = mkdtempSync(join(tmpdir(), 'two-years-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of those who left: nobody of the samples is born so early. */
const ids = new IdNumbers();
const bornOn = (at: number): CivilDate => (19_150_101 + (at % 28)) as CivilDate;

/** The members at the year's end. */
const countOf = ({ members, year }: SampleBranch): number =>
  membersOn(members, yearStart(year + 1)).length;

/**
 * Makes a year follow the one before: the branch begins with as many members as it had, and movements
 * account for the difference, out for those who are on no roster any more and in for those who came.
 */
function follow(branch: SampleBranch, before: SampleBranch, at: number): void {
  const [info] = branch.rows.branch;
  if (!info) throw new Error('no 支部信息');
  const more = countOf(before) - Number(info.membersLastYear);
  info.membersLastYear = countOf(before);
  const told = new Set(branch.rows.movements.map(({ idNumber }) => idNumber));
  const staying = branch.members.filter(
    (one) => one.onRoster && one.stage === 'earlier' && !told.has(one.idNumber),
  );
  for (let n = 0; n < Math.abs(more); n++) {
    const one = staying[n];
    if (more < 0 && !one) throw new Error('too few people');
    const goes = {
      name: `去向${'甲乙丙丁戊己庚辛'[n % 8]}`,
      idNumber: ids.take(bornOn(at), 'male'),
    };
    const person = more > 0 ? goes : { name: one?.name ?? '', idNumber: one?.idNumber ?? '' };
    branch.rows.movements.push({
      ...person,
      kind: more > 0 ? 'transferred-out' : 'transferred-in',
      movedOn: 20_250_101,
      otherBranch: '外市某支部',
      letterOn: 20_241_226,
      letterNumber: `补〔2025〕${at}-${n}号`,
      arrivedOn: 20_250_101,
    });
  }
}

const A6 = new Set(['balances/2017/T1.A6', 'balances/change.r15-is-zero:total']);

interface Year {
  readonly figures: Record<string, number | null>;
  readonly branches: readonly SampleBranch[];
}

const put = (year: number, branch: SampleBranch): void =>
  writeFileSync(
    join(folder, String(year), `${branch.stem}.xlsx`),
    writePlainXlsx(layOut(branch, templates, PLAIN).sheets),
  );

/** Writes the workbooks of a year, and counts by other means what their return must be. */
function make(year: number, before: readonly SampleBranch[] | null): Year {
  mkdirSync(join(folder, String(year)));
  const superiors = planSuperiors(shares, BRANCHES);
  const above = new ExpectedOrganisations(superiors, year);
  const expected = new ExpectedReturn(year);
  const counts = headcounts(shares, BRANCHES);
  const branches: SampleBranch[] = [];
  for (const branch of makeSociety(counts, BRANCHES, year, 1, superiors.ofBranch)) {
    const last = before?.[branches.length];
    if (last) follow(branch, last, branches.length);
    branches.push(branch);
    expected.count(branch);
    const parent = String(branch.rows.branch[0]?.parent);
    for (const own of above.upFrom(parent)) own.count(branch);
    put(year, branch);
  }
  for (const [index, superior] of superiors.all.entries()) {
    const own = superiorBranch(superior, index, year, above.lastYearOf(superior.name));
    expected.countSuperior(own, superior.kind);
    const sheets = layOut(own, templates, PLAIN).sheets.slice(0, 1);
    writeFileSync(join(folder, String(year), `${own.stem}.xlsx`), writePlainXlsx(sheets));
  }
  return { figures: expectedCells(expected.figures), branches };
}

function consolidate(year: number, ...more: string[]) {
  const started = performance.now();
  const args = [CLI, 'consolidate', String(year), '--out', `r${year}`, '--force', ...more];
  try {
    execFileSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
  console.log(`${year}: ${Math.round((performance.now() - started) / 1000)} s`);
  const json = readFileSync(join(folder, `r${year}`, 'returns.json'), 'utf8');
  return returnsContract.parse(JSON.parse(json));
}

type Returns = ReturnType<typeof consolidate>;

const relationsOf = ({ tables }: Returns) =>
  tables.flatMap(({ id, balances }) =>
    balances.map((one) => ({ ...one, relation: `${id}.${one.id}` })),
  );

const differenceOf = (returns: Returns, relation: string): number | undefined =>
  relationsOf(returns).find((one) => one.relation === relation)?.imbalance;

/** What the form asks a list or a reason for; that the sides are apart is nothing wrong. */
const severityOf = (returns: Returns): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { severity } of returns.findings) counted[severity] = (counted[severity] ?? 0) + 1;
  return counted;
};

describe(`${BRANCHES} branches in three levels and two years`, () => {
  const made: Year[] = [];
  const returns: Returns[] = [];

  beforeAll(() => {
    for (const year of YEARS) made.push(make(year, made.at(-1)?.branches ?? null));
    returns.push(consolidate(2024));
    returns.push(consolidate(2025, '--last-year', join('r2024', 'returns.json')));
  });

  it.each([0, 1])('has in every cell what is counted by other means, zeros too: year %i', (at) => {
    const { tables, withheld } = returns[at] as Returns;
    expect(returnedCells(tables)).toEqual(made[at]?.figures);
    const cells = tables.filter(({ id }) => id.startsWith('2017/'));
    const all = cells.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).map(([c, v]) => [`${id}.${row.id}.${c}`, v] as const),
      ),
    );
    const blank = all.filter(([, value]) => value === null).map(([ref]) => ref);
    console.log(`${all.length} cells of official tables, ${blank.length} of which nobody is asked`);
    // What is no number is named, with its reason.
    const named = new Set(withheld.map(({ figure }) => figure));
    expect(blank.filter((ref) => !named.has(ref))).toEqual([]);
    expect(all.length).toBeGreaterThan(1500);
  });

  it.each([0, 1])('meets every relation: year %i', (at) => {
    const one = returns[at] as Returns;
    const failed = relationsOf(one).filter(({ ok }) => ok === false);
    // Two societies have other people: shares of women may jump, and some things are only asked for.
    const asked = new Set(
      one.findings.filter(({ severity }) => severity === 'info').map(({ rule }) => rule),
    );
    expect(failed.filter(({ relation }) => !asked.has(`balances/${relation}`))).toEqual([]);
    console.log(relationsOf(one).length, 'relations', severityOf(one));
    expect(severityOf(one).error ?? 0).toBe(0);
  });

  it('finds with the right difference what workbooks break', () => {
    const [first, second, third] = (made[1]?.branches ?? [])
      .slice(3)
      .map((one) => structuredClone(one));
    if (!first || !second || !third) throw new Error('too few branches');
    const [info] = first.rows.branch;
    if (info) info.membersLastYear = Number(info.membersLastYear) + 3;
    const gone = second.rows.members.findIndex(({ category }) => category === 'full');
    second.rows.members.splice(gone, 1);
    for (const row of third.rows.members.slice(0, 2)) row.occupation = null;
    for (const one of [first, second, third]) put(2025, one);
    const broken = consolidate(2025, '--resume', '--last-year', join('r2024', 'returns.json'));
    const before = returns[1] as Returns;
    const by = (relation: string): number =>
      (differenceOf(broken, relation) ?? Number.NaN) -
      (differenceOf(before, relation) ?? Number.NaN);
    // Three more than last year's return has; one fewer on a roster than there should be.
    expect([by('2017/T1.A5'), by('2017/T1.A6')]).toEqual([3, -4]);
    const lack = broken.incomplete.find(({ figure }) => figure === '2017/T2.r2.A');
    expect(lack?.persons).toBe(2);
    expect(relationsOf(broken).find(({ relation }) => relation === '2017/T2.B1:A')?.ok).toBe(null);
    // It and its twin among the summary tables are one finding.
    const behind = broken.findings.find(({ rule }) => A6.has(rule))?.behind;
    expect(behind?.map(({ imbalance }) => imbalance).sort()).toEqual([-1, -3]);
  });
});

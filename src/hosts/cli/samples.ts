import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate, yearEnd } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import { DEFECTS } from '../../samples/defects';
import type { PlantedAt } from '../../samples/defects/defect';
import { ExpectedReturn } from '../../samples/expected';
import { ExpectedOrganisations } from '../../samples/expected-organisations';
import { layOut, PLAIN } from '../../samples/layout';
import type { SampleBranch } from '../../samples/model';
import { Random } from '../../samples/random';
import { headcounts, type Shares, sharesSchema } from '../../samples/shares';
import { makeSociety } from '../../samples/society';
import { planSuperiors, superiorBranch } from '../../samples/superiors';
import { writePlainXlsx } from '../../samples/xlsx';
import { makeFolder } from './files/make-folder';

export interface SamplesOptions {
  readonly out: string;
  readonly branches: number;
  /** Whose proportions the people have; `communique-2024` unless told. */
  readonly like?: string;
  /** How many of the workbooks, in 0 to 1, get a planted defect. */
  readonly defects?: number;
  readonly seed?: number;
  readonly year?: number;
  /** Whether committees and general branches have workbooks, too. */
  readonly tree?: boolean;
}

/** Where a planted defect is, as `expected.json` has it. */
export interface ExpectedDefect {
  readonly file: string;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Reads the proportions of `templates/shares/`. @throws Error when there is no such file */
export function readShares(templatesRoot: string, id: string): Shares {
  return sharesSchema.parse(
    JSON.parse(readFileSync(join(templatesRoot, 'shares', `${id}.json`), 'utf8')),
  );
}

/** One workbook in so many has two mistakes. */
const TWO_IN = 5;

/** Mistakes in one cell that stand by themselves, whatever else is wrong. */
const BESIDE: ReadonlySet<string> = new Set([
  'dues/method',
  'ledgers/assessment-scores',
  'ledgers/overdue',
  'ledgers/points-total',
  'ledgers/problem-dates',
  'ledgers/service-counts',
  'members/id-sex',
  'sheet/code-list',
  'trainings/hours-possible',
]);

/** Plants the next defect in turn that this branch can have, and at times one more. */
export function plantNext(
  branch: SampleBranch,
  turn: number,
  random: Random,
): readonly PlantedAt[] {
  for (let i = 0; i < DEFECTS.length; i++) {
    const planted = DEFECTS[(turn + i) % DEFECTS.length]?.plant(branch, random);
    if (!planted) continue;
    const two = turn % TWO_IN === TWO_IN - 1 && planted.every(({ row }) => row !== null);
    return two ? [...planted, ...plantBeside(planted, branch, random)] : planted;
  }
  return [];
}

/** A second mistake in a register that the first one left alone. */
function plantBeside(
  planted: readonly PlantedAt[],
  branch: SampleBranch,
  random: Random,
): readonly PlantedAt[] {
  const touched = new Set(planted.map(({ table }) => table));
  for (const defect of random.shuffle(DEFECTS.filter(({ rule }) => BESIDE.has(rule)))) {
    const second = structuredClone(branch);
    const at = defect.plant(second, random);
    if (!at?.every(({ table }) => !touched.has(table))) continue;
    Object.assign(branch.rows, second.rows);
    return at;
  }
  return [];
}

/** Writes them as `samplesOneByOne` does, all at once. */
export function writeSamples(
  templates: Templates,
  templatesRoot: string,
  options: SamplesOptions,
): readonly string[] {
  const writing = samplesOneByOne(templates, templatesRoot, options);
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
  }
}

/**
 * Writes synthetic workbooks and `expected.json`: every planted defect and the exact return.
 * @yields after the workbook of each branch
 * @returns what was moved for the people to be whole, in Chinese, one line each
 */
export function* samplesOneByOne(
  templates: Templates,
  templatesRoot: string,
  options: SamplesOptions,
): Generator<void, readonly string[]> {
  const shares = readShares(templatesRoot, options.like ?? 'communique-2024');
  const year = options.year ?? (options.like ? shares.year : 2025);
  const seed = options.seed ?? 1;
  const counts = headcounts(shares, options.branches);
  const expected = new ExpectedReturn(year);
  const defects: ExpectedDefect[] = [];
  makeFolder(options.out);
  const rate = options.defects ?? 0;
  const random = new Random(seed + 1);
  let next = 0;
  const superiors = options.tree ? planSuperiors(shares, options.branches) : null;
  const above = superiors && new ExpectedOrganisations(superiors, year);
  for (const branch of makeSociety(counts, options.branches, year, seed, superiors?.ofBranch)) {
    expected.count(branch);
    for (const own of above?.upFrom(String(branch.rows.branch[0]?.parent)) ?? []) own.count(branch);
    const planted = random.int(1, 1000) <= rate * 1000 ? plantNext(branch, next, random) : [];
    if (planted.length > 0) next++;
    const laidOut = layOut(branch, templates, PLAIN);
    for (const { rule, table, row, key } of planted) {
      const place = row === null ? laidOut.headerOf(table, key) : laidOut.cellOf(table, row, key);
      defects.push({ file: `${branch.stem}.xlsx`, rule, ...place });
    }
    writeFileSync(join(options.out, `${branch.stem}.xlsx`), writePlainXlsx(laidOut.sheets));
    yield;
  }
  superiors?.all.forEach((superior, index) => {
    const lastYear = above?.lastYearOf(superior.name) ?? 0;
    const own = superiorBranch(superior, index, year, lastYear);
    expected.countSuperior(own, superior.kind);
    for (const one of above?.upFrom(superior.name) ?? []) one.countSuperior(own, superior.kind);
    const sheets = layOut(own, templates, PLAIN).sheets.slice(0, 1);
    writeFileSync(join(options.out, `${own.stem}.xlsx`), writePlainXlsx(sheets));
  });
  const json = {
    schema: 'branch-ledger/expected@1',
    year,
    asOf: isoDate(yearEnd(year)),
    seed,
    workbooks: options.branches + (superiors?.all.length ?? 0),
    moved: counts.moved,
    defects,
    figures: expected.figures,
    ...(above ? { organisations: above.report() } : {}),
  };
  writeFileSync(join(options.out, 'expected.json'), `${JSON.stringify(json, null, 1)}\n`);
  return counts.moved;
}

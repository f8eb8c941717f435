import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { readLedger } from '../../ledger/read';
import type { TableId } from '../../ledger/records.generated';
import { asWorkbook } from '../../samples/as-workbook';
import { expectedCells, returnedCells } from '../../samples/cells';
import { ExpectedReturn } from '../../samples/expected';
import { layOut, PLAIN } from '../../samples/layout';
import type { SampleBranch } from '../../samples/model';
import { headcounts, sharesSchema } from '../../samples/shares';
import { makeSociety } from '../../samples/society';
import {
  addYears,
  compileForm,
  emptyTally,
  type FinishedReturn,
  type Form,
  finishReturn,
  kindOf,
  PeopleCounted,
  TallySum,
  tallyLedger,
  type YearOfBranch,
} from '../index';

const YEARS = [2023, 2024, 2025];
const BRANCHES = 12;
const PERIOD = '2023..2025';
const root = join(import.meta.dirname, '../../../templates');
const templates = readReturnTemplates(root);
const shares = sharesSchema.parse(
  JSON.parse(readFileSync(join(root, 'shares/communique-2024.json'), 'utf8')),
);
const counts = headcounts(shares, BRANCHES);
const formOf = (year: number): Form => compileForm(templates, { year, period: PERIOD });
const form = formOf(2025);

/** A mark that anybody can read: tests need not be secret. */
const marks = new Map<string, string>();
const mark = (text: string): string => {
  const known = marks.get(text) ?? String(marks.size).padStart(8, '0');
  marks.set(text, known);
  return known;
};

/** Gives the people of a branch the names and numbers of those of its last year, who stayed. */
function withSamePeople(branch: SampleBranch, last: SampleBranch): SampleBranch {
  const { members } = branch.rows;
  const names = new Map<unknown, unknown>();
  const numbers = new Map<unknown, unknown>();
  const taken = new Set(members.map(({ name }) => name));
  last.rows.members.forEach((one, at) => {
    const own = members[at];
    // Nobody takes the name of a colleague.
    if (!own || own.sex !== one.sex || (one.name !== own.name && taken.has(one.name ?? null)))
      return;
    names.set(own.name, one.name);
    numbers.set(own.idNumber, one.idNumber);
  });
  const renamed = <Value>(value: Value): Value =>
    typeof value === 'string'
      ? ((numbers.get(value) ??
          value
            .split('、')
            .map((name) => names.get(name) ?? name)
            .join('、')) as Value)
      : value;
  for (const rows of Object.values(branch.rows)) {
    for (const row of rows) {
      for (const key of PEOPLE) if (row[key] !== undefined) row[key] = renamed(row[key]);
    }
  }
  const people = branch.members.map((one) => ({
    ...one,
    name: renamed(one.name),
    idNumber: renamed(one.idNumber),
  }));
  return { ...branch, members: people };
}
const PEOPLE = ['name', 'idNumber', 'person', 'lecturer', 'participants', 'leader'];

const made = YEARS.map((year) => [...makeSociety(counts, BRANCHES, year, 4)]);
const lastSociety = made[2] ?? [];
const societies = made.map((society) =>
  society === lastSociety
    ? society
    : society.map((branch, at) => withSamePeople(branch, lastSociety[at] as SampleBranch)),
);

const ofYear = (branch: SampleBranch, year: number): YearOfBranch => {
  const ledger = readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, {
    file: branch.stem,
  });
  const people = new PeopleCounted(mark);
  const tally = tallyLedger(ledger, formOf(year), undefined, people);
  return { year, tally, people: people.value() };
};
const chains = lastSociety.map((_, at) =>
  YEARS.map((year, i) => ofYear(societies[i]?.[at] as SampleBranch, year)),
);

const sumOf = (tallies: readonly ReturnType<typeof addYears>[], own: Form): FinishedReturn => {
  const sum = new TallySum(emptyTally(own));
  for (const tally of tallies) sum.add(tally);
  return finishReturn(sum.value(), own);
};
const together = sumOf(
  chains.map((years) => addYears(years, form)),
  form,
);
const cells = returnedCells(together.tables);

/** Of each year what the samples expect. */
const expected = societies.map((society, i) => {
  const own = new ExpectedReturn(YEARS[i] ?? 0);
  for (const branch of society) own.count(branch);
  return expectedCells(own.figures);
});

/** The refs of counted figures by how they add up. */
const refs = (kind: string): string[] =>
  form.tables.flatMap(({ table, figures }) =>
    table.rows.flatMap((row, r) =>
      table.columns.flatMap((column, c) => {
        const figure = figures[r]?.[c];
        return figure?.kind === 'count' && kindOf(table, row, column) === kind ? [figure.ref] : [];
      }),
    ),
  );

/** How many people the rows of a branch name in three years, by their numbers where a roster has them. */
function peopleOver(at: number, sheet: TableId, key: string): number {
  const numbers = new Map<string, string>();
  const names = new Set<string>();
  for (const society of societies) {
    const rows = society[at]?.rows;
    const roster = new Map(rows?.members.map(({ name, idNumber }) => [name, String(idNumber)]));
    for (const row of rows?.[sheet] ?? []) {
      for (const name of String(row[key]).split('、')) {
        const number = typeof row.idNumber === 'string' ? row.idNumber : roster.get(name);
        if (number === undefined) names.add(name);
        else numbers.set(number, name);
      }
    }
  }
  const known = new Set(numbers.values());
  return numbers.size + [...names].filter((name) => !known.has(name)).length;
}

describe('a period over three years of samples', () => {
  it('adds up what happened', () => {
    const wanted = refs('flow').map((ref) => [
      ref,
      expected.reduce((sum, year) => sum + (year[ref] ?? 0), 0),
    ]);
    expect(refs('flow').map((ref) => [ref, cells[ref] ?? 0])).toEqual(wanted);
    expect(wanted.filter(([, n]) => Number(n) > 0).length).toBeGreaterThan(150);
  });

  it('has the members of its end, and those of before its beginning', () => {
    const stocks = refs('stock').filter((ref) => !OPENING.has(ref));
    const [before = {}, , last = {}] = expected;
    expect(stocks.map((ref) => [ref, cells[ref] ?? 0])).toEqual(
      stocks.map((ref) => [ref, last[ref] ?? 0]),
    );
    for (const ref of OPENING) expect(cells[ref], ref).toBe(before[ref]);
  });

  it('counts each person once', () => {
    for (const [ref, sheet, key] of DISTINCT) {
      const people = lastSociety.reduce((sum, _, at) => sum + peopleOver(at, sheet, key), 0);
      const ofYears = expected.reduce((sum, year) => sum + (year[ref] ?? 0), 0);
      expect(cells[ref], ref).toBe(people);
      expect(people, ref).toBeLessThan(ofYears);
    }
  });

  it('counts each branch once, and a cadence only where every year met it', () => {
    const theme = 'meetings.theme-day.branches';
    expect(cells[theme]).toBe(BRANCHES);
    const met = 'meetings.theme-day.met';
    const all = chains.filter((years) =>
      years.every(({ tally }) => {
        const figure = form.figures.get(met);
        return figure?.kind === 'count' && tally.numbers[figure.index] === 1;
      }),
    );
    expect(cells[met] ?? 0).toBe(all.length);
  });

  it('judges what adds up, and leaves open what need not', () => {
    const balances = together.tables.flatMap(({ id, balances: own }) =>
      own.map(({ id: balance, ok }) => [`${id} ${balance}`, ok] as const),
    );
    const ok = new Map(balances);
    expect(balances.filter(([, one]) => one === false)).toEqual(
      // The samples of three years are three societies: who was there before is not who remained.
      balances.filter(([id]) => APART.has(id)),
    );
    expect([...ok].filter(([id]) => id.startsWith('change r13'))).toEqual([
      ['change r13:total', true],
    ]);
    expect([...ok].filter(([id, one]) => id.startsWith('review ') && one !== null)).toEqual([]);
  });
});

const OPENING = new Set(['change.r1.total', '2017/T1.r1.A']);
const APART = new Set(['change r15-is-zero:total', '2017/T1 A6']);
const DISTINCT = [
  ['training.members.persons', 'trainings', 'name'],
  ['talks.all.persons', 'talks', 'person'],
  ['review.all.reviewed', 'reviews', 'name'],
] as const;

import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/check/check';
import { makePlan, type Plan } from '../../src/check/plan';
import type { PlannedRule } from '../../src/check/planned-rule';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import type { Ledger, LedgerTable, Placed } from '../../src/ledger/model';
import { readLedger } from '../../src/ledger/read';
import { TABLE_IDS } from '../../src/ledger/records.generated';
import { RULES } from '../../src/rules/index.generated';
import { templates } from '../../src/rules/testing';
import { asWorkbook } from '../../src/samples/as-workbook';
import { makeLargeBranch } from '../../src/samples/large';
import { layOut, PLAIN } from '../../src/samples/layout';
import { sharesSchema } from '../../src/samples/shares';
import type { Workbook } from '../../src/workbook/model';
import shares from '../../templates/shares/communique-2024.json';
import { Operations } from './count';
import { withFullSheets } from './full';

const N = 300;
const YEAR = 2025;
/** Twice the members are twice the work, with some room for what chance makes uneven. */
const MOST = 2.3;
const AS_OF = parseIsoDate('2026-02-01');

const population = sharesSchema.parse(shares);
const plan = makePlan(
  templates,
  RULES,
  templates.packs.map(({ id }) => id),
);

const workbookOf = (members: number): Workbook =>
  asWorkbook(layOut(makeLargeBranch(population, members, YEAR, 3), templates, PLAIN));

/** Every row twice, so that the rules have as much to report as they can. */
const doubled = ({ format, sheets }: Workbook): Workbook => ({
  format,
  sheets: sheets.map((sheet) => {
    const [headers, ...rows] = sheet.rows;
    return {
      ...sheet,
      rows: [...(headers ? [headers] : []), ...rows, ...rows].map((row, index) => ({
        ...row,
        index,
      })),
    };
  }),
});

function ledgerOf(workbook: Workbook, operations: Operations): Ledger {
  const ledger = readLedger(workbook, templates, { file: 'large.xlsx', year: YEAR });
  const tables = TABLE_IDS.map((id) => {
    const table = ledger[id] as LedgerTable<Placed>;
    return [
      id,
      { ...table, records: table.records.map((record) => operations.counted(record)) },
    ] as const;
  });
  return { ...ledger, ...(Object.fromEntries(tables) as Partial<Ledger>) };
}

/** Every sheet there is, with all its columns and a row for each member: no rule has nothing to do. */
function full(workbook: Workbook): Workbook {
  const { members } = readLedger(workbook, templates, { file: 'large.xlsx', year: YEAR });
  return withFullSheets(workbook, templates, members.records, YEAR);
}

const only = (rule: PlannedRule): Plan => ({ ...plan, rules: [rule] });

/** How much each rule does on its own with a branch of so many members. */
function work(
  members: number,
  shape: (workbook: Workbook) => Workbook,
): ReadonlyMap<string, number> {
  const operations = new Operations();
  const ledger = ledgerOf(shape(workbookOf(members)), operations);
  return new Map(
    plan.rules.map((rule) => [
      rule.rule.id,
      operations.of(() => checkLedger(ledger, only(rule), AS_OF)),
    ]),
  );
}

describe.each([
  ['as it should be', (workbook: Workbook) => workbook],
  ['with every row twice', doubled],
  ['with every sheet full', full],
])('a workbook %s', (_, shape) => {
  const small = work(N, shape);
  const large = work(2 * N, shape);

  it.each(plan.rules.map(({ rule }) => rule.id))('%s does no more than the rows ask for', (id) => {
    const growth = (large.get(id) ?? Number.NaN) / (small.get(id) ?? Number.NaN);
    expect(growth).toBeLessThan(MOST);
  });
});

it('counts every rule that there is', () => {
  expect(plan.rules.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id).sort());
  const ledger = ledgerOf(full(workbookOf(30)), new Operations());
  const { notChecked } = checkLedger(ledger, plan, AS_OF);
  const idle = notChecked.filter(({ reason }) => reason.startsWith('missing-'));
  expect(idle.map(({ rule, data }) => [rule.rule.id, data])).toEqual([]);
});

describe('the count', () => {
  it('tells a loop in a loop from a loop', () => {
    const operations = new Operations();
    const rows = (n: number) => Array.from({ length: n }, (_, i) => operations.counted({ id: i }));
    const linear = (n: number) => {
      const all = rows(n);
      return operations.of(() => void new Map(all.map((row) => [row.id, row])));
    };
    const quadratic = (n: number) => {
      const all = rows(n);
      return operations.of(() => {
        for (const row of all) all.find(({ id }) => id === row.id);
      });
    };
    expect(linear(2 * N) / linear(N)).toBeLessThan(MOST);
    expect(quadratic(2 * N) / quadratic(N)).toBeGreaterThan(3.5);
  });
});

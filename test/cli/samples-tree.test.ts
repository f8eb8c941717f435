import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedCells, returnedCells } from '../../src/samples/cells';
import type { FigureTable } from '../../src/samples/expected-figures';
import type { ExpectedOrganisation } from '../../src/samples/expected-organisations';
import { returnsContract } from '../../src/tools/contract';
import { Scratch } from './run';

const scratch = new Scratch();
afterAll(() => scratch.remove());

interface Expected {
  workbooks: number;
  figures: FigureTable;
  organisations: Record<string, ExpectedOrganisation>;
}

describe('samples in three levels', () => {
  let expected: Expected;

  beforeAll(async () => {
    const made = await scratch.run('samples', '--out', 's', '--branches', '45', '--tree');
    expect(made.status, made.stderr).toBe(0);
    expected = JSON.parse(scratch.read('s', 'expected.json'));
    const run = await scratch.run('consolidate', 's', '--out', 'r', '--by-organisation');
    expect([run.status, run.stderr]).toEqual([0, '']);
  });

  const returns = (...folder: string[]) =>
    returnsContract.parse(JSON.parse(scratch.read('r', ...folder, 'returns.json')));

  it('have exactly the expected return, organisations included, and nothing to find', () => {
    const { tables, workbooks, findings } = returns();
    expect(workbooks).toBe(expected.workbooks);
    expect(expected.figures.organisations).toMatchObject({
      committee: { total: 3 },
      general: { total: 3 },
      branch: { total: 45 },
      all: { total: 51 },
    });
    expect(returnedCells(tables)).toEqual(expectedCells(expected.figures));
    expect(tables.flatMap(({ balances }) => balances).filter(({ ok }) => ok === false)).toEqual([]);
    // The ministry's form asks what 其他 are, and for lists; nothing is wrong.
    const found = findings.filter(({ rule }) => !rule.startsWith('balances/2017/'));
    expect(found).toEqual([]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  it('have exactly the expected return at every organisation above branches', () => {
    const named = Object.entries(expected.organisations);
    expect(named).toHaveLength(6);
    for (const [name, { figures }] of named) {
      const { tables } = returns('organisations', name);
      expect(returnedCells(tables), name).toEqual(expectedCells(figures));
      const failed = tables.flatMap(({ balances }) => balances).filter(({ ok }) => ok === false);
      expect(failed, name).toEqual([]);
    }
  });

  it('have the expected members at every organisation, which add up from level to level', () => {
    const { organisations } = returns();
    const named = Object.entries(expected.organisations);
    expect(named.map(([, { branches }]) => branches).every((n) => n > 0)).toBe(true);
    for (const [name, { branches, members, lastYear }] of named) {
      const found = organisations.find((one) => one.name === name);
      expect(found?.figures).toMatchObject({
        'members.all.total': members,
        'change.r1.total': lastYear,
        'organisations.branch.total': branches,
      });
      const parts = organisations.filter(({ parent }) => parent === found?.id);
      const sum = parts.reduce((n, { figures }) => n + (figures['members.all.total'] ?? 0), 0);
      expect(sum).toBe(members);
    }
    const levels = organisations.map(({ kind }) => kind);
    expect(new Set(levels)).toEqual(new Set([null, 'committee', 'general', 'branch']));
  });
});

import { describe, expect, it } from 'vitest';
import { type Form, type OrganisationFacts, organisationTree, type Tally } from '../../../returns';
import { figureShares } from './figure-shares';

const form = { id: 'form', size: 2, tables: [] } as unknown as Form;

/** General branches, each with branches below it; the workbooks of the branches come last. */
function shares(generals: number, branches: number) {
  const general = (n: number) => `第${n}总支部`;
  const fact = (name: string, kind: 'branch' | 'general', parent: string): OrganisationFacts => ({
    label: `${name}.xlsx`,
    name,
    code: null,
    kind,
    parent,
  });
  const above = Array.from({ length: generals }, (_, n) => fact(general(n), 'general', '党委'));
  const below = Array.from({ length: generals * branches }, (_, n) =>
    fact(`第${n}支部`, 'branch', general(Math.floor(n / branches))),
  );
  const tree = organisationTree([...above, ...below]);
  // Of every branch one of the first count; a joint event of all of them counts once.
  const tallyOf = (workbook: number): Tally => ({
    form: form.id,
    workbooks: 1,
    numbers: [workbook < generals ? 0 : 1, 0],
    joint: [['甲', [1]]],
    claims: [],
    lacks: [],
  });
  return figureShares(tree, form, generals + below.length, tallyOf);
}

const sum = (numbers: Int32Array | undefined): number =>
  [...(numbers ?? [])].reduce((all, one) => all + one, 0);

describe('figureShares', () => {
  it('has every organisation where a page can hold them', () => {
    const found = shares(2, 3);
    expect(found?.organisations).toHaveLength(1 + 2 + 6);
    expect(found?.organisations[0]).toEqual({ name: '党委', parent: -1 });
    expect([...(found?.counts.get(0) ?? [])]).toEqual([0, 0, 1, 1, 1, 0, 1, 1, 1]);
    expect(sum(found?.counts.get(1))).toBe(1);
  });

  it('has the lowest level in the one above where there are more', () => {
    const found = shares(6, 2000);
    expect(found?.organisations.map(({ name }) => name)).toEqual([
      '党委',
      ...[0, 1, 2, 3, 4, 5].map((n) => `第${n}总支部`),
    ]);
    expect([...(found?.counts.get(0) ?? [])]).toEqual([0, ...Array(6).fill(2000)]);
    expect(sum(found?.counts.get(1))).toBe(1);
  });

  it('has none where even so there are more', () => {
    expect(shares(12_000, 1)).toBeNull();
  });
});

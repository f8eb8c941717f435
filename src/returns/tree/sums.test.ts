import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Form } from '../forms/form';
import { emptyTally, mergeTallies, type Tally } from '../tally';
import type { OrganisationFacts, OrganisationTree } from './organisation';
import { organisationTallies } from './sums';
import { organisationTree } from './tree';

const SIZE = 4;
const form = { id: 'form', size: SIZE } as Form;

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
const factsArbitrary = fc.record<OrganisationFacts>({
  label: fc.constant('a.xlsx'),
  name: fc.option(fc.constantFrom(...NAMES)),
  code: fc.option(fc.constantFrom('1', '2', '3', '4')),
  kind: fc.option(fc.constantFrom('branch', 'joint', 'temporary', 'general', 'committee')),
  parent: fc.option(fc.constantFrom(...NAMES, '外', '1', '2', '9')),
});
const tallyArbitrary = fc.record<Tally>({
  form: fc.constant('form'),
  workbooks: fc.constant(1),
  numbers: fc.array(fc.integer({ min: -9, max: 99 }), { minLength: SIZE, maxLength: SIZE }),
  joint: fc
    .uniqueArray(fc.tuple(fc.constantFrom('J1', 'J2', 'J3'), fc.constantFrom([0], [1], [0, 3])), {
      selector: ([event]) => event,
    })
    .map((joint) => [...joint].sort(([a], [b]) => (a < b ? -1 : 1))),
  claims: fc.constantFrom([], [{ event: 'J1', index: 0, own: true, others: 2 }]),
  lacks: fc.constantFrom([], [{ index: 1, reason: 'blank', unknown: 0, workbooks: 1, persons: 2 }]),
});

const under = ({ organisations, top }: OrganisationTree, place: number | null) =>
  place === null ? top : (organisations[place]?.children ?? []);

it('adds up at every level in every cell, with every workbook once', () => {
  const set = fc.array(fc.tuple(factsArbitrary, tallyArbitrary), { maxLength: 14 });
  fc.assert(
    fc.property(set, (given) => {
      const tree = organisationTree(given.map(([facts]) => facts));
      const tallies = given.map(([, tally]) => tally);
      const own = (workbook: number | null): Tally =>
        (workbook === null ? undefined : tallies[workbook]) ?? emptyTally(form);
      const found = new Map(
        [...organisationTallies(tree, form, own)].map((one) => [one.organisation, one.tally]),
      );
      expect(found.size).toBe(tree.organisations.length + 1);
      for (const [place, tally] of found) {
        const workbook = place === null ? null : (tree.organisations[place]?.workbook ?? null);
        const parts = under(tree, place).map((child) => found.get(child) as Tally);
        expect(tally).toEqual([own(workbook), ...parts].reduce(mergeTallies, emptyTally(form)));
      }
      expect(found.get(null)).toEqual(tallies.reduce(mergeTallies, emptyTally(form)));

      const places = tree.organisations.flatMap(({ workbook }) => workbook ?? []);
      expect(places.sort((a, b) => a - b)).toEqual(given.map((_, place) => place));
      expect(new Set(tree.organisations.map(({ id }) => id)).size).toBe(tree.organisations.length);
      // Whoever hangs under somebody is among their own, and every way up ends at the top.
      tree.organisations.forEach(({ parent }, place) => {
        expect(under(tree, parent)).toContain(place);
        let steps = 0;
        for (let at: number | null = place; at !== null; steps++) {
          expect(steps).toBeLessThanOrEqual(tree.organisations.length);
          at = tree.organisations[at]?.parent ?? null;
        }
      });
    }),
    { numRuns: 400 },
  );
});

it('does not run out of stack on a line of organisations', () => {
  const length = 30_000;
  const given = Array.from({ length }, (_, i): OrganisationFacts => {
    return { label: '', name: `n${i}x`, code: null, kind: 'general', parent: `n${i + 1}x` };
  });
  const one: Tally = {
    form: 'form',
    workbooks: 1,
    numbers: [1, 0, 0, 0],
    joint: [],
    claims: [],
    lacks: [],
  };
  const tree = organisationTree(given);
  let last: Tally | undefined;
  for (const { tally } of organisationTallies(tree, form, () => one)) last = tally;
  expect(last?.numbers[0]).toBe(length);
});

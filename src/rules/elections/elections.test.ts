import { describe, expect, it } from 'vitest';
import type { ElectionsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import { templates } from '../testing';
import { firstOfEach, isSecretary, postOf } from './elections';

const electing = (post: string | null) => ({ post }) as ElectionsRecord;
const context = { templates } as RuleContext<unknown>;

describe('the post of a row', () => {
  it.each<[string | null, string | null, boolean]>([
    ['书记', 'secretary', true],
    ['支部书记', 'secretary', true],
    ['党支部书记', 'secretary', true],
    ['中共支部书记', 'secretary', true],
    ['某某支部书记', null, true],
    ['副书记', 'deputy', true],
    ['委员', 'member', false],
    ['支委会委员', null, false],
    [null, null, false],
  ])('%s', (post, id, secretary) => {
    expect(postOf(electing(post), context)).toBe(id);
    expect(isSecretary(electing(post))).toBe(secretary);
  });
  it('may be written in any of the other names', () => {
    const items = templates.codes.get('posts')?.items ?? [];
    for (const { id, name, aliases = [] } of items) {
      for (const word of [name, ...aliases]) expect(postOf(electing(word), context)).toBe(id);
    }
  });
});

it('takes rows of one day as one when they agree in every value', () => {
  const row = (date: number, row: number) =>
    ({ date, on: date, election: { row } }) as unknown as Parameters<typeof firstOfEach>[0][number];
  const values = [
    [1, 23],
    [12, 3],
    [1, 23],
    [1, 23],
  ];
  const rows = [row(20250506, 0), row(20250506, 1), row(20250506, 2), row(20250507, 3)];
  const first = firstOfEach(rows, ({ row: at }) => values[at] ?? []);
  expect(first.map(({ election }) => election.row)).toEqual([0, 1, 3]);
});

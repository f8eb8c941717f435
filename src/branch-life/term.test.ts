import { expect, it } from 'vitest';
import type { BranchRecord } from '../ledger/records.generated';
import { expectedTerm } from './term';

const NAMES = ['years', 'villageYears', 'committeeYears', 'generalYears'];
/** Each value by its name, so that the test sees which one was read. */
const context = { limit: (_provision: string, name: string) => NAMES.indexOf(name) };
const term = (kind: BranchRecord['kind'], unitKind: BranchRecord['unitKind']) => {
  const found = expectedTerm({ kind, unitKind } as BranchRecord, context);
  return found && `${found.provision} ${NAMES[found.years]}`;
};

it('goes by the kind of body and of unit', () => {
  expect(term('branch', 'village')).toBe('B-23 villageYears');
  expect(term('branch', 'community')).toBe('B-23 villageYears');
  expect(term('branch', 'government')).toBe('B-23 years');
  expect(term('joint', 'village')).toBe('B-23 villageYears');
  expect(term('committee', 'village')).toBe('TERM-01 committeeYears');
  expect(term('committee', 'government')).toBe('J-01 years');
  expect(term('general', 'government')).toBe('J-02 years');
  expect(term('general', 'community')).toBe('TERM-01 villageYears');
  expect(term('general', 'enterprise')).toBe('TERM-01 generalYears');
});

it('leaves open what it cannot know', () => {
  expect(term('temporary', 'village')).toBeNull();
  expect(term(null, 'village')).toBeNull();
  expect(term('branch', null)).toBeNull();
});

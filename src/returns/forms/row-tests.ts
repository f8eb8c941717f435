import type { AnyRecord } from '../field';
import type { LedgerFacts } from '../ledger-facts';
import type { Test } from '../predicate';
import type { RowTests } from './form';

function hitsOf(tests: readonly Test[], record: AnyRecord, facts: LedgerFacts): number[] {
  const hits: number[] = [];
  tests.forEach((test, index) => {
    if (test(record, facts)) hits.push(index);
  });
  return hits;
}

/** The rows of one table. */
export const rowTests = (tests: readonly Test[]): RowTests => ({
  hits: (record, facts) => hitsOf(tests, record, facts),
});

/** Rows that several tables have: of each record they are found once. */
export function sharedRowTests(tests: readonly Test[]): RowTests {
  const known = new WeakMap<LedgerFacts, Map<AnyRecord, readonly number[]>>();
  return {
    hits(record, facts) {
      let ofFacts = known.get(facts);
      if (!ofFacts) {
        ofFacts = new Map();
        known.set(facts, ofFacts);
      }
      let hits = ofFacts.get(record);
      if (!hits) {
        hits = hitsOf(tests, record, facts);
        ofFacts.set(record, hits);
      }
      return hits;
    },
  };
}

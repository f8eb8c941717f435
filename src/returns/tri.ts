import type { Predicate } from '../core/templates/return-condition';
import type { AnyRecord } from './field';
import type { LedgerFacts } from './ledger-facts';
import { compilePredicate, fieldsRead, type PredicateContext } from './predicate';

/** True, false, or null: it hangs on a field that nobody knows. */
export type Tri = boolean | null;

/** Tells whether a field of the record in hand is not known. */
export type IsOpen = (key: string) => boolean;

/** Whether a record meets a condition, when some of its fields are not known. */
export interface TriTest {
  (record: AnyRecord, facts: LedgerFacts, isOpen: IsOpen): Tri;
  /** The fields that it reads: where all of them are known, it is decided. */
  readonly reads: readonly string[];
  /** Whether some records leave it open however they are written. */
  readonly isVague: boolean;
}

const triTest = (
  test: (record: AnyRecord, facts: LedgerFacts, isOpen: IsOpen) => Tri,
  reads: readonly string[],
  isVague = false,
): TriTest => Object.assign(test, { reads, isVague });

/** One that is false decides; else one that is not known leaves it open. */
export const both = (a: Tri, b: Tri, c: Tri): Tri =>
  a === false || b === false || c === false ? false : a && b && c;

const ALWAYS = triTest(() => true, []);

/** Makes a function of a condition that says so when a record leaves it open. */
export const compileTri = (
  predicate: Predicate | undefined,
  sheet: string,
  context: PredicateContext,
): TriTest =>
  predicate
    ? context.memo.triTest(`${sheet} ${JSON.stringify(predicate)}`, () =>
        makeTri(predicate, sheet, context),
      )
    : ALWAYS;

function makeTri(predicate: Predicate, sheet: string, context: PredicateContext): TriTest {
  const reads = fieldsRead(predicate);
  const { all, any, not } = predicate;
  if (all || any) {
    const tests = (all ?? any ?? []).map((part) => compileTri(part, sheet, context));
    // False decides that all hold, true that any does.
    const decides = !all;
    return triTest((record, facts, isOpen) => {
      let result: Tri = !decides;
      for (const test of tests) {
        const value = test(record, facts, isOpen);
        if (value === decides) return value;
        if (value === null) result = null;
      }
      return result;
    }, reads);
  }
  if (not) {
    const test = compileTri(not, sheet, context);
    return triTest((record, facts, isOpen) => {
      const value = test(record, facts, isOpen);
      return value === null ? null : !value;
    }, reads);
  }
  const test = compilePredicate(predicate, sheet, context);
  return triTest((record, facts, isOpen) => {
    for (const key of reads) if (isOpen(key)) return null;
    return test(record, facts);
  }, reads);
}

/**
 * The same for a part of an official table, of which some records are open however they are
 * written: what they say does not tell enough.
 */
export function compileOpenTri(
  part: { readonly where?: Predicate | undefined; readonly open?: Predicate | undefined },
  sheet: string,
  context: PredicateContext,
): TriTest {
  const meets = compileTri(part.where, sheet, context);
  const { open } = part;
  if (!open) return meets;
  return context.memo.triTest(`${sheet} ${JSON.stringify([part.where, open])}`, () => {
    const mayMeet = compilePredicate(open, sheet, context);
    return triTest(
      (record, facts, isOpen) => {
        const value = meets(record, facts, isOpen);
        return value === false && mayMeet(record, facts) ? null : value;
      },
      meets.reads,
      true,
    );
  });
}

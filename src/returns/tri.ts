import type { Predicate } from '../core/templates/return-schema';
import type { AnyRecord } from './field';
import type { LedgerFacts } from './ledger-facts';
import { compilePredicate, fieldsRead, type PredicateContext } from './predicate';

/** True, false, or null: it hangs on a field that nobody knows. */
export type Tri = boolean | null;

/** Tells whether a field of the record in hand is not known. */
export type IsOpen = (key: string) => boolean;

/** Whether a record meets a condition, when some of its fields are not known. */
export type TriTest = (record: AnyRecord, facts: LedgerFacts, isOpen: IsOpen) => Tri;

/** One that is false decides; else one that is not known leaves it open. */
export const both = (...values: readonly Tri[]): Tri =>
  values.includes(false) ? false : values.includes(null) ? null : true;

const either = (values: readonly Tri[]): Tri =>
  values.includes(true) ? true : values.includes(null) ? null : false;

/** Makes a function of a condition that says so when a record leaves it open. */
export function compileTri(
  predicate: Predicate | undefined,
  sheet: string,
  context: PredicateContext,
): TriTest {
  if (!predicate) return () => true;
  const { all, any, not } = predicate;
  if (all || any) {
    const tests = (all ?? any ?? []).map((part) => compileTri(part, sheet, context));
    return (record, facts, isOpen) => {
      const values = tests.map((test) => test(record, facts, isOpen));
      return all ? both(...values) : either(values);
    };
  }
  if (not) {
    const test = compileTri(not, sheet, context);
    return (record, facts, isOpen) => {
      const value = test(record, facts, isOpen);
      return value === null ? null : !value;
    };
  }
  const test = compilePredicate(predicate, sheet, context);
  const keys = fieldsRead(predicate);
  return (record, facts, isOpen) => (keys.some(isOpen) ? null : test(record, facts));
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
  if (!part.open) return meets;
  const mayMeet = compilePredicate(part.open, sheet, context);
  return (record, facts, isOpen) => {
    const value = meets(record, facts, isOpen);
    return value === false && mayMeet(record, facts) ? null : value;
  };
}

import {
  type CivilDate,
  compareDates,
  completedYears,
  parseIsoDate,
} from '../core/calendar/civil-date';
import { earliestDay, latestDay } from '../core/calendar/periods';
import {
  type Bound,
  NAMED_DAYS,
  type NamedDay,
  type Predicate,
} from '../core/templates/return-condition';
import { type AnyRecord, type Getter, getterOf } from './field';
import type { FieldValue } from './field-value';
import type { RecordMemo } from './forms/record-memo';
import type { LedgerFacts } from './ledger-facts';
import type { Period } from './period';

/** Whether a record meets a condition. */
export type Test = (record: AnyRecord, facts: LedgerFacts) => boolean;

const isNamedDay = (text: string): text is NamedDay =>
  (NAMED_DAYS as readonly string[]).includes(text);

/** What a bound stands for: a number, a date, or another field of the record. */
function boundOf(bound: Bound, sheet: string, context: PredicateContext): number | Getter {
  if (typeof bound === 'number') return bound;
  if (typeof bound === 'object') return getterOf(sheet, bound.field);
  return isNamedDay(bound) ? context.period.days[bound] : parseIsoDate(bound);
}

/** What conditions are compiled for. */
export interface PredicateContext {
  readonly period: Period;
  /** The conditions made so far. */
  readonly memo: RecordMemo;
  /** Whether a field of a kind of sheet holds a date. */
  isDate(sheet: string, key: string): boolean;
}

type Compare = (a: number, b: number) => number;
/** How the least and the most that a value can be compare with a bound. */
interface Comparison {
  readonly least: Compare;
  readonly most: Compare;
}

/**
 * A date keeps a bound where all that it can mean does: 2012, of a member who joined in that
 * year, is in neither of two periods that part in November 2012.
 */
const asDates: Comparison = {
  least: (a, b) => compareDates(earliestDay(a as CivilDate), b as CivilDate),
  most: (a, b) => compareDates(latestDay(a as CivilDate), b as CivilDate),
};
const difference: Compare = (a, b) => a - b;
const asNumbers: Comparison = { least: difference, most: difference };

/** Whether a value keeps a bound on one side; a bound that is blank keeps nothing. */
function side(
  bound: number | Getter,
  keeps: (value: number, limit: number) => boolean,
): (value: number, record: AnyRecord, facts: LedgerFacts) => boolean {
  if (typeof bound === 'number') return (value) => keeps(value, bound);
  return (value, record, facts) => {
    const limit = bound(record, facts);
    return typeof limit === 'number' && keeps(value, limit);
  };
}

function rangeTest(
  get: Getter,
  { from, to }: Predicate,
  sheet: string,
  context: PredicateContext,
  compare: Comparison,
): Test {
  const always = () => true;
  const low =
    from === undefined
      ? always
      : side(boundOf(from, sheet, context), (value, limit) => compare.least(value, limit) >= 0);
  const high =
    to === undefined
      ? always
      : side(boundOf(to, sheet, context), (value, limit) => compare.most(value, limit) <= 0);
  return (record, facts) => {
    const value = get(record, facts);
    return typeof value === 'number' && low(value, record, facts) && high(value, record, facts);
  };
}

const isBlank = (value: FieldValue): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a value, or one of its values, is wanted. */
function anyOf(get: Getter, wanted: ReadonlySet<unknown>): Test {
  return (record, facts) => {
    const value = get(record, facts);
    return Array.isArray(value) ? value.some((one) => wanted.has(one)) : wanted.has(value);
  };
}

function fieldTest(
  predicate: Predicate,
  key: string,
  sheet: string,
  context: PredicateContext,
): Test {
  const get = getterOf(sheet, key);
  if (predicate.is !== undefined) {
    const wanted = predicate.is === 'year' ? context.period.year : predicate.is;
    return anyOf(get, new Set([wanted]));
  }
  if (predicate.in) return anyOf(get, new Set(predicate.in));
  if (predicate.notIn) {
    const test = anyOf(get, new Set(predicate.notIn));
    return (record, facts) => !isBlank(get(record, facts)) && !test(record, facts);
  }
  if (predicate.contains) {
    const { contains } = predicate;
    return (record, facts) => {
      const value = get(record, facts);
      return typeof value === 'string' && contains.some((word) => value.includes(word));
    };
  }
  if (predicate.blank !== undefined) {
    const { blank } = predicate;
    return (record, facts) => isBlank(get(record, facts)) === blank;
  }
  const compare = context.isDate(sheet, key) ? asDates : asNumbers;
  return rangeTest(get, predicate, sheet, context, compare);
}

function ageTest(
  predicate: Predicate,
  birth: string,
  sheet: string,
  context: PredicateContext,
): Test {
  const from = getterOf(sheet, birth);
  const { on } = predicate;
  const day = on === undefined ? context.period.days.yearEnd : boundOf(on, sheet, context);
  const age: Getter = (record, facts) => {
    const born = from(record, facts);
    const at = typeof day === 'number' ? day : day(record, facts);
    if (typeof born !== 'number' || typeof at !== 'number') return null;
    return completedYears(born as CivilDate, at as CivilDate);
  };
  return rangeTest(age, predicate, sheet, context, asNumbers);
}

/** Makes a function of a condition, once for all the records of a kind of sheet. */
export const compilePredicate = (
  predicate: Predicate,
  sheet: string,
  context: PredicateContext,
): Test =>
  context.memo.test(`${sheet} ${JSON.stringify(predicate)}`, () =>
    makeTest(predicate, sheet, context),
  );

function makeTest(predicate: Predicate, sheet: string, context: PredicateContext): Test {
  if (predicate.all) {
    const tests = predicate.all.map((part) => compilePredicate(part, sheet, context));
    return (record, facts) => tests.every((test) => test(record, facts));
  }
  if (predicate.any) {
    const tests = predicate.any.map((part) => compilePredicate(part, sheet, context));
    return (record, facts) => tests.some((test) => test(record, facts));
  }
  if (predicate.not) {
    const test = compilePredicate(predicate.not, sheet, context);
    return (record, facts) => !test(record, facts);
  }
  if (predicate.age !== undefined) return ageTest(predicate, predicate.age, sheet, context);
  return fieldTest(predicate, predicate.field ?? '', sheet, context);
}

const readBy = new WeakMap<Predicate, readonly string[]>();

/** The fields that a condition reads, each once; worked out once a condition. */
export function fieldsRead(predicate: Predicate | undefined): readonly string[] {
  if (!predicate) return [];
  const known = readBy.get(predicate);
  if (known) return known;
  const own = [predicate.field, predicate.age].filter((key) => key !== undefined);
  const bounds = [predicate.from, predicate.to, predicate.on].flatMap((bound) =>
    typeof bound === 'object' ? [bound.field] : [],
  );
  const parts = [...(predicate.all ?? []), ...(predicate.any ?? [])];
  if (predicate.not) parts.push(predicate.not);
  const found = [...new Set([...own, ...bounds, ...parts.flatMap(fieldsRead)])];
  readBy.set(predicate, found);
  return found;
}

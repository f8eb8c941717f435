import { ALONE, type Others } from '../branch-life/others';
import type { Ledger } from '../ledger/model';
import { contribute } from './contribute';
import type { Form } from './forms/form';
import type { RowKeeper } from './kept-rows';
import { graver, type Lack, lacksOf } from './lacks';
import { LedgerFacts } from './ledger-facts';
import type { Sink } from './measure';
import type { PeopleCounted } from './years/people';

/**
 * What one workbook, or any number of them, adds to a return: whole numbers and the numbers of
 * joint events, nothing about a person. Plain data: it can be sent to a worker or kept as JSON.
 */
export interface Tally {
  /** The {@link Form} that it was made with. */
  readonly form: string;
  readonly workbooks: number;
  /** By the index of the figure; joint events are not in here. */
  readonly numbers: readonly number[];
  /** Each 联合活动编号 in order, with the figures, by ascending index, that count it once. */
  readonly joint: readonly (readonly [string, readonly number[]])[];
  /**
   * What hangs on the person of a joint event, such as its lecturer: in the order of the events, by
   * ascending index.
   */
  readonly claims: readonly JointClaim[];
  /** What the figures lack, by ascending index; one that lacks nothing is not there. */
  readonly lacks: readonly Lack[];
}

/** What workbooks say of one figure and the person of one joint event. */
export interface JointClaim {
  readonly event: string;
  readonly index: number;
  /** Whether the person is of a branch that has counted them: then they do not count once more. */
  readonly own: boolean;
  /** What the other branches add if the person is one such. */
  readonly others: number;
}

/** The tally of no workbook: merging it changes nothing. */
export const emptyTally = (form: Form): Tally => ({
  form: form.id,
  workbooks: 0,
  numbers: new Array<number>(form.size).fill(0),
  joint: [],
  claims: [],
  lacks: [],
});

/**
 * What one workbook adds to the return.
 * @param others what is known from the other workbooks
 */
export const tallyLedger = (
  ledger: Ledger,
  form: Form,
  others: Others = ALONE,
  people?: PeopleCounted,
  rows?: RowKeeper,
): Tally => tallyFacts(new LedgerFacts(ledger, form.period, others), form, people, rows);

/**
 * The same, where what the return asks of the workbook has been worked out already.
 * @param people is told whom the distinct figures count
 * @param rows is told which rows the figures count
 */
export function tallyFacts(
  facts: LedgerFacts,
  form: Form,
  people?: PeopleCounted,
  rows?: RowKeeper,
): Tally {
  const numbers = new Array<number>(form.size).fill(0);
  const joint = new Map<string, Set<number>>();
  const claims = new Map<string, JointClaim>();
  const take: Sink = (figure, record, contribution, event, claim) => {
    const { index } = figure;
    people?.addRecord(figure, record, facts);
    if (event === null) rows?.add(figure, record, contribution);
    else rows?.leaveOut(figure);
    if (event !== null && claim) {
      addClaim(claims, {
        event,
        index,
        own: claim === 'own',
        others: claim === 'others' ? contribution : 0,
      });
      return;
    }
    if (event === null) {
      numbers[index] = (numbers[index] ?? 0) + contribution;
      return;
    }
    const counted = joint.get(event);
    if (counted) counted.add(index);
    else joint.set(event, new Set([index]));
  };
  const sink = people ? Object.assign(take, { people: people.add.bind(people) }) : take;
  contribute(form, facts, sink);
  const lacks = lacksOf(form, facts);
  return {
    form: form.id,
    workbooks: 1,
    numbers,
    joint: inOrder(joint),
    claims: claimsOf(claims),
    lacks,
  };
}

/** Merges tallies one by one, in any order; the result does not depend on it. */
export class TallySum {
  #workbooks = 0;
  readonly #form: string;
  readonly #numbers: number[];
  readonly #joint = new Map<string, Set<number>>();
  readonly #claims = new Map<string, JointClaim>();
  readonly #lacks = new Map<number, Lack>();

  constructor(start: Tally) {
    this.#form = start.form;
    this.#numbers = new Array<number>(start.numbers.length).fill(0);
    this.add(start);
  }

  /** @throws Error when the tally was made with another form: a mistake of the caller */
  add(tally: Tally): void {
    if (tally.form !== this.#form) throw new Error('tallies of two forms do not merge');
    this.#workbooks += tally.workbooks;
    tally.numbers.forEach((number, index) => {
      this.#numbers[index] = (this.#numbers[index] ?? 0) + number;
    });
    for (const [event, indexes] of tally.joint) {
      const counted = this.#joint.get(event);
      if (!counted) this.#joint.set(event, new Set(indexes));
      else for (const index of indexes) counted.add(index);
    }
    for (const claim of tally.claims) addClaim(this.#claims, claim);
    for (const lack of tally.lacks) {
      const known = this.#lacks.get(lack.index);
      this.#lacks.set(lack.index, known ? bothLack(known, lack) : lack);
    }
  }

  value(): Tally {
    return {
      form: this.#form,
      workbooks: this.#workbooks,
      numbers: [...this.#numbers],
      joint: inOrder(this.#joint),
      claims: claimsOf(this.#claims),
      lacks: [...this.#lacks.values()].sort((a, b) => a.index - b.index),
    };
  }
}

/**
 * The tally of the workbooks of both. Associative and commutative.
 * @throws Error when they were made with two forms
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const sum = new TallySum(a);
  sum.add(b);
  return sum.value();
}

function addClaim(claims: Map<string, JointClaim>, claim: JointClaim): void {
  const key = `${claim.index} ${claim.event}`;
  const known = claims.get(key);
  const own = claim.own || (known?.own ?? false);
  claims.set(key, { ...claim, own, others: claim.others + (known?.others ?? 0) });
}

const claimsOf = (claims: ReadonlyMap<string, JointClaim>): JointClaim[] =>
  [...claims.values()].sort((a, b) =>
    a.event === b.event ? a.index - b.index : a.event < b.event ? -1 : 1,
  );

const bothLack = (a: Lack, b: Lack): Lack => ({
  index: a.index,
  reason: graver(a.reason, b.reason),
  unknown: a.unknown + b.unknown,
  workbooks: a.workbooks + b.workbooks,
  persons: a.persons + b.persons,
});

function inOrder(joint: ReadonlyMap<string, ReadonlySet<number>>): [string, number[]][] {
  return [...joint]
    .map(([event, indexes]): [string, number[]] => [event, [...indexes].sort((a, b) => a - b)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

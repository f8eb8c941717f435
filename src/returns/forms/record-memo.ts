import type { AnyRecord } from '../field';
import type { LedgerFacts } from '../ledger-facts';
import type { Test } from '../predicate';
import type { IsOpen, Tri, TriTest } from '../tri';

const UNTRIED = 0;
const MET = 1;
const UNMET = 2;
const OPEN = 3;

/** What the record in hand meets, by the number of the condition; forgotten with the next record. */
class Answers {
  #record: AnyRecord | null = null;
  #facts: LedgerFacts | null = null;
  #supposed: boolean | undefined;
  #isOpen: IsOpen | null = null;
  #given = new Uint8Array(64);
  #count = 0;

  number(): number {
    if (this.#count === this.#given.length) this.#given = new Uint8Array(2 * this.#count);
    return this.#count++;
  }

  of(record: AnyRecord, facts: LedgerFacts, isOpen: IsOpen | null): Uint8Array {
    const { supposed } = facts;
    if (
      record !== this.#record ||
      facts !== this.#facts ||
      isOpen !== this.#isOpen ||
      supposed !== this.#supposed
    ) {
      this.#record = record;
      this.#facts = facts;
      this.#isOpen = isOpen;
      this.#supposed = supposed;
      this.#given.fill(UNTRIED);
    }
    return this.#given;
  }

  forget(): void {
    this.#record = null;
    this.#facts = null;
    this.#isOpen = null;
  }
}

/**
 * The conditions of a form. Rows, columns and tables share most of them: each is made once, and tried
 * once a record, if one record is tried against all of them before the next.
 */
export class RecordMemo {
  readonly #answers = new Answers();
  readonly #openAnswers = new Answers();
  readonly #tests = new Map<string, Test>();
  readonly #triTests = new Map<string, TriTest>();

  /**
   * A condition by what it says.
   * @param make makes it where it was not met yet
   */
  test(key: string, make: () => Test): Test {
    const known = this.#tests.get(key);
    if (known) return known;
    const test = make();
    const answers = this.#answers;
    const number = answers.number();
    const once: Test = (record, facts) => {
      const given = answers.of(record, facts, null);
      const answer = given[number];
      if (answer !== UNTRIED) return answer === MET;
      const meets = test(record, facts);
      given[number] = meets ? MET : UNMET;
      return meets;
    };
    this.#tests.set(key, once);
    return once;
  }

  /** The same for records of which some fields are not known. */
  triTest(key: string, make: () => TriTest): TriTest {
    const known = this.#triTests.get(key);
    if (known) return known;
    const test = make();
    const answers = this.#openAnswers;
    const number = answers.number();
    const once = (record: AnyRecord, facts: LedgerFacts, isOpen: IsOpen): Tri => {
      const given = answers.of(record, facts, isOpen);
      const answer = given[number];
      if (answer !== UNTRIED) return answer === OPEN ? null : answer === MET;
      const meets = test(record, facts, isOpen);
      given[number] = meets === null ? OPEN : meets ? MET : UNMET;
      return meets;
    };
    const { reads, isVague } = test;
    const shared = Object.assign(once, { reads, isVague });
    this.#triTests.set(key, shared);
    return shared;
  }

  /** Lets go of the last workbook. */
  forget(): void {
    this.#answers.forget();
    this.#openAnswers.forget();
  }
}

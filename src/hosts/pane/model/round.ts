import type { BookSummary } from '../worker/books/book-views';

/** How far a unit is in the round, in the words of the office's register. */
export type RoundState = 'handedIn' | 'sentBack' | 'handedInAgain' | 'accepted';

interface UnitState {
  /** Its list of findings was handed over to be sent back. */
  readonly sent: boolean;
  /** Its list came back, with so many answers. */
  readonly replied: number | null;
  readonly state: RoundState;
}

const AT_FIRST: UnitState = { sent: false, replied: null, state: 'handedIn' };

/**
 * What the clerk did with the units, as long as the page is open. A unit is known by its name and
 * year, so that a workbook that comes in the place of another is the same unit's.
 */
export class Round {
  readonly #units = new Map<string, UnitState>();
  /** Whether a unit was accepted since the table was last kept: with the page that is gone. */
  unkept = false;

  /** Whether anything is remembered that ends with the page. */
  get begun(): boolean {
    return this.#units.size > 0;
  }

  of(book: BookSummary): UnitState {
    return this.#units.get(keyOf(book)) ?? AT_FIRST;
  }

  /** Its list was handed over. */
  sent(book: BookSummary): void {
    this.#set(book, { sent: true, replied: null, state: 'sentBack' });
  }

  /** Its list came back. */
  replied(book: BookSummary, answers: number): void {
    this.#set(book, { replied: answers });
  }

  /** Another workbook of it came. */
  again(book: BookSummary): void {
    const { state } = this.of(book);
    if (state !== 'handedIn') this.#set(book, { state: 'handedInAgain' });
  }

  /** The clerk accepts it, or takes that back. */
  accept(book: BookSummary, accepted: boolean): void {
    const { sent } = this.of(book);
    this.unkept = true;
    this.#set(book, { state: accepted ? 'accepted' : sent ? 'sentBack' : 'handedIn' });
  }

  #set(book: BookSummary, state: Partial<UnitState>): void {
    this.#units.set(keyOf(book), { ...this.of(book), ...state });
  }
}

const keyOf = ({ organisation, name, year }: BookSummary): string =>
  organisation === null ? name : `${organisation} ${year}`;

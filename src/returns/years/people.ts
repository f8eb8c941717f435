import { personName } from '../../branch-life/person';
import type { AnyRecord } from '../field';
import type { CountFigure } from '../figure';
import type { LedgerFacts } from '../ledger-facts';
import type { CountedPerson } from '../measure';

/** Makes of a key or a name a mark of {@link MARK} characters, which nobody can turn back. */
export type Mark = (text: string) => string;

/** Characters of a mark. */
export const MARK = 8;

/**
 * Whom the distinct figures of one year of a branch count, so that the same person counts once over
 * several years: marks, and no names.
 */
export interface PeopleOfYear {
  /** Of each person the mark of the key and that of the name, one after the other. */
  readonly marks: string;
  /** By the index of the figure the places of those whom it counts; of a name for two twice. */
  readonly counted: Readonly<Record<string, readonly number[]>>;
}

/** Gathers whom the distinct figures of a workbook count. */
export class PeopleCounted {
  readonly #places = new Map<string, number>();
  #marks = '';
  readonly #counted: Record<string, number[]> = {};

  constructor(private readonly mark: Mark) {}

  add({ index, over }: CountFigure, { key, name, times }: CountedPerson): void {
    if (over !== 'distinct') return;
    // What tells namesakes apart within a year says nothing in another.
    const [own = key] = key.split('\0');
    let place = this.#places.get(own);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(own, place);
      this.#marks += this.mark(own) + this.mark(name);
    }
    const counted = this.#counted[index];
    const more = new Array<number>(times).fill(place);
    if (counted) counted.push(...more);
    else this.#counted[index] = more;
  }

  /** Takes a row that counts by itself and is about somebody. */
  addRecord(figure: CountFigure, record: AnyRecord, facts: LedgerFacts): void {
    const { name, idNumber } = record;
    if (figure.over !== 'distinct' || figure.measure.per !== 'record') return;
    if (figure.sheet !== 'members' || typeof name !== 'string') return;
    this.add(figure, { key: facts.person(name, idNumber).key, name: personName(name), times: 1 });
  }

  value = (): PeopleOfYear => ({ marks: this.#marks, counted: this.#counted });
}

/** Somebody of one year; one without a number has their name as key. */
interface Marked {
  readonly key: string;
  readonly name: string;
}

const markedAt = ({ marks }: PeopleOfYear, place: number): Marked => {
  const at = place * 2 * MARK;
  return { key: marks.slice(at, at + MARK), name: marks.slice(at + MARK, at + 2 * MARK) };
};

/**
 * How many people a figure counts over several years. A name without a number in one year is whoever
 * bears it with one in another; a name that stands for two in some year is two.
 */
export function distinctPeople(years: readonly PeopleOfYear[], index: number): number {
  const numbers = new Map<string, string>();
  const names = new Map<string, number>();
  for (const year of years) {
    const ofYear = new Map<string, number>();
    for (const place of year.counted[index] ?? []) {
      const marked = markedAt(year, place);
      if (marked.key === marked.name) ofYear.set(marked.name, (ofYear.get(marked.name) ?? 0) + 1);
      else numbers.set(marked.key, marked.name);
    }
    for (const [name, times] of ofYear) names.set(name, Math.max(times, names.get(name) ?? 0));
  }
  const borne = new Map<string, number>();
  for (const name of numbers.values()) borne.set(name, (borne.get(name) ?? 0) + 1);
  let sum = numbers.size;
  for (const [name, times] of names) sum += Math.max(0, times - (borne.get(name) ?? 0));
  return sum;
}

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type CivilDate, dayNumber, fromDayNumber } from '../core/calendar/civil-date';

/** Reproducible choices: the same seed gives the same samples on every machine. */
export class Random {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return uniformInt(this.#generator, low, high);
  }

  /** True once in `n` times, on average. */
  oneIn(n: number): boolean {
    return this.int(1, n) === 1;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** Puts an array in random order, in place. */
  shuffle<T>(values: T[]): T[] {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [values[i], values[j]] = [values[j] as T, values[i] as T];
    }
    return values;
  }

  /** A day from `from` to `to`, both included. */
  day(from: CivilDate, to: CivilDate): CivilDate {
    return fromDayNumber(this.int(dayNumber(from), Math.max(dayNumber(from), dayNumber(to))));
  }
}

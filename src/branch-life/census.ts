import type { CivilDate } from '../core/calendar/civil-date';
import { earliestDay, latestDay } from '../core/calendar/periods';
import { type Stay, surelyUntil } from './stays';

/** How many, when the days of coming and going leave it open. */
export interface HeadCount {
  readonly least: number;
  readonly most: number;
}

const LONG_AGO = 0;
const NEVER = 99_999_999;

/** How many of the sorted days are not after `day`. */
function countUpTo(days: Float64Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? NEVER) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sorted = (days: readonly number[]): Float64Array => Float64Array.from(days).sort();

/** Counts heads on any day, from sorted arrays of comings and goings. */
export class Census {
  readonly #mayBegin: Float64Array;
  readonly #mayEnd: Float64Array;
  readonly #surelyBegun: Float64Array;
  readonly #surelyThere: Float64Array;

  constructor(stays: Iterable<Stay>) {
    const mayBegin: number[] = [];
    const mayEnd: number[] = [];
    const surelyBegun: number[] = [];
    const surelyThere: number[] = [];
    for (const stay of stays) {
      const { from, to, sure } = stay;
      mayBegin.push(from === null ? LONG_AGO : earliestDay(from));
      mayEnd.push(to === null ? NEVER : latestDay(to));
      if (!sure) continue;
      const begun = from === null ? LONG_AGO : latestDay(from);
      const until = surelyUntil(stay);
      const there = until === null ? NEVER : earliestDay(until);
      if (begun >= there) continue;
      surelyBegun.push(begun);
      surelyThere.push(there);
    }
    this.#mayBegin = sorted(mayBegin);
    this.#mayEnd = sorted(mayEnd);
    this.#surelyBegun = sorted(surelyBegun);
    this.#surelyThere = sorted(surelyThere);
  }

  /** Heads on a day: those surely there, and those who may have been. */
  on(day: CivilDate): HeadCount {
    const first = earliestDay(day);
    const last = latestDay(day);
    const least = countUpTo(this.#surelyBegun, first - 1) - countUpTo(this.#surelyThere, last);
    const most = countUpTo(this.#mayBegin, last) - countUpTo(this.#mayEnd, first - 1);
    return { least: Math.max(0, least), most };
  }
}

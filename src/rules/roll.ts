import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  hasDay,
  isBefore,
} from '../calendar/civil-date';
import type { Ledger } from '../ledger/model';
import type { MovementKinds } from '../ledger/records.generated';

const LEAVING: ReadonlySet<MovementKinds> = new Set<MovementKinds>([
  'transferred-out',
  'unit-transferred-out',
  'expelled',
  'removed',
  'persuaded',
  'self-withdrawn',
  'probation-cancelled',
  'suspended',
  'died',
]);
const ARRIVING: ReadonlySet<MovementKinds> = new Set<MovementKinds>([
  'transferred-in',
  'unit-transferred-in',
  'restored',
]);

/** Whether a movement takes a person out of the branch. */
export const isLeaving = (kind: MovementKinds | null): boolean =>
  kind !== null && LEAVING.has(kind);

/** Whether a movement brings in a person who was a member before. */
export const isArriving = (kind: MovementKinds | null): boolean =>
  kind !== null && ARRIVING.has(kind);

/** The first day that a date may stand for, as a day number. */
const firstDay = (date: CivilDate): number => dayNumber(date);

/** The last day that a date may stand for, as a day number. */
const lastDay = (date: CivilDate): number =>
  hasDay(date) ? dayNumber(date) : dayNumber(addDays(addMonths(date, 1), -1));

/** How many of some intervals of days hold a day, in logarithmic time. */
class Intervals {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #sorted = true;

  add(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#sorted = false;
  }

  /** Intervals that touch the days from `first` to `last`. */
  count(first: number, last: number): number {
    if (!this.#sorted) {
      this.#starts.sort((a, b) => a - b);
      this.#ends.sort((a, b) => a - b);
      this.#sorted = true;
    }
    return atMost(this.#starts, last) - atMost(this.#ends, first - 1);
  }
}

/** How many numbers of a sorted list are at most `limit`. */
function atMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EVER = Number.POSITIVE_INFINITY;

/**
 * How many members, and how many with a vote, the branch had on a day. Both are
 * the most that there can have been: where the workbook leaves it open, a person
 * counts, so that a number above it is certainly too high.
 */
export class Roll {
  readonly #members = new Intervals();
  readonly #voters = new Intervals();
  readonly #barred = new Intervals();

  constructor(ledger: Ledger) {
    const person = (row: { readonly idNumber: string | null; readonly name: string | null }) =>
      row.idNumber?.toUpperCase() ?? row.name;
    const left = new Map<string, number>();
    const arrived = new Map<string, number>();
    for (const movement of ledger.movements.records) {
      const who = person(movement);
      if (who === null || movement.movedOn === null) continue;
      if (isLeaving(movement.kind)) {
        left.set(who, Math.max(left.get(who) ?? 0, lastDay(movement.movedOn)));
      } else if (isArriving(movement.kind)) {
        const day = firstDay(movement.movedOn);
        arrived.set(who, Math.min(arrived.get(who) ?? EVER, day));
      }
    }
    const listed = new Set<string>();
    for (const member of ledger.members.records) {
      const who = person(member);
      if (who === null) continue;
      listed.add(who);
      const gone = left.get(who);
      const came = arrived.get(who);
      // Out and in again within the year: counted throughout.
      const back = gone !== undefined && came !== undefined && came > gone;
      const end = back ? EVER : (gone ?? EVER);
      const since = (date: CivilDate | null) =>
        Math.max(date === null ? -EVER : firstDay(date), back ? -EVER : (came ?? -EVER));
      this.#members.add(since(member.joinedOn), end);
      if (member.category !== 'probationary' || member.confirmedOn !== null) {
        this.#voters.add(since(member.confirmedOn ?? member.joinedOn), end);
      }
    }
    // Who left and is no longer on the roster was there until then.
    for (const movement of ledger.movements.records) {
      const who = person(movement);
      const end = who === null || listed.has(who) ? undefined : left.get(who);
      if (who === null || end === undefined) continue;
      listed.add(who);
      this.#members.add(-EVER, end);
      if (movement.kind !== 'probation-cancelled') this.#voters.add(-EVER, end);
    }
    for (const sanction of ledger.sanctions.records) {
      const { kind, decidedOn, until } = sanction;
      if (kind !== 'probation-in-party' || decidedOn === null || until === null) continue;
      if (isBefore(until, decidedOn)) continue;
      this.#barred.add(lastDay(decidedOn) + 1, firstDay(until) - 1);
    }
  }

  /** The most members, probationers included, that there can have been on a day. */
  mostMembersOn(date: CivilDate): number {
    return this.#members.count(firstDay(date), lastDay(date));
  }

  /** The most full members with a vote that there can have been on a day. */
  mostVotersOn(date: CivilDate): number {
    const barred = hasDay(date) ? this.#barred.count(dayNumber(date), dayNumber(date)) : 0;
    return this.#voters.count(firstDay(date), lastDay(date)) - barred;
  }
}

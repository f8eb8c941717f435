import { arrivalDay } from '../../branch-life/changes';
import { type CivilDate, isAfter } from '../../core/calendar/civil-date';
import { hasColumn, type Ledger } from '../../ledger/model';
import { isTransferIn } from '../../ledger/movement-kinds';

/**
 * What stands for a person across workbooks: a keyed hash, or the number where nothing is kept;
 * null for an identity number that names nobody for sure.
 */
export type Identify = (idNumber: string | null) => string | null;

/** Somebody who was transferred: what stands for them, and 变动日期 where it is known. */
export type Move = readonly [person: string, on: CivilDate | null];

/** What the two sides of transfers say in one workbook. */
export interface Moves {
  /** Who has come in by the year's end. */
  readonly arrived: readonly Move[];
  /** Who was transferred out without a note of their arrival. */
  readonly awaited: readonly Move[];
}

/** Reads what a workbook says of people who move from one branch to another. */
export function movedPeople(ledger: Ledger, end: CivilDate, identify: Identify): Moves {
  const arrived: Move[] = [];
  const awaited: Move[] = [];
  for (const movement of ledger.movements.records) {
    const { kind, movedOn, arrivedOn, idNumber } = movement;
    const on = kind === 'transferred-in' ? arrivalDay(movement) : movedOn;
    const comes = isTransferIn(kind) && (on === null || !isAfter(on, end));
    const waits =
      kind === 'transferred-out' && arrivedOn === null && hasColumn(movement, 'arrivedOn');
    if (!comes && !waits) continue;
    const person = identify(idNumber);
    if (person !== null) (comes ? arrived : awaited).push([person, on]);
  }
  return { arrived, awaited };
}

import { addDays, type CivilDate, isAfter } from '../core/calendar/civil-date';
import { outward } from '../core/text/outward';
import { addressOf, hasColumn, type Ledger } from '../ledger/model';
import type { MovementKinds, MovementsRecord } from '../ledger/records.generated';
import type { Identify } from '../returns';
import { cellRef } from '../workbook/model';

/** One side of a transfer, with what stands for the person: a keyed hash, or the number where nothing is kept. */
export interface Transfer {
  readonly way: 'in' | 'out';
  readonly hash: string;
  /** 来源或去向党组织. */
  readonly other: string | null;
  /** By the year's end it was over for certain, so that the other side must have it, too. */
  readonly over: boolean;
  readonly sheet: string;
  readonly cell: string;
  /** Counted from 1. */
  readonly row: number;
}

/** The transfers of one workbook, and its guests. */
export interface Transfers {
  readonly known: readonly Transfer[];
  /** Whether `known` has all of that way: no row is without a readable number or kind. */
  readonly all: { readonly in: boolean; readonly out: boolean };
  /** Those on the roster of a temporary branch, who count where their formal relation is. */
  readonly guests?: readonly string[];
}

/** Those of a workbook that tells of nobody, and of which nothing can be concluded. */
export const NO_TRANSFERS: Transfers = { known: [], all: { in: false, out: false } };

/** A 介绍信 is valid for 90 days at the most: by then the member has arrived. */
const LETTER_DAYS = 90;

const WAYS: Readonly<Partial<Record<MovementKinds, Transfer['way']>>> = {
  'transferred-in': 'in',
  'unit-transferred-in': 'in',
  'transferred-out': 'out',
  'unit-transferred-out': 'out',
};

function isOver(movement: MovementsRecord, way: Transfer['way'], start: CivilDate, end: CivilDate) {
  const { movedOn, arrivedOn } = movement;
  const within = (day: CivilDate | null): boolean =>
    day !== null && day % 100 !== 0 && !isAfter(start, day) && !isAfter(day, end);
  if (way === 'in') return within(movedOn);
  if (hasColumn(movement, 'arrivedOn')) return within(arrivedOn);
  return movedOn !== null && within(movedOn) && !isAfter(addDays(movedOn, LETTER_DAYS), end);
}

/**
 * Both sides of the transfers that a workbook knows of.
 * @param start the first day of the year
 * @param end the last day that is judged
 */
export function transfersOf(
  ledger: Ledger,
  start: CivilDate,
  end: CivilDate,
  identify: Identify,
): Transfers {
  const { sheets, records } = ledger.movements;
  const complete = sheets.length > 0 && sheets.every(({ columns }) => 'kind' in columns);
  const all = { in: complete, out: complete };
  const known: Transfer[] = [];
  for (const movement of records) {
    const { kind, idNumber, otherBranch, on, row } = movement;
    const way = kind === null ? undefined : WAYS[kind];
    if (kind === null) all.in = all.out = false;
    if (!way) continue;
    const hash = identify(idNumber);
    if (hash === null) all[way] = false;
    const at = addressOf(movement, 'otherBranch');
    if (hash === null || !at) continue;
    known.push({
      way,
      hash,
      other: otherBranch,
      over: isOver(movement, way, start, end),
      sheet: outward(on.sheet.name),
      cell: cellRef(at.row, at.column),
      row: row + 1,
    });
  }
  const [branch] = ledger.branch.records;
  if (branch?.kind !== 'temporary') return { known, all };
  const guests = ledger.members.records.flatMap(({ idNumber }) => identify(idNumber) ?? []);
  return { known, all, guests };
}

import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Shown } from '../../../../workbook/edit/shown';
import type { CellAddress } from '../../../../workbook/model';

/** A cell that is to hold something else, and what a person saw there; null empties it. */
export interface CellWrite {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly address: CellAddress;
  readonly value: string | number | { readonly date: CivilDate } | null;
  readonly shown: Shown;
}

/** One thing that was changed in a copy, as a list of changes tells it. */
export interface LoggedChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** A file as it became when cells of it were changed. */
export interface LaterEdition {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly log: readonly LoggedChange[];
}

/** A file as it was given, or as it became; the others stand before and after it. */
export interface Edition extends LaterEdition {
  readonly previous: Edition | null;
  next: Edition | null;
}

/** A further edition, in the place of all that were taken back. */
export function furtherEdition(
  previous: Edition,
  bytes: Uint8Array<ArrayBuffer>,
  changes: readonly LoggedChange[],
): Edition {
  const next: Edition = { bytes, log: joined(previous.log, changes), previous, next: null };
  previous.next = next;
  return next;
}

/** One line a place: what stood there at first, and what stands there now. */
function joined(
  log: readonly LoggedChange[],
  changes: readonly LoggedChange[],
): readonly LoggedChange[] {
  const places = new Map(log.map((one) => [one.place, one]));
  for (const one of changes) {
    const before = places.get(one.place)?.before ?? one.before;
    places.set(one.place, { ...one, before });
  }
  return [...places.values()];
}

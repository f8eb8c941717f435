import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Shown } from '../../../../workbook/edit/shown';
import type { CellAddress } from '../../../../workbook/model';
import type { NewSheet } from '../../../../workbook/write/new-sheet';
import { sameBytes } from './same-bytes';

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

/** What is to be changed in a copy, and what of it the list of changes tells. */
export interface Amendment {
  readonly cells: readonly CellWrite[];
  readonly newSheet: NewSheet | null;
  /** As many as the cells, or fewer where several are one change. */
  readonly told: readonly LoggedChange[];
}

/** A file as it became when cells of it were changed. */
export interface LaterEdition {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly log: readonly LoggedChange[];
  /** What made it of the file as it was given, one after the other. */
  readonly amendments: readonly Amendment[];
}

/** A file as it was given, or as it became; the others stand before and after it. */
export interface Edition extends LaterEdition {
  readonly previous: Edition | null;
  next: Edition | null;
}

/** A file as it was given. */
export const givenEdition = (bytes: Uint8Array<ArrayBuffer>): Edition => ({
  bytes,
  log: [],
  amendments: [],
  previous: null,
  next: null,
});

/** The content of the file that an edition was made of. */
export function originalBytes(edition: Edition | null): Uint8Array | undefined {
  let first = edition;
  while (first?.previous) first = first.previous;
  return first?.bytes;
}

/** The copy, where a file is still what it was made of; else null. */
export const bytesInPlaceOf = (
  edition: Edition | null,
  file: Uint8Array,
): Uint8Array<ArrayBuffer> | null =>
  edition && sameBytes(originalBytes(edition), file) ? edition.bytes : null;

/** What a copy has become, to be kept outside the worker; null for a file as it was given. */
export const laterOf = (edition: Edition | null): LaterEdition | null =>
  edition?.previous
    ? { bytes: edition.bytes, log: edition.log, amendments: edition.amendments }
    : null;

/** A further edition, in the place of all that were taken back. */
export function furtherEdition(
  previous: Edition,
  bytes: Uint8Array<ArrayBuffer>,
  amendment: Amendment,
): Edition {
  const log = joined(previous.log, amendment.told);
  const amendments = [...previous.amendments, amendment];
  const next: Edition = { bytes, log, amendments, previous, next: null };
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

import { type CivilDate, isoDate } from '../../calendar/civil-date';
import { acrossFinding } from '../../report/across';
import type { FilePlaceReport, ReturnFinding } from '../../report/returns-report';
import type { Language } from '../../templates/schema';
import type { Repeated, RosterPlace } from './rosters';

/** Somebody on the rosters of several counted workbooks, who counts in one of them. */
export interface Duplicate {
  readonly hash: string;
  readonly counts: RosterPlace;
  /** The transfer in that decides, or null when no date does. */
  readonly since: CivilDate | null;
  /** In the order of the workbooks. */
  readonly elsewhere: readonly RosterPlace[];
}

/**
 * Decides where each person counts whom several workbooks have on their rosters: where they were
 * transferred in last, for a member belongs to the branch that received them; and where no date
 * tells, in the first workbook by its name. Either way once.
 * @param repeated the rows that count so far, in the order of the workbooks
 * @param arrivedOn when a workbook says that somebody was transferred in; null when it does not
 */
export function duplicatesOf(
  repeated: readonly Repeated[],
  arrivedOn: (entry: number, hash: string) => CivilDate | null,
): Duplicate[] {
  return repeated.flatMap(({ hash, places }): Duplicate[] => {
    const claims = [...new Set(places.map(({ entry }) => entry))].map((entry) => {
      return { entry, on: arrivedOn(entry, hash) };
    });
    if (claims.length < 2) return [];
    const latest = Math.max(...claims.map(({ on }) => on ?? 0));
    const last = claims.filter(({ on }) => (on ?? 0) === latest);
    const counts = places.find(({ entry }) => entry === last[0]?.entry);
    if (!counts) return [];
    const since = last.length === 1 ? (last[0]?.on ?? null) : null;
    const elsewhere = places.filter(({ entry }) => entry !== counts.entry);
    return [{ hash, counts, since, elsewhere }];
  });
}

/** Places that a finding names and lists: somebody can stand in thousands of workbooks. */
const NAMED = 5;
const LISTED = 50;

/** Says of each person where they count, and where they stand besides. */
export function* duplicateFindings(
  duplicates: readonly Duplicate[],
  fileOf: (entry: number) => string,
  language: Language,
): Generator<ReturnFinding> {
  const placeOf = ({ entry, sheet, column, row }: RosterPlace): FilePlaceReport => ({
    file: fileOf(entry),
    sheet,
    row,
    column,
    header: '公民身份号码',
    cell: column + row,
  });
  const nameOf = ({ file, sheet, cell }: FilePlaceReport): string => `${file} ${sheet}!${cell}`;
  for (const { counts, since, elsewhere } of duplicates) {
    const counted = placeOf(counts);
    const [here, ...more] = elsewhere.map(placeOf);
    if (!here) continue;
    const others = [counted, ...more];
    const words = {
      cell: nameOf(here),
      others: others.slice(0, NAMED).map(nameOf).join('、'),
      more: others.length > NAMED ? others.length : 0,
      counted: counted.file,
      since: since === null ? '' : isoDate(since),
    };
    yield acrossFinding('across/duplicate-person', language, here, words, others.slice(0, LISTED));
  }
}
